package org.riskbench.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.ColumnKind;
import org.riskbench.scoring.RiskModel;

/** The document beside an exported graph: what each input is and what the graph does not carry. */
final class InputMapping {
  private InputMapping() {}

  static byte[] write(SealedModel sealed, List<ExportedInput> inputs, ExportCheck check) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("model", sealed.id().name());
    document.put("version", sealed.id().version());
    document.put("modelFileSha256", sealed.fileSha256());
    document.put("inputs", inputs.stream().map(each -> input(sealed.model(), each)).toList());
    document.put(
        "outputs",
        List.of(
            output(OnnxExport.MARGIN, "log-odds of fraud before calibration"),
            output(OnnxExport.PROBABILITY, "calibrated probability of fraud, 0 to 1")));
    document.put("notCarried", left(sealed.model(), inputs));
    Map<String, Object> checked = new LinkedHashMap<>();
    checked.put("records", check.records());
    checked.put("largestDifferenceInProbability", check.probability());
    document.put("check", checked);
    return JsonText.object(document);
  }

  private static Map<String, Object> input(RiskModel model, ExportedInput input) {
    ColumnKind kind = model.recipe().wide().column(input.slot()).kind();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", input.name());
    told.put("tensor", input.type().word() + "[N,1]");
    told.put("kind", kind.name().toLowerCase(Locale.ROOT));
    told.put("missing", missing(input));
    told.put("source", input.source().word());
    told.put("columns", input.origin().columns());
    if (input.source() != ExportedInput.Source.RECORD) {
      told.put("meaning", input.meaning());
    }
    if (kind == ColumnKind.TIME) {
      told.put("unit", "milliseconds since 1970-01-01T00:00Z");
    }
    if (input.buckets() > 0) {
      told.put(
          "bucket",
          "32-bit FNV-1a over the text's UTF-16 units, low byte first; h ^ (h >>> 16), modulo "
              + input.buckets());
    }
    return told;
  }

  private static String missing(ExportedInput input) {
    return switch (input.type()) {
      case NUMBER -> "NaN";
      case TEXT -> "the empty text";
      case BUCKET -> String.valueOf(input.buckets());
    };
  }

  private static Map<String, Object> output(String name, String meaning) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", name);
    told.put("tensor", "double[N,1]");
    told.put("meaning", meaning);
    return told;
  }

  private static List<String> left(RiskModel model, List<ExportedInput> inputs) {
    List<String> left = new ArrayList<>();
    left.add("risk score, bands and decision: the policy stays in the model file");
    left.add("reasons");
    if (!model.rules().isEmpty()) {
      left.add("the hard rules, which may change a decision");
    }
    if (inputs.stream().anyMatch(each -> each.source() == ExportedInput.Source.VELOCITY)) {
      left.add("velocity: the caller counts earlier records, strictly earlier ones only");
    }
    if (inputs.stream().anyMatch(each -> each.source() == ExportedInput.Source.DERIVED)) {
      left.add("derived columns: the caller makes them from the record");
    }
    return left;
  }
}
