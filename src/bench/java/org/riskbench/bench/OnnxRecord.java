package org.riskbench.bench;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * ONNX Runtime on the graph that the product exported, one record a call, from fields to the
 * probability; the tensors are made beforehand.
 */
final class OnnxRecord {
  private OnnxRecord() {}

  /** Arguments: table, exported graph. */
  public static void main(String[] args) throws Exception {
    OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      try (OrtSession session = runtime.createSession(args[1], options)) {
        List<Map<String, OnnxTensorLike>> records = records(runtime, session, Path.of(args[0]));
        PerRecord.measure("all_in", record -> probability(session, records.get(record)));
      }
    }
  }

  private static double probability(OrtSession session, Map<String, OnnxTensorLike> record) {
    try (OrtSession.Result answer = session.run(record)) {
      return ((double[][]) answer.get("probability").orElseThrow().getValue())[0][0];
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Map<String, OnnxTensorLike>> records(
      OrtEnvironment runtime, OrtSession session, Path table) throws OrtException {
    Dataset dataset = ScoringModel.dataset(table);
    Schema schema = dataset.schema();
    Rows.Cursor cursor = dataset.rows().cursor();
    List<Map<String, OnnxTensorLike>> records = new ArrayList<>();
    for (int i = 0; i < PerRecord.RECORDS; i++) {
      RecordView row = cursor.at(i);
      Map<String, OnnxTensorLike> tensors = new HashMap<>();
      for (NodeInfo input : session.getInputInfo().values()) {
        int slot = schema.require(input.getName());
        tensors.put(
            input.getName(),
            ((TensorInfo) input.getInfo()).type == OnnxJavaType.STRING
                ? OnnxTensor.createTensor(runtime, new String[][] {{row.text(slot).toString()}})
                : OnnxTensor.createTensor(runtime, new double[][] {{row.number(slot)}}));
      }
      records.add(tensors);
    }
    return records;
  }
}
