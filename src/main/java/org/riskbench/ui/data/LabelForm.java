package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelReader;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.ValueRanges;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnValues;

/** Which values a label column offers, and the rule that a choice among them makes. */
final class LabelForm {
  /** A column with more values than this is no label. */
  static final int MOST_VALUES = 20;

  private LabelForm() {}

  /**
   * Columns that could be the label, that is with two to twenty values. Those that nobody has
   * looked at yet count if their kind or their levels say so.
   */
  static List<String> columns(Dataset dataset, List<ColumnProfile> known) {
    List<String> names = new ArrayList<>();
    Optional<String> current = dataset.labels().rule().map(LabelRule::column);
    for (int i = 0; i < dataset.schema().size(); i++) {
      String name = dataset.schema().column(i).name();
      int distinct = i < known.size() ? known.get(i).distinct() : guess(dataset, i);
      boolean few = distinct >= 2 && distinct <= MOST_VALUES;
      if (few || current.filter(name::equals).isPresent()) {
        names.add(name);
      }
    }
    return names;
  }

  private static int guess(Dataset dataset, int column) {
    if (dataset.rows().values(column) instanceof ColumnValues.Texts texts) {
      return texts.levels().length;
    }
    return dataset.schema().column(column).kind() == ColumnKind.BOOLEAN ? 2 : 0;
  }

  /** The values of a column in order, at most {@link #MOST_VALUES}. */
  static List<LabelValue> values(Dataset dataset, String column) {
    int index = dataset.schema().find(column).orElseThrow();
    Column found = dataset.schema().column(index);
    return found.kind().isNumeric()
        ? numbers(found.kind(), dataset.rows().numbers(index))
        : texts(dataset.rows().texts(index));
  }

  private static List<LabelValue> numbers(ColumnKind kind, double[] numbers) {
    Map<Double, int[]> counts = new HashMap<>();
    for (double number : numbers) {
      if (!Double.isNaN(number)) {
        // Adding zero makes one value of 0 and -0.
        int[] count = counts.get(number + 0.0);
        if (count != null) {
          count[0]++;
        } else if (counts.size() < MOST_VALUES) {
          counts.put(number + 0.0, new int[] {1});
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> new LabelValue(Cells.format(kind, each.getKey()), each.getValue()[0]))
        .toList();
  }

  private static List<LabelValue> texts(ColumnValues.Texts texts) {
    int[] counts = ValueRanges.counts(texts);
    List<LabelValue> values = new ArrayList<>();
    for (int level = 0; level < counts.length; level++) {
      if (counts[level] > 0 && !texts.levels()[level].isEmpty()) {
        values.add(new LabelValue(texts.levels()[level], counts[level]));
      }
    }
    return values.stream()
        .sorted(Comparator.comparing(LabelValue::value))
        .limit(MOST_VALUES)
        .toList();
  }

  /** The value that clearly means fraud, if one does. */
  static Optional<String> recognise(Dataset dataset, String column) {
    return LabelReader.recognise(dataset.rows(), dataset.schema().find(column).orElseThrow());
  }

  /** The chosen value is fraud and every other one is good. */
  static Map<String, LabelMeaning> othersGood(List<LabelValue> values, String fraud) {
    Map<String, LabelMeaning> meanings = new LinkedHashMap<>();
    for (LabelValue each : values) {
      meanings.put(
          each.value(), each.value().equals(fraud) ? LabelMeaning.FRAUD : LabelMeaning.GOOD);
    }
    return meanings;
  }

  /** What a rule says of each value. */
  static Map<String, LabelMeaning> meanings(LabelRule rule, List<LabelValue> values) {
    Map<String, LabelMeaning> meanings = othersGood(values, rule.fraud().orElse(""));
    meanings.replaceAll(
        (value, meaning) -> {
          if (rule.unlabelled().contains(value)) {
            return LabelMeaning.UNKNOWN;
          }
          return rule.indeterminate().contains(value) ? LabelMeaning.LEFT_OUT : meaning;
        });
    return meanings;
  }

  /** The rule that these meanings make, once one value is fraud and one is good. */
  static Optional<LabelRule> rule(String column, Map<String, LabelMeaning> meanings) {
    Set<String> good = meaning(meanings, LabelMeaning.GOOD);
    return meaning(meanings, LabelMeaning.FRAUD).stream()
        .findFirst()
        .filter(fraud -> !good.isEmpty())
        .map(
            fraud ->
                LabelRule.of(column, fraud)
                    .withNegative(good)
                    .withUnlabelled(meaning(meanings, LabelMeaning.UNKNOWN))
                    .withIndeterminate(meaning(meanings, LabelMeaning.LEFT_OUT)));
  }

  private static Set<String> meaning(Map<String, LabelMeaning> meanings, LabelMeaning wanted) {
    return meanings.entrySet().stream()
        .filter(each -> each.getValue() == wanted)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
