package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Fallback;
import org.riskbench.decision.FallbackAnswer;
import org.riskbench.decision.Lapse;

/**
 * The part of {@code policy.json} for records that can't be decided as usual. Left out where all of
 * them are reviewed, as in files of older versions.
 */
final class FallbackJson {
  static final String FIELD = "fallback";
  private static final String UNDECIDED = "undecided";

  private FallbackJson() {}

  static void write(JsonGenerator out, Fallback fallback) throws IOException {
    if (fallback.equals(Fallback.REVIEW)) {
      return;
    }
    out.writeObjectFieldStart(FIELD);
    for (Lapse lapse : Lapse.values()) {
      out.writeStringField(lapse.word(), fallback.answer(lapse).name());
    }
    out.writeStringField(UNDECIDED, fallback.undecided().name());
    out.writeEndObject();
  }

  static Fallback read(JsonView document) {
    if (!document.has(FIELD)) {
      return Fallback.REVIEW;
    }
    JsonView view = document.at(FIELD).having("deadline", "state", "log", UNDECIDED);
    return new Fallback(
        answer(view, Lapse.DEADLINE),
        answer(view, Lapse.STATE),
        answer(view, Lapse.LOG),
        view.at(UNDECIDED).oneOf(Decision.class));
  }

  private static FallbackAnswer answer(JsonView view, Lapse lapse) {
    return view.at(lapse.word()).oneOf(FallbackAnswer.class);
  }
}
