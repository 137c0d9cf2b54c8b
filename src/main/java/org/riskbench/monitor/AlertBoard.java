package org.riskbench.monitor;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which alarms are raised. One is raised at the first look that sees it, and taken down after three
 * looks in a row that find it well within its limit, so that none flickers. Not thread-safe.
 */
final class AlertBoard {
  private static final int CALM_LOOKS = 3;

  /**
   * An alarm.
   *
   * @param calm how many of the last looks found it well within its limit
   */
  record Raised(Instant since, Answer latest, int calm) {}

  private final Map<String, Raised> raised = new LinkedHashMap<>();
  private long everRaised;

  /**
   * Takes in the answers of a look. What was raised and is not asked about any more stays.
   *
   * @param at when the look was taken
   */
  void look(List<Answer> answers, Instant at) {
    for (Answer answer : answers) {
      Raised before = raised.get(answer.key());
      if (before != null) {
        int calm = answer.calm() ? before.calm() + 1 : 0;
        if (calm >= CALM_LOOKS) {
          raised.remove(answer.key());
        } else {
          raised.put(answer.key(), new Raised(before.since(), answer, calm));
        }
      } else if (answer.alarming()) {
        raised.put(answer.key(), new Raised(at, answer, 0));
        everRaised++;
      }
    }
  }

  /** The raised ones, in the order of their questions, the largest of one question first. */
  List<Alert> alerts() {
    return raised.values().stream()
        .map(each -> AlertWords.alert(each.latest(), each.since()))
        .sorted(Comparator.comparing(Alert::question).thenComparing(alert -> -alert.value()))
        .toList();
  }

  /** All that is raised, to go on from later. */
  List<Raised> raised() {
    return List.copyOf(raised.values());
  }

  /** Goes on from where another one stood; to be called before the first look. */
  void restore(List<Raised> before) {
    before.forEach(each -> raised.put(each.latest().key(), each));
  }

  /** How many were raised since the start, those taken down included. */
  long everRaised() {
    return everRaised;
  }
}
