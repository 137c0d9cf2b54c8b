package org.riskbench.monitor;

import java.time.Instant;
import java.util.Locale;

/** Alerts in plain sentences. */
final class AlertWords {
  private AlertWords() {}

  static Alert alert(Answer answer, Instant since) {
    String subject = answer.subject();
    String rates =
        "%s of the latest records, %s expected"
            .formatted(share(answer.value()), share(answer.expected()));
    boolean more = answer.value() >= answer.expected();
    return switch (answer.question()) {
      case SCORE ->
          told(
              answer,
              since,
              "Risk scores differ from those that the thresholds were found on: %s."
                  .formatted(index(answer)),
              "The same thresholds now stop another share of records than was decided on.",
              "See which columns changed; if the records are sound, anchor the score anew or"
                  + " retrain on newer data.",
              Alert.Remedy.REANCHOR);
      case COLUMN ->
          told(
              answer,
              since,
              "The values of %s differ from training: %s.".formatted(subject, index(answer)),
              "The model judges records of a kind that it saw less of, so its scores are less sure.",
              "Look at the source of %s; if it is sound, retrain on newer data.".formatted(subject),
              Alert.Remedy.RETRAIN);
      case PAST ->
          told(
              answer,
              since,
              "Counts of earlier records differ from training, most of all %s: %s."
                  .formatted(subject, index(answer)),
              "Customers come back otherwise, or the state lacks records that it had in training.",
              "Check that every record reaches this server and that the state was warmed; if so,"
                  + " retrain on newer data.",
              Alert.Remedy.RETRAIN);
      case MISSING ->
          told(
              answer,
              since,
              "%s is missing more often than in training: in %s.".formatted(subject, rates),
              "The model judges these records without it.",
              "Look at the source of %s.".formatted(subject),
              Alert.Remedy.LOOK_AT_SOURCE);
      case UNSEEN ->
          told(
              answer,
              since,
              "%s has categories more often that training saw rarely or never: in %s."
                  .formatted(subject, rates),
              "The model treats all of them alike, as 'other'.",
              "Look at the source of %s; if the categories are real, retrain on newer data."
                  .formatted(subject),
              Alert.Remedy.RETRAIN);
      case OUTSIDE ->
          told(
              answer,
              since,
              "%s lies beyond all that training saw in %s.".formatted(subject, rates),
              "The model treats such values like the most extreme ones it knows.",
              "Look at the source of %s, its unit first.".formatted(subject),
              Alert.Remedy.LOOK_AT_SOURCE);
      case ALERTS ->
          told(
              answer,
              since,
              "The score stops %s records than expected: %s."
                  .formatted(more ? "more" : "fewer", rates),
              more
                  ? "More good customers are stopped, or there is more fraud."
                  : "Fraud may pass that was stopped before.",
              "See which columns changed; if none did, look at the cases, then anchor the score"
                  + " anew.",
              Alert.Remedy.REANCHOR);
      case DECLINES ->
          told(
              answer,
              since,
              "The score declines %s records than expected: %s."
                  .formatted(more ? "more" : "fewer", rates),
              more
                  ? "More good customers are refused, or there is more fraud."
                  : "Fraud may pass that was refused before.",
              "See which columns changed; if none did, look at the cases, then anchor the score"
                  + " anew.",
              Alert.Remedy.REANCHOR);
      case SEAL ->
          told(
              answer,
              since,
              "The key that sealed this model was revoked.",
              "Whoever got hold of the key may have made the model: what it decides can't be relied"
                  + " on, but it answers on until it is stopped or another one takes over.",
              "Let a model take over whose seal counts, or save this one anew if it is surely yours:"
                  + " riskbench models reseal.",
              Alert.Remedy.LOOK_AT_SERVER);
      case FAILURES ->
          told(
              answer,
              since,
              "The server fails in %s of the latest requests.".formatted(share(answer.value())),
              "Callers get no decision and fall back on their own.",
              "Look at the log by the correlation ids that callers were given.",
              Alert.Remedy.LOOK_AT_SERVER);
      case FALSE_POSITIVES ->
          told(
              answer,
              since,
              "The thresholds stop %s of the goods whose outcome is known, %s expected."
                  .formatted(share(answer.value()), share(answer.expected())),
              "A score no longer means the false-positive rate that it is anchored to.",
              "Anchor the score anew on matured records.",
              Alert.Remedy.REANCHOR);
    };
  }

  private static Alert told(
      Answer answer,
      Instant since,
      String what,
      String meaning,
      String advice,
      Alert.Remedy remedy) {
    return new Alert(
        answer.question(),
        answer.subject(),
        since,
        answer.value(),
        answer.expected(),
        answer.limit(),
        what,
        meaning,
        advice,
        remedy);
  }

  private static String index(Answer answer) {
    return String.format(
        Locale.ROOT, "stability index %.2f, alerts from %.2f on", answer.value(), answer.limit());
  }

  /** Per cent with two digits that matter. */
  static String share(double share) {
    double percent = share * 100;
    return String.format(
        Locale.ROOT,
        percent >= 9.95 || percent == 0 ? "%.0f %%" : percent >= 0.095 ? "%.1f %%" : "%.2f %%",
        percent);
  }
}
