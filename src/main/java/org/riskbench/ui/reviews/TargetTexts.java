package org.riskbench.ui.reviews;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.trial.Shortfall;
import org.riskbench.trial.Target;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Thresholds that were found, in figures and sentences. */
final class TargetTexts {
  private static final String[] FIGURES = {
    "recall", "fpr", "approval", "declined", "perDay", "above", "saved"
  };

  private final Messages messages;

  TargetTexts(Messages messages) {
    this.messages = messages;
  }

  /** Before anything was looked for. */
  Map<String, String> none() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String figure : FIGURES) {
      texts.put(figure + "Found", Formats.NONE);
      texts.put(figure + "Judged", Formats.NONE);
    }
    texts.put("sentence", "");
    texts.put("thresholds", "");
    texts.put("span", messages.text("reviews.saved.month"));
    return texts;
  }

  boolean isNone(Map<String, String> texts) {
    return texts.getOrDefault("sentence", "").isEmpty();
  }

  Map<String, String> of(
      TargetFound found,
      TargetGoal goal,
      double asked,
      String currency,
      Optional<ReviewCases> cases) {
    Map<String, String> texts = none();
    put(texts, "Found", found.found(), currency);
    put(texts, "Judged", found.judged(), currency);
    boolean months = cases.flatMap(each -> each.test().months()).isPresent();
    texts.put("span", messages.text(months ? "reviews.saved.month" : "reviews.saved.all"));
    texts.put("thresholds", thresholds(found));
    texts.put("sentence", thresholds(found) + " " + verdict(found, goal, asked));
    return texts;
  }

  private static void put(
      Map<String, String> texts, String side, TargetFound.Side of, String currency) {
    texts.put("recall" + side, Formats.percent(of.outcome().recall()));
    texts.put("fpr" + side, Formats.percent(of.outcome().falsePositiveRate()));
    texts.put("approval" + side, Formats.percent(of.outcome().approvalRate()));
    texts.put("declined" + side, Formats.percent(of.outcome().declineFalsePositiveRate()));
    texts.put("perDay" + side, cases(of.perDay()));
    texts.put("above" + side, Formats.percent(of.above()));
    texts.put("saved" + side, money(of.saved(), currency));
  }

  private static String cases(OptionalDouble perDay) {
    return perDay.isPresent() ? QueueTexts.cases(perDay.getAsDouble()) : Formats.NONE;
  }

  /** Money without cents, as it is expected money. */
  static String money(double amount, String currency) {
    String number = Formats.count(Math.rint(amount) + 0.0); // no minus before nothing
    return currency.isEmpty() ? number : number + " " + currency;
  }

  private String thresholds(TargetFound found) {
    int review = found.cut().review();
    int decline = found.cut().decline();
    if (review > 1000) {
      return messages.text("reviews.found.none");
    }
    if (review == decline) {
      return messages.text("reviews.found.decline", decline);
    }
    return decline > 1000
        ? messages.text("reviews.found.review", review)
        : messages.text("reviews.found.both", review, decline);
  }

  private String verdict(TargetFound found, TargetGoal goal, double asked) {
    OptionalDouble test = goal.reached(found.judged().outcome());
    if (goal == TargetGoal.LEAST_COST || test.isEmpty()) {
      return messages.text("reviews.verdict.cost");
    }
    boolean holds = goal.holds(test.getAsDouble(), asked);
    return messages.text(
        holds ? "reviews.verdict.holds" : "reviews.verdict.misses",
        Formats.percent(goal.reached(found.found().outcome())),
        Formats.percent(test),
        Formats.percent(asked));
  }

  /** Why nothing was found, and what would do. */
  String impossible(Shortfall missing, Target target) {
    double able = target.capacity().orElseThrow().perDay();
    // Rounded to the side on which what is said would do.
    String recall = Formats.percent(Math.floor(missing.recall().orElse(0) * 1000) / 1000);
    double declined = missing.declined().orElse(1);
    double unit = declined < 0.01 ? 1e4 : 1e3;
    return messages.text(
        "reviews.impossible",
        QueueTexts.cases(able),
        recall,
        Formats.count(missing.perDay()),
        Formats.percent(Math.ceil(declined * unit) / unit));
  }

  /** What thresholds were set for, for the log. */
  String why(TargetGoal goal, double asked, Target target) {
    String reached = messages.text("reviews.why." + goal.name(), Formats.percent(asked));
    return target
        .capacity()
        .map(team -> messages.text("reviews.why.team", reached, QueueTexts.cases(team.perDay())))
        .orElse(reached);
  }
}
