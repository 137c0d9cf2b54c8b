package org.riskbench.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.feature.Hashed;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.feature.WideRecord;
import org.riskbench.modelfile.MadeUpRecord;
import org.riskbench.onnx.FedColumn;

/** Values of a graph's inputs, taken where the recipe's own steps take theirs. */
final class Feeding {
  private Feeding() {}

  static Map<String, FedColumn> of(
      Recipe recipe, List<ExportedInput> inputs, List<MadeUpRecord> records) {
    double[][] numbers = new double[inputs.size()][records.size()];
    String[][] texts = new String[inputs.size()][records.size()];
    RecipeEncoder encoder = recipe.newEncoder();
    for (int row = 0; row < records.size(); row++) {
      WideRecord wide = encoder.widen(records.get(row).record(), records.get(row).velocity());
      for (int i = 0; i < inputs.size(); i++) {
        if (inputs.get(i).type() == ExportedInput.Type.NUMBER) {
          numbers[i][row] = wide.number(inputs.get(i).slot());
        } else {
          texts[i][row] = wide.text(inputs.get(i).slot()).toString();
        }
      }
    }
    Map<String, FedColumn> fed = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      fed.put(inputs.get(i).name(), column(inputs.get(i), numbers[i], texts[i]));
    }
    return fed;
  }

  private static FedColumn column(ExportedInput input, double[] numbers, String[] texts) {
    return switch (input.type()) {
      case NUMBER -> new FedColumn.Numbers(numbers);
      case TEXT -> new FedColumn.Texts(List.of(texts));
      case BUCKET -> {
        long[] buckets = new long[texts.length];
        for (int i = 0; i < buckets.length; i++) {
          buckets[i] =
              texts[i].isEmpty() ? input.buckets() : Hashed.bucket(texts[i], input.buckets());
        }
        yield new FedColumn.Wholes(buckets);
      }
    };
  }
}
