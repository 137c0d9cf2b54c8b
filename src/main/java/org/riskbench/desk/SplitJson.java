package org.riskbench.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.modelfile.JsonView;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.split.TimeCuts;

/** How records are divided, as JSON. */
final class SplitJson {
  private static final String BY = "by";
  private static final String SHARES = "shares";
  private static final String SEED = "seed";
  private static final String DELAY = "labelDelay";
  private static final String CUTS = "cuts";
  private static final String HINDSIGHT = "hindsight";
  private static final String COLUMN = "column";
  private static final String COLUMNS = "columns";

  private SplitJson() {}

  static Map<String, Object> write(SplitPlan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(SHARES, write(plan.shares()));
    if (plan instanceof SplitPlan.ByTime time) {
      fields.put(BY, "time");
      fields.put(DELAY, time.labelDelay().toString());
      fields.put(HINDSIGHT, time.hindsight());
      time.cuts()
          .ifPresent(
              cuts ->
                  fields.put(
                      CUTS, List.of(cuts.tuneFrom(), cuts.calibrateFrom(), cuts.testFrom())));
    } else if (plan instanceof SplitPlan.ByEntity entity) {
      fields.put(BY, "entity");
      fields.put(COLUMNS, entity.columns());
      fields.put(SEED, entity.seed());
    } else if (plan instanceof SplitPlan.ByColumn column) {
      fields.put(BY, COLUMN);
      fields.put(COLUMN, column.column());
      fields.put(SEED, column.seed());
    } else if (plan instanceof SplitPlan.BySecondFile file) {
      fields.put(BY, "file");
      fields.put(SEED, file.seed());
    } else {
      fields.put(BY, "random");
      fields.put(SEED, ((SplitPlan.AtRandom) plan).seed());
    }
    return fields;
  }

  private static Map<String, Object> write(Shares shares) {
    return Map.of(
        "test", shares.test(),
        "tune", shares.tune(),
        "calibrate", shares.calibrate(),
        "fewestFrauds", shares.minCalibrateFrauds());
  }

  static SplitPlan read(JsonView view) {
    Shares shares = view.make(() -> shares(view.at(SHARES)));
    return switch (view.at(BY).text()) {
      case "time" -> view.make(() -> byTime(view, shares));
      case "entity" ->
          new SplitPlan.ByEntity(shares, view.at(COLUMNS).texts(), view.at(SEED).wholeLong());
      case COLUMN ->
          new SplitPlan.ByColumn(shares, view.at(COLUMN).text(), view.at(SEED).wholeLong());
      case "file" -> new SplitPlan.BySecondFile(shares, view.at(SEED).wholeLong());
      case "random" -> new SplitPlan.AtRandom(shares, view.at(SEED).wholeLong());
      default -> throw view.at(BY).refuse("is no way to divide records that this program knows");
    };
  }

  private static Shares shares(JsonView view) {
    return new Shares(
        view.at("test").number(),
        view.at("tune").number(),
        view.at("calibrate").number(),
        view.at("fewestFrauds").whole());
  }

  private static SplitPlan byTime(JsonView view, Shares shares) {
    Optional<TimeCuts> cuts = JsonValues.perhaps(view, CUTS, SplitJson::cuts);
    return new SplitPlan.ByTime(
        shares, JsonValues.duration(view.at(DELAY)), cuts, view.at(HINDSIGHT).flag());
  }

  private static TimeCuts cuts(JsonView view) {
    double[] cuts = view.numbers();
    if (cuts.length != 3) {
      throw view.refuse("has not three moments");
    }
    return view.make(() -> new TimeCuts(cuts[0], cuts[1], cuts[2]));
  }
}
