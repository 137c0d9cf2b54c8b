package org.riskbench.ui.decisions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;
import org.riskbench.ledger.Outcome;
import org.riskbench.ledger.ReplayReport;
import org.riskbench.ledger.Told;
import org.riskbench.ledger.ToldEvent;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Decisions in words. Immutable. */
record DecisionWords(Messages messages) {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  String time(Instant at) {
    return SECOND.format(at);
  }

  String decision(Decision decision) {
    return messages.text("decisions.decision." + decision);
  }

  String score(OptionalInt score) {
    return score.isPresent() ? Integer.toString(score.getAsInt()) : Formats.NONE;
  }

  String probability(OptionalDouble probability) {
    return Formats.figure(probability);
  }

  /** What became of it; a reviewer's judgement where nothing else is known. */
  String outcome(Told told) {
    Optional<String> label = told.label().map(this::outcome);
    return label
        .or(
            () ->
                told.disposition()
                    .map(judged -> messages.text("decisions.judged", outcome(judged))))
        .orElse(Formats.NONE);
  }

  private String outcome(Outcome outcome) {
    return messages.text("decisions.outcome." + outcome.word());
  }

  String event(ToldEvent event) {
    String text =
        messages.text(
            "decisions.event",
            time(event.observedAt()),
            outcome(event.outcome()),
            messages.text("decisions.kind." + event.kind().word()));
    return text
        + amount("decisions.loss", event.lossAmount())
        + amount("decisions.recovered", event.recovered())
        + amount("decisions.minutes", event.minutes());
  }

  private String amount(String key, OptionalDouble value) {
    return value.isPresent() ? messages.text(key, Formats.number(value.getAsDouble())) : "";
  }

  /** The code of a reason as words. */
  static String reason(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  String mode(String word) {
    return messages.has("decisions.mode." + word) ? messages.text("decisions.mode." + word) : word;
  }

  /**
   * A warning in words.
   *
   * @param text its code and the field it is about
   */
  String warning(String text) {
    String[] parts = text.split(" ", 2);
    String key = "decisions.warning." + parts[0];
    String field = parts.length == 2 ? parts[1] : "";
    return messages.has(key) ? messages.text(key, field).strip() : text;
  }

  /** What computing a decision again came to. */
  String replay(ReplayReport report, String model, String mode) {
    StringBuilder text = new StringBuilder();
    if (report.isSame()) {
      text.append(
          messages.text(
              report.byMode() ? "decisions.replay.sameScore" : "decisions.replay.same", model));
    }
    for (ReplayReport.Difference each : report.differences()) {
      text.append(
              messages.text(
                  "decisions.replay.differs", each.part(), plain(each.logged()), plain(each.now())))
          .append(' ');
    }
    if (report.byMode()) {
      text.append(' ').append(messages.text("decisions.replay.byMode", mode(mode)));
    }
    return text.toString().strip();
  }

  /** Constants of the program as words. */
  private static String plain(String value) {
    return value.matches("[A-Z_]+") ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : value;
  }
}
