package org.riskbench.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Decision;
import org.riskbench.decision.ScoreMap;
import org.riskbench.evaluation.ExpectedShare;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.StabilityIndex;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.ColumnPopulation;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.ScorePopulation;

/**
 * Holds counts of live records against what training had. Pure: the same counts, the same answers.
 * What the model's file does not keep is not asked.
 *
 * @param expected of the bands of the score, empty where the file does not keep scores
 */
record Judge(
    Layout layout, Optional<Population> population, Tolerance tolerance, BandShares expected) {
  /** A raised alarm goes once the value is below this share of its limit. */
  private static final double CALM = 0.8;

  /** Share of requests that may fail, and how few are nobody's business. */
  private static final double FAILED = 0.01;

  private static final long LEAST_FAILED = 5;

  static Judge of(Layout layout, Optional<Population> population, Tolerance tolerance) {
    return new Judge(layout, population, tolerance, new BandShares(layout, population));
  }

  /** All answers; none if there are too few records. */
  List<Answer> answers(long[] counted) {
    List<Answer> answers = new ArrayList<>();
    long records = counted[Layout.RECORDS];
    if (population.isEmpty() || records < tolerance.leastRecords()) {
      return answers;
    }
    answers.add(index(Question.SCORE, "", score(counted), 0));
    expected
        .from(Decision.REVIEW)
        .ifPresent(
            share ->
                answers.add(decisions(Question.ALERTS, share, expected.alerted(counted), records)));
    expected
        .from(Decision.DECLINE)
        .ifPresent(
            share ->
                answers.add(
                    decisions(Question.DECLINES, share, expected.declined(counted), records)));
    for (WatchedColumn column : layout.columns()) {
      if (!column.isPast() && column.training().isPresent()) {
        ask(column, column.training().get(), counted, answers);
      }
    }
    past(counted).ifPresent(answers::add);
    return answers;
  }

  /** Of all counts of earlier records the one that is nearest to its limit, or furthest beyond. */
  private Optional<Answer> past(long[] counted) {
    return layout.columns().stream()
        .filter(column -> column.isPast() && column.training().isPresent())
        .filter(column -> column.records(counted) >= tolerance.leastRecords())
        .map(
            column ->
                index(
                    Question.PAST,
                    column.name(),
                    index(column, column.training().orElseThrow(), counted),
                    column.usualDay()))
        .max(Comparator.comparingDouble(answer -> answer.value() / answer.limit()));
  }

  /** How many questions are asked at each look. */
  int questions() {
    return 4 + 4 * layout.columns().size();
  }

  private double once() {
    return tolerance.perQuestion(questions());
  }

  StabilityIndex score(long[] counted) {
    ScorePopulation scores = population.orElseThrow().scores();
    long[] live = layout.part(counted, layout.firstGroup(), layout.scoreCuts().bins());
    return StabilityIndex.of(ScoreGroups.counts(scores, layout.scoreCuts()), live);
  }

  /** The index of a column. */
  static StabilityIndex index(WatchedColumn column, ColumnPopulation kept, long[] counted) {
    return StabilityIndex.of(kept.counts(), column.groups(counted));
  }

  private void ask(
      WatchedColumn column, ColumnPopulation kept, long[] counted, List<Answer> answers) {
    long records = column.records(counted);
    boolean compared = kept.bins().groups() > 2;
    if (compared) {
      answers.add(
          index(Question.COLUMN, column.name(), index(column, kept, counted), column.usualDay()));
    }
    long[] training = kept.counts();
    answers.add(
        more(
            Question.MISSING,
            column.name(),
            ExpectedShare.seen(training[kept.bins().missing()], kept.records(), 0),
            column.missing(counted),
            records));
    if (kept.bins().unseen() >= 0) {
      answers.add(
          more(
              Question.UNSEEN,
              column.name(),
              ExpectedShare.seen(training[kept.bins().unseen()], kept.records(), 0),
              column.unseen(counted),
              records));
    }
    if (column.isRanged()) {
      answers.add(
          more(
              Question.OUTSIDE,
              column.name(),
              ExpectedShare.seen(0, kept.records(), 0),
              column.outside(counted),
              records));
    }
  }

  /**
   * Index from which somebody is alerted.
   *
   * @param usual what days usually stay below
   */
  double alarm(double usual, StabilityIndex index) {
    return Math.max(Math.max(tolerance.index(), usual), index.critical(once()));
  }

  private Answer index(Question question, String subject, StabilityIndex index, double usual) {
    double limit = alarm(usual, index);
    return new Answer(
        question,
        subject,
        index.value(),
        0,
        limit,
        index.chance(),
        index.groups() > 1 && index.value() > limit,
        !(index.value() > CALM * limit));
  }

  /** A rate that is bad if it is higher than in training. */
  private Answer more(
      Question question, String subject, ExpectedShare share, long count, long records) {
    double value = (double) count / records;
    double chance = share.chanceOfAtLeast(count, records);
    double limit =
        Math.max(
            share.share() + tolerance.points(),
            (share.counts(records, 2 * once()).high() + 1) / records);
    return new Answer(
        question,
        subject,
        value,
        share.share(),
        limit,
        chance,
        value >= limit,
        value < share.share() + CALM * (limit - share.share()));
  }

  /** A rate of decisions is remarkable if it is higher or lower. */
  private Answer decisions(Question question, ExpectedShare share, long count, long records) {
    double value = (double) count / records;
    boolean high = value >= share.share();
    double chance =
        2 * (high ? share.chanceOfAtLeast(count, records) : share.chanceOfAtMost(count, records));
    Interval range = share.counts(records, once());
    double limit =
        high
            ? Math.max(share.share() * tolerance.factor(), (range.high() + 1) / records)
            : Math.min(share.share() / tolerance.factor(), (range.low() - 1) / records);
    boolean beyond = high ? value >= limit : value <= limit;
    double near = share.share() + CALM * (limit - share.share());
    return new Answer(
        question,
        "",
        value,
        share.share(),
        limit,
        Math.min(1, chance),
        beyond,
        high ? value < near : value > near);
  }

  /** Whether the cut-off stops the share of goods that its score promises. */
  List<Answer> goods(SealedModel model, MaturedGoods.Goods seen) {
    int from = model.model().policy().reviewFrom();
    if (seen.goods() < tolerance.leastRecords() || from < 1 || from > 1000) {
      return List.of();
    }
    double declined = rateOf(model.model().policy().declineFrom());
    double stopped = (rateOf(from) - declined) / (1 - declined);
    long fitted = Math.round((1 - declined) * model.model().scoreMap().goods());
    ExpectedShare share = ExpectedShare.seen(Math.round(stopped * fitted), fitted, 0);
    return List.of(decisions(Question.FALSE_POSITIVES, share, seen.stopped(), seen.goods()));
  }

  /** Share of good records with this score or more. */
  private static double rateOf(int score) {
    return score > 1000 ? 0 : ScoreMap.rateOf(score);
  }

  /** Whether the model's author can still be believed; no matter of chance either. */
  static Answer seal(boolean isRevoked) {
    return new Answer(Question.SEAL, "", isRevoked ? 1 : 0, 0, 1, 0, isRevoked, !isRevoked);
  }

  /** Whether too many requests fail; a promise of the server, not a matter of chance. */
  static List<Answer> failures(long requests, long failed) {
    double value = requests == 0 ? 0 : (double) failed / requests;
    boolean alarming = failed >= LEAST_FAILED && value > FAILED;
    return List.of(
        new Answer(Question.FAILURES, "", value, 0, FAILED, 0, alarming, value < FAILED / 2));
  }
}
