package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.riskbench.decision.FallbackAnswer;
import org.riskbench.decision.Lapse;

/** Answers as the policy has it for records that can't be decided as usual. Thread-safe. */
final class Fallbacks {
  /** Whether the state took the record. */
  enum StateUpdate {
    YES,
    NO,
    UNKNOWN;

    static StateUpdate of(boolean updated) {
      return updated ? YES : NO;
    }
  }

  private final Consumer<Lapse> lapsed;

  Fallbacks(Consumer<Lapse> lapsed) {
    this.lapsed = lapsed;
  }

  void count(Lapse lapse) {
    lapsed.accept(lapse);
  }

  /** The same as {@link #reply}, counted. */
  Reply counted(OneCall.Asked asked, Lapse lapse, StateUpdate state) {
    Reply reply = reply(asked, lapse, state);
    count(lapse);
    return reply;
  }

  /**
   * The answer to a record; 503 if the policy wants none.
   *
   * @throws Refusal if the record itself can't be used
   */
  Reply reply(OneCall.Asked asked, Lapse lapse, StateUpdate state) {
    PublishedModel model = asked.model();
    PublishedModel.Desk desk = model.borrow();
    try {
      Findings findings = new Findings(asked.options().lenient());
      model.reader().read(asked.body(), 0, asked.body().length, desk.incoming(), findings);
      findings.refuseErrors();
      if (model.fallback(lapse) == FallbackAnswer.REFUSE) {
        return Problems.reply(refusal(lapse));
      }
      model.fallBack(desk, lapse, findings);
      ByteArrayOutputStream out = new ByteArrayOutputStream(512);
      try (JsonGenerator json = Json.generator(out)) {
        model.write(desk, findings, asked.options(), state, json);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // written to memory
      }
      return Reply.json(out.toByteArray());
    } finally {
      model.giveBack(desk);
    }
  }

  /** What a caller is told where the policy wants no decision. */
  static Refusal refusal(Lapse lapse) {
    String what =
        switch (lapse) {
          case DEADLINE -> "The answer took longer than the caller can wait.";
          case STATE -> "Nothing can be told of earlier records at the moment.";
          case LOG -> "The decision can't be written down at the moment.";
        };
    return Refusal.of(503, "SERVER-120", what, "Try again with the same Idempotency-Key.");
  }
}
