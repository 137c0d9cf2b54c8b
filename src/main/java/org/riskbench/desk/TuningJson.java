package org.riskbench.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.riskbench.experiment.Tuning;
import org.riskbench.modelfile.JsonView;
import org.riskbench.tuning.Measure;
import org.riskbench.tuning.SearchPlan;

/** What was searched for, as JSON. */
final class TuningJson {
  private static final String WAY = "way";
  private static final String NOTHING = "nothing";
  private static final String EACH = "each learner";
  private static final String PORTFOLIO = "portfolio";
  private static final String TRIALS = "trials";
  private static final String BUDGET = "budget";
  private static final String MEASURE = "measure";
  private static final String FIXED = "fixed";

  private TuningJson() {}

  static Map<String, Object> write(Tuning tuning) {
    if (tuning instanceof Tuning.EachLearner each) {
      return write(EACH, each.search());
    }
    return tuning instanceof Tuning.Portfolio portfolio
        ? write(PORTFOLIO, portfolio.search())
        : Map.of(WAY, NOTHING);
  }

  private static Map<String, Object> write(String way, SearchPlan search) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(WAY, way);
    fields.put(TRIALS, search.trials());
    search.budget().ifPresent(time -> fields.put(BUDGET, time.toString()));
    fields.put(MEASURE, search.measure().word());
    fields.put(FIXED, search.fixed().stream().sorted().toList());
    return fields;
  }

  static Tuning read(JsonView view) {
    return switch (view.at(WAY).text()) {
      case EACH -> new Tuning.EachLearner(search(view));
      case PORTFOLIO -> new Tuning.Portfolio(search(view));
      case NOTHING -> Tuning.NONE;
      default -> throw view.at(WAY).refuse("is no search that this program knows");
    };
  }

  private static SearchPlan search(JsonView view) {
    return view.make(
        () ->
            new SearchPlan(
                view.at(TRIALS).whole(),
                JsonValues.perhaps(view, BUDGET, JsonValues::duration),
                Measure.named(view.at(MEASURE).text()),
                Set.copyOf(view.at(FIXED).texts())));
  }
}
