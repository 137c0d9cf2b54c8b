package org.riskbench.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.feature.Encoding;
import org.riskbench.modelfile.JsonParts;
import org.riskbench.modelfile.JsonView;

/** What was decided before training, as JSON. */
final class PreparationJson {
  private static final String SPLIT = "split";
  private static final String VELOCITY = "velocity";
  private static final String ENCODINGS = "encodings";
  private static final String DERIVED = "derived";
  private static final String NOTES = "notes";

  private PreparationJson() {}

  static Map<String, Object> write(KeptPreparation preparation) {
    Map<String, Object> fields = new LinkedHashMap<>();
    preparation.split().ifPresent(plan -> fields.put(SPLIT, SplitJson.write(plan)));
    preparation.velocity().ifPresent(plan -> fields.put(VELOCITY, JsonParts.write(plan)));
    fields.put(ENCODINGS, JsonValues.names(preparation.encodings()));
    fields.put(DERIVED, preparation.derived());
    fields.put(NOTES, preparation.notes());
    return fields;
  }

  static KeptPreparation read(JsonView view) {
    return new KeptPreparation(
        JsonValues.perhaps(view, SPLIT, SplitJson::read),
        JsonValues.perhaps(view, VELOCITY, JsonParts::velocity),
        JsonValues.byName(view.at(ENCODINGS), each -> each.oneOf(Encoding.class)),
        view.at(DERIVED).flag(),
        JsonValues.texts(view.at(NOTES)));
  }
}
