package org.riskbench.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.scoring.RiskModel;

/**
 * A sealed model as an ONNX graph from a record's columns to margin and probability, with the
 * document that tells what each input is. Deterministic: the same model gives the same bytes.
 *
 * <p>What the graph can't carry stays behind and is told in the mapping: score map, bands, rules,
 * reasons, and how velocity features and derived columns are made.
 *
 * @param graph the ONNX file
 * @param mapping JSON in UTF-8
 * @param check how near it comes, of records made for it
 * @param runtime version of ONNX Runtime that it was checked with
 */
@SuppressWarnings("ArrayRecordComponent") // files, never compared
public record OnnxExport(byte[] graph, byte[] mapping, ExportCheck check, String runtime) {
  /** Answers of the graph. */
  static final String MARGIN = "margin";

  static final String PROBABILITY = "probability";

  /**
   * Writes a model and checks it in ONNX Runtime on {@link ExportCheck#RECORDS} made-up records.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-280 if it was itself imported from ONNX,
   *     MODEL-281 if a probability differs by more than {@link ExportCheck#TOLERANCE}, MODEL-250 if
   *     ONNX Runtime is not here to check it
   */
  public static OnnxExport of(SealedModel sealed, OnnxPart runtime) {
    RiskModel model = sealed.model();
    GraphWriter graph = new GraphWriter();
    RecipeGraph recipe = new RecipeGraph(graph, model.recipe());
    String margin = new ScorerGraph(graph).margin(recipe.features(), model.scorer());
    graph.answer(MARGIN, margin);
    graph.answer(PROBABILITY, new CalibrationGraph(graph).probability(margin, model.calibration()));
    byte[] bytes =
        graph.write(
            sealed.id().name(), "riskbench", sealed.manifest().application(), notes(sealed));
    List<ExportedInput> inputs = recipe.inputs();
    ExportCheck check = ExportCheck.of(model, inputs, bytes, runtime);
    return new OnnxExport(
        bytes, InputMapping.write(sealed, inputs, check), check, runtime.version());
  }

  private static Map<String, String> notes(SealedModel sealed) {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("model", sealed.id().toString());
    notes.put("model_file_sha256", sealed.fileSha256());
    return notes;
  }
}
