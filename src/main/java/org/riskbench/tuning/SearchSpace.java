package org.riskbench.tuning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.riskbench.training.Learner;
import org.riskbench.training.Learners;
import org.riskbench.training.Parameter;
import org.riskbench.training.TrainingPlan;

/**
 * The plans that a search tries around one of them, in an order of its own: a scrambled Halton
 * sequence, moved by the seed, fills the space more evenly than chance does. The same plan, seed
 * and place in the order give the same plan.
 */
final class SearchSpace {
  /** Nobody tells .0513 from .05131. */
  private static final MathContext DIGITS = new MathContext(3);

  private final TrainingPlan around;
  private final List<Parameter> varied;
  private final double[] shift;

  SearchSpace(TrainingPlan around, SearchPlan plan) {
    Learner<?> learner = Learners.named(around.learner());
    this.around = around;
    this.varied =
        learner.parameters().stream()
            .filter(each -> each.isSearched() && plan.varies(learner.name(), each.name()))
            .toList();
    this.shift = new SplittableRandom(around.seed()).doubles(varied.size()).toArray();
  }

  /** Whether there is nothing to try but the plan itself. */
  boolean isPoint() {
    return varied.isEmpty();
  }

  /**
   * The plan at a place of the order.
   *
   * @param place from 0, where the plan itself is
   */
  TrainingPlan at(int place) {
    if (place == 0 || isPoint()) {
      return around;
    }
    double[] point = new HaltonSequenceGenerator(varied.size()).skipTo(place);
    Map<String, String> texts = new TreeMap<>(around.parameters());
    for (int i = 0; i < point.length; i++) {
      double moved = (point[i] + shift[i]) % 1;
      texts.put(varied.get(i).name(), varied.get(i).told(value(varied.get(i), moved)));
    }
    return Learners.plan(around.learner(), texts, around.seed());
  }

  private static double value(Parameter parameter, double unit) {
    Parameter.Span span = parameter.span();
    double from = span.isLogarithmic() ? StrictMath.log(span.from()) : span.from();
    double to = span.isLogarithmic() ? StrictMath.log(span.to()) : span.to();
    double scaled = from + unit * (to - from);
    double value = span.isLogarithmic() ? StrictMath.exp(scaled) : scaled;
    double shown =
        parameter.isWhole() ? Math.rint(value) : new BigDecimal(value).round(DIGITS).doubleValue();
    return Math.max(span.from(), Math.min(span.to(), shown));
  }
}
