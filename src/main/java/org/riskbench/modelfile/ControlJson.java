package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.riskbench.decision.ControlGroup;

/**
 * The part of {@code policy.json} for the control group. Left out where there is none, as in files
 * of older versions.
 */
final class ControlJson {
  static final String FIELD = "control";
  private static final String MOST_AMOUNT = "mostAmount";

  private ControlJson() {}

  static void write(JsonGenerator out, ControlGroup control) throws IOException {
    if (control.isNone()) {
      return;
    }
    out.writeObjectFieldStart(FIELD);
    out.writeNumberField("share", control.share());
    if (!Double.isInfinite(control.mostAmount())) {
      out.writeNumberField(MOST_AMOUNT, control.mostAmount());
    }
    out.writeStringField("key", control.key());
    out.writeEndObject();
  }

  static ControlGroup read(JsonView document) {
    if (!document.has(FIELD)) {
      return ControlGroup.NONE;
    }
    JsonView view = document.at(FIELD).having(List.of(MOST_AMOUNT), "share", "key");
    return view.make(
        () ->
            new ControlGroup(
                view.at("share").number(),
                view.has(MOST_AMOUNT) ? view.at(MOST_AMOUNT).number() : Double.POSITIVE_INFINITY,
                view.at("key").text()));
  }
}
