package org.riskbench.ui.reviews;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.decision.Capacity;
import org.riskbench.threshold.Workload;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** A queue in figures and sentences; a sentence that doesn't hold is empty. */
final class QueueTexts {
  /** A single score that brings this share of what the team can do is worth a word. */
  private static final double JUMP = 0.25;

  /** A part that holds less of its period than this is told to. */
  private static final double WHOLE = 0.995;

  private final Messages messages;

  QueueTexts(Messages messages) {
    this.messages = messages;
  }

  /** Before anything is known. */
  Map<String, String> none() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String figure : new String[] {"perDay", "busiest", "above", "backlog", "oldest", "late"}) {
      texts.put(figure, Formats.NONE);
    }
    for (String sentence : new String[] {"rule", "stepUp", "part", "few", "ties", "undated"}) {
      texts.put(sentence, "");
    }
    return texts;
  }

  Map<String, String> of(QueueAt at) {
    Map<String, String> texts = none();
    if (at.supposed()) {
      texts.put("stepUp", messages.text("reviews.stepUp"));
    }
    texts.put("ties", ties(at));
    if (!at.cases().dated()) {
      texts.put("undated", undated(at));
      if (at.cases().countsDays()) {
        texts.put("perDay", cases(at.test().perDay()));
      }
      return texts;
    }
    Workload test = at.test();
    texts.put("perDay", cases(test.perDay()));
    texts.put("busiest", cases(test.busiest()));
    texts.put("part", part(at));
    texts.put("rule", messages.text("reviews.rule.unbound"));
    at.team()
        .ifPresent(
            team -> {
              texts.put("above", Formats.percent(test.exceedance()));
              texts.put("backlog", cases(test.backlog()));
              texts.put("oldest", messages.text("reviews.days", test.oldest()));
              texts.put("late", Formats.percent(test.overflowed()));
              texts.put("rule", rule(test, at.calibrate(), team));
              texts.put("few", few(at.calibrate(), team));
            });
    return texts;
  }

  private String rule(Workload test, Workload calibrate, Capacity team) {
    String allowed =
        team.exceedable() == 0
            ? messages.text("reviews.never")
            : Formats.percent(team.exceedable());
    return messages.text(
        test.fits(team) ? "reviews.rule.kept" : "reviews.rule.broken",
        test.above(),
        test.days(),
        Formats.percent(test.exceedance()),
        allowed,
        calibrate.above(),
        calibrate.days(),
        Formats.percent(calibrate.exceedance()));
  }

  private String few(Workload calibrate, Capacity team) {
    boolean few = team.exceedable() > 0 && calibrate.days() * team.exceedable() < 1;
    return few
        ? messages.text("reviews.few", calibrate.days(), Formats.percent(team.exceedable()))
        : "";
  }

  private String part(QueueAt at) {
    double share = at.cases().test().share().orElse(1.0);
    return share < WHOLE
        ? messages.text("reviews.part", Formats.percent(share), Formats.number(round(1 / share)))
        : "";
  }

  private static double round(double number) {
    return Math.rint(number * 10) / 10;
  }

  private String ties(QueueAt at) {
    if (at.cases().level()) {
      return messages.text("reviews.ties.all");
    }
    double next = at.nextBelow();
    boolean jump = at.team().filter(team -> next > 1 && next > JUMP * team.perDay()).isPresent();
    return jump ? messages.text("reviews.ties", at.from() - 1, cases(next)) : "";
  }

  private String undated(QueueAt at) {
    String share = cases(1_000 * at.share());
    if (at.team().isEmpty()) {
      return messages.text("reviews.undated", share);
    }
    double able = at.team().get().perDay();
    if (at.cases().countsDays()) {
      double perDay = at.test().perDay();
      return messages.text(
          perDay > able ? "reviews.undated.above" : "reviews.undated.within",
          share,
          cases(perDay),
          cases(able));
    }
    return at.share() > 0
        ? messages.text("reviews.undated.carried", share, cases(Math.floor(able / at.share())))
        : messages.text("reviews.undated", share);
  }

  /** A number of cases: with a decimal where it is small and has one. */
  static String cases(double number) {
    double rounded = Math.rint(number * 10) / 10;
    boolean small = rounded < 10 && rounded != Math.rint(rounded);
    return small ? Formats.number(rounded) : Formats.count(number);
  }
}
