package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.evaluation.AucComparison;
import org.riskbench.evaluation.DeLong;
import org.riskbench.evaluation.Holm;

/**
 * Two contenders on the same records.
 *
 * @param p two-sided, adjusted after Holm for the number of pairs
 */
record Pair(String a, String b, AucComparison comparison, double p) {
  private static final double UNLIKELY = 0.05;

  /** All pairs; those with too few records of a class are left out. */
  static List<Pair> of(List<Contender> contenders) {
    List<Pair> raw = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      for (int j = i + 1; j < contenders.size(); j++) {
        Contender a = contenders.get(i);
        Contender b = contenders.get(j);
        DeLong.compare(a.records(), b.records())
            .ifPresent(found -> raw.add(new Pair(a.name(), b.name(), found, found.p())));
      }
    }
    double[] adjusted = Holm.adjust(raw.stream().mapToDouble(Pair::p).toArray());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      Pair pair = raw.get(i);
      pairs.add(new Pair(pair.a, pair.b, pair.comparison, adjusted[i]));
    }
    return pairs;
  }

  String text() {
    if (comparison.tooFew()) {
      return "%s and %s: too few frauds (%d) to compare.".formatted(a, b, comparison.frauds());
    }
    double difference = comparison.difference();
    String better = difference >= 0 ? a : b;
    String worse = difference >= 0 ? b : a;
    return String.format(
        Locale.ROOT,
        "%s ranks better than %s by %.4f AUC (%s%.4f to %.4f, %s); %s.",
        better,
        worse,
        Math.abs(difference),
        "95 % interval ",
        difference >= 0 ? comparison.interval().low() : -comparison.interval().high(),
        difference >= 0 ? comparison.interval().high() : -comparison.interval().low(),
        comparison.interval().method(),
        p < UNLIKELY ? "unlikely to be chance" : "this may be chance");
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("a", a);
    json.put("b", b);
    json.put("difference", comparison.difference());
    json.put("interval", MetricsJson.of(comparison.interval()));
    json.put("p", p);
    json.put("text", text());
    return json;
  }
}
