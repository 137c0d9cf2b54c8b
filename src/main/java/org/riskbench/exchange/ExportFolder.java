package org.riskbench.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.modelfile.SealedModel;

/** An exported graph with what goes with it, as files in a folder. */
final class ExportFolder {
  private ExportFolder() {}

  /** The files by name. */
  static Map<String, byte[]> files(SealedModel sealed, OnnxExport export) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("model.onnx", export.graph());
    files.put("mapping.json", export.mapping());
    files.put("README.md", readme(sealed, export).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /**
   * Writes them.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-221 if one is there already, MODEL-222 if
   *     one can't be written
   */
  static void write(Path folder, Map<String, byte[]> files) {
    for (String name : files.keySet()) {
      if (Files.exists(folder.resolve(name))) {
        throw FileProblem.exists(folder.resolve(name));
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      try {
        AtomicFile.create(target, file.getValue());
      } catch (IOException e) {
        throw FileProblem.of("write the export", target, e);
      }
    }
  }

  private static String readme(SealedModel sealed, OnnxExport export) {
    return """
        # %s as ONNX

        `model.onnx` turns columns of a record into `margin` (log-odds) and `probability` (0 to 1).
        `mapping.json` says what each input is, how a missing value is told, and what the graph does
        not carry: the risk score, the bands, the rules and the reasons stay in the model file.

        It agrees with the model file to %.1e in probability over %,d made-up records, checked in
        ONNX Runtime when it was written.

        ```python
        import numpy, onnxruntime

        session = onnxruntime.InferenceSession("model.onnx")
        missing = {"tensor(double)": numpy.nan, "tensor(string)": "", "tensor(int64)": 0}
        kinds = {"tensor(double)": numpy.float64, "tensor(string)": object, "tensor(int64)": numpy.int64}
        record = {i.name: numpy.array([[missing[i.type]]], kinds[i.type]) for i in session.get_inputs()}
        print(session.run(["probability"], record))
        ```

        Operator set 17, ML operators 3; checked with ONNX Runtime %s. Model file SHA-256:
        `%s`.
        """
        .formatted(
            sealed.id(),
            export.check().probability(),
            export.check().records(),
            export.runtime(),
            sealed.fileSha256());
  }
}
