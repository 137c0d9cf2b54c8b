package org.riskbench.ui.kit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A technical word of the screens that explains itself: {@code help.WORD} is its name, {@code
 * help.WORD.means} one sentence for everybody, {@code help.WORD.own} the same with the figures on
 * the desk where there are such. Told in this order in the list of words.
 */
public enum Term {
  RECORD(Topic.DATA),
  FRAUD_RATE(Topic.DATA),
  UNLABELLED(Topic.DATA),
  MATURITY(Topic.DATA),
  AS_OF(Topic.DATA),
  SET_ASIDE(Topic.DATA),
  PERIOD(Topic.DATA),
  ROLE(Topic.DATA),
  ENTITY(Topic.DATA),
  MISSING(Topic.DATA),
  DISTINCT(Topic.DATA),
  SINGLE_AUC(Topic.DATA),
  INFORMATION_VALUE(Topic.DATA),
  WEIGHT_OF_EVIDENCE(Topic.DATA),
  PSI(Topic.DATA),
  DRIFT(Topic.DATA),
  LEAK(Topic.DATA),
  SPLIT(Topic.DATA),
  TRAIN_PART(Topic.DATA),
  TUNE_PART(Topic.DATA),
  CALIBRATE_PART(Topic.DATA),
  TEST_PART(Topic.DATA),
  GAP(Topic.DATA),
  SEED(Topic.DATA),
  VELOCITY(Topic.DATA),
  VELOCITY_WINDOW(Topic.DATA),
  VELOCITY_CAP(Topic.DATA),
  VELOCITY_GAIN(Topic.DATA),
  ENCODING(Topic.DATA),
  LEARNER(Topic.MODEL),
  RUN(Topic.MODEL),
  FLOOR(Topic.MODEL),
  TRIAL(Topic.MODEL),
  ROC(Topic.MODEL),
  AUC(Topic.MODEL),
  PRECISION_RECALL(Topic.MODEL),
  AVERAGE_PRECISION(Topic.MODEL),
  RECALL_AT_01(Topic.MODEL),
  RECALL_AT_1(Topic.MODEL),
  RECALL_AT_5(Topic.MODEL),
  ALERTS_A_DAY(Topic.MODEL),
  LIFT(Topic.MODEL),
  KS(Topic.MODEL),
  INTERVAL(Topic.MODEL),
  PAIRED_TEST(Topic.MODEL),
  OPTIMISM(Topic.MODEL),
  OPTIMISM_GAP(Topic.MODEL),
  PROBABILITY(Topic.PROBABILITY),
  CALIBRATION(Topic.PROBABILITY),
  SLOPE(Topic.PROBABILITY),
  INTERCEPT(Topic.PROBABILITY),
  BRIER(Topic.PROBABILITY),
  LOG_LOSS(Topic.PROBABILITY),
  ECE(Topic.PROBABILITY),
  RISKIEST(Topic.PROBABILITY),
  RISK_SCORE(Topic.DECISION),
  SCORE_ANCHOR(Topic.DECISION),
  THRESHOLD(Topic.DECISION),
  BAND(Topic.DECISION),
  RECALL(Topic.DECISION),
  PRECISION(Topic.DECISION),
  FALSE_POSITIVE_RATIO(Topic.DECISION),
  FALSE_POSITIVE_RATE(Topic.DECISION),
  ALERT_RATE(Topic.DECISION),
  APPROVAL_RATE(Topic.DECISION),
  REVIEW_RATE(Topic.DECISION),
  DECLINE_RATE(Topic.DECISION),
  VALUE_CAUGHT(Topic.DECISION),
  ACCOUNT_DETECTION(Topic.DECISION),
  VALUE_DETECTION(Topic.DECISION),
  FRAUD_BASIS_POINTS(Topic.DECISION),
  COST_OF_MISS(Topic.DECISION),
  COST_OF_FALSE_ALARM(Topic.DECISION),
  COST_OF_REVIEW(Topic.DECISION),
  NET_SAVING(Topic.DECISION),
  CAPACITY(Topic.DECISION),
  CAPACITY_PROBABILITY(Topic.DECISION),
  BACKLOG(Topic.DECISION),
  CONTROL_GROUP(Topic.DECISION),
  REASON_CODE(Topic.DECISION),
  IMPORTANCE(Topic.DECISION),
  FAIRNESS_RATIO(Topic.DECISION),
  MODEL_FILE(Topic.LIFE),
  SEAL(Topic.LIFE),
  STAGE(Topic.LIFE),
  CHAMPION(Topic.LIFE),
  CHALLENGER(Topic.LIFE),
  ENDPOINT(Topic.LIFE),
  LATENCY(Topic.LIFE),
  DECISION_LOG(Topic.LIFE),
  COVERAGE(Topic.LIFE),
  COLD_STATE(Topic.LIFE);

  /** What a word has to do with, in the order of the work. */
  public enum Topic {
    DATA,
    MODEL,
    PROBABILITY,
    DECISION,
    LIFE;

    /** Key of its name. */
    public String titleKey() {
      return "help.topic." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Topic topic;

  Term(Topic topic) {
    this.topic = topic;
  }

  /** What it has to do with. */
  public Topic topic() {
    return topic;
  }

  /** Its name in texts and FXML: {@code recall-at-1}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Key of its name for people. */
  public String titleKey() {
    return "help." + word();
  }

  /** Key of the sentence that holds for everybody. */
  public String meaningKey() {
    return titleKey() + ".means";
  }

  /** Key of the sentence with figures. */
  public String ownKey() {
    return titleKey() + ".own";
  }

  /** The term of that word. */
  public static Optional<Term> named(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
