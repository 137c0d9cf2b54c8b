package org.riskbench.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.EncodingSettings;
import org.riskbench.modelfile.JsonParts;
import org.riskbench.modelfile.JsonView;

/** How columns are encoded, as JSON. */
final class EncodingJson {
  private static final String ALGORITHM = "algorithm";
  private static final String USUAL = "usual";
  private static final String COLUMNS = "columns";
  private static final String DERIVE = "derive";
  private static final String BINS = "bins";
  private static final String RARE = "rare";
  private static final String LEVELS = "mostLevels";
  private static final String BUCKETS = "buckets";
  private static final String SMOOTHING = "smoothing";
  private static final String MONOTONE = "monotone";

  private EncodingJson() {}

  static Map<String, Object> write(EncodingPlan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(ALGORITHM, plan.algorithm().name());
    fields.put(USUAL, plan.usual().name());
    fields.put(COLUMNS, JsonValues.names(plan.columns()));
    plan.derivations().ifPresent(each -> fields.put(DERIVE, JsonParts.derivations(each)));
    EncodingSettings sizes = plan.settings();
    fields.put(BINS, sizes.bins());
    fields.put(RARE, sizes.rare());
    fields.put(LEVELS, sizes.mostLevels());
    fields.put(BUCKETS, sizes.buckets());
    fields.put(SMOOTHING, sizes.smoothing());
    fields.put(MONOTONE, sizes.monotone());
    return fields;
  }

  static EncodingPlan read(JsonView view) {
    return new EncodingPlan(
        view.at(ALGORITHM).oneOf(Algorithm.class),
        view.at(USUAL).oneOf(Encoding.class),
        JsonValues.byName(view.at(COLUMNS), each -> each.oneOf(Encoding.class)),
        JsonValues.perhaps(view, DERIVE, JsonParts::derivations),
        view.make(() -> sizes(view)));
  }

  private static EncodingSettings sizes(JsonView view) {
    return new EncodingSettings(
        view.at(BINS).whole(),
        view.at(RARE).whole(),
        view.at(LEVELS).whole(),
        view.at(BUCKETS).whole(),
        view.at(SMOOTHING).number(),
        view.at(MONOTONE).flag());
  }
}
