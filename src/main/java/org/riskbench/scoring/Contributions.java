package org.riskbench.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riskbench.decision.Reason;
import org.riskbench.feature.Origin;

/** What every reason code has to do with a margin, those that lower it too. */
final class Contributions {
  private Contributions() {}

  /**
   * Every code with its share, the largest first, ties by code.
   *
   * @param features the encoded record
   * @param given the reasons of the record, which are taken as they are; other codes are only named
   */
  static List<Reason> of(RiskModel model, double[] features, List<Reason> given) {
    Map<String, Reason> reasons =
        given.stream().collect(Collectors.toMap(Reason::code, Function.identity()));
    Map<String, Reason> named = new TreeMap<>();
    double[] parts = new double[features.length];
    model.scorer().contributions(features, model.reference(), parts);
    List<String> codes = model.reasonCodes();
    int first = 0;
    for (int step = 0; step < codes.size(); step++) {
      int end = first + model.recipe().transformations().get(step).width();
      double sum = IntStream.range(first, end).mapToDouble(i -> parts[i]).sum();
      Origin origin = model.recipe().origin(step);
      named.merge(
          codes.get(step),
          new Reason(
              codes.get(step),
              origin.column(),
              sum,
              Wording.capital(Wording.words(origin.topic()))),
          Contributions::both);
      first = end;
    }
    return named.values().stream()
        .map(each -> reasons.getOrDefault(each.code(), each))
        .sorted(
            Comparator.comparingDouble((Reason each) -> -Math.abs(each.contribution()))
                .thenComparing(Reason::code))
        .toList();
  }

  private static Reason both(Reason one, Reason other) {
    return new Reason(
        one.code(), one.feature(), one.contribution() + other.contribution(), one.text());
  }
}
