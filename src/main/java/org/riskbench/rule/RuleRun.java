package org.riskbench.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.riskbench.decision.Decision;
import org.riskbench.schema.RecordView;

/**
 * Asks the rules about one record after another. Allocates nothing but what a list's hash needs.
 * Not thread-safe: one a thread.
 *
 * <p>From the top down each rule that holds narrows what may be decided, as far as those above it
 * leave room. A rule that can't be told, as a list or the score is missing, is treated with care:
 * one that raises asks for REVIEW, one that lowers does nothing.
 */
public final class RuleRun {
  /** The place of a score where there is none. */
  public static final int NO_SCORE = -1;

  private static final int NOBODY = -1;

  private final List<Rule> rules;

  /** By rule; empty where a rule is off. */
  private final Check[][] checks;

  private final Answer[] answers;
  private Decision mildest = Decision.APPROVE;
  private Decision strictest = Decision.DECLINE;
  private int raisedBy = NOBODY;
  private int loweredBy = NOBODY;

  RuleRun(HardRules rules, KnownLists lists) {
    this.rules = rules.table().rules();
    this.checks = new Check[this.rules.size()][];
    this.answers = new Answer[checks.length];
    for (int i = 0; i < checks.length; i++) {
      Rule rule = this.rules.get(i);
      checks[i] =
          rule.on() ? Checks.of(rule, rules.inputs(), rules.velocity(), lists) : new Check[0];
      answers[i] = Answer.NO;
    }
  }

  /**
   * Asks all rules that are on.
   *
   * @param record slots in the order of the rules' inputs
   * @param velocity one value per velocity feature of the rules, NaN where missing; empty if
   *     nothing is told of the past
   * @param score the model's risk score, 0 to 1000; {@link #NO_SCORE} where it gave none: rules
   *     that go by it can't be told then
   */
  public void ask(RecordView record, double[] velocity, int score) {
    open();
    for (int i = 0; i < checks.length; i++) {
      take(i, answer(checks[i], record, velocity, score));
    }
  }

  /**
   * Takes what rules said of a record earlier, as a log kept it; no record is asked.
   *
   * @param held names of the rules that held
   * @param unsure names of the rules that could not be told
   */
  public void recall(Set<String> held, Set<String> unsure) {
    open();
    for (int i = 0; i < checks.length; i++) {
      String name = rules.get(i).name();
      Answer then = unsure.contains(name) ? Answer.UNKNOWN : Answer.NO;
      take(i, held.contains(name) ? Answer.YES : then);
    }
  }

  private void open() {
    mildest = Decision.APPROVE;
    strictest = Decision.DECLINE;
    raisedBy = NOBODY;
    loweredBy = NOBODY;
  }

  private void take(int rule, Answer answer) {
    answers[rule] = answer;
    if (answer != Answer.NO) {
      narrow(rule, rules.get(rule).effect());
    }
  }

  /** As if no rule held: for a record that no rule is asked about. */
  public void forget() {
    mildest = Decision.APPROVE;
    strictest = Decision.DECLINE;
    raisedBy = NOBODY;
    loweredBy = NOBODY;
    Arrays.fill(answers, Answer.NO);
  }

  private static Answer answer(
      Check[] conditions, RecordView record, double[] velocity, int score) {
    Answer answer = conditions.length == 0 ? Answer.NO : Answer.YES;
    for (int i = 0; i < conditions.length && answer != Answer.NO; i++) {
      answer = answer.and(conditions[i].ask(record, velocity, score));
    }
    return answer;
  }

  private void narrow(int rule, Effect effect) {
    boolean sure = answers[rule] == Answer.YES;
    if (effect.raises()) {
      Decision wanted = min(sure ? effect.decision() : Decision.REVIEW, strictest);
      if (wanted.compareTo(mildest) > 0) {
        mildest = wanted;
        raisedBy = rule;
      }
    } else if (sure) {
      Decision wanted = max(effect.decision(), mildest);
      if (wanted.compareTo(strictest) < 0) {
        strictest = wanted;
        loweredBy = rule;
      }
    }
  }

  /** What is decided where the model alone would decide so. */
  public Decision decide(Decision model) {
    return min(max(model, mildest), strictest);
  }

  /** Which rule sets the decision where the model alone would decide so; empty if none does. */
  public OptionalInt setter(Decision model) {
    int setter =
        model.compareTo(mildest) < 0
            ? raisedBy
            : model.compareTo(strictest) > 0 ? loweredBy : NOBODY;
    return setter == NOBODY ? OptionalInt.empty() : OptionalInt.of(setter);
  }

  /** Mildest decision that the rules allow for the record last asked about. */
  public Decision mildest() {
    return mildest;
  }

  /** Strictest decision that the rules allow for the record last asked about. */
  public Decision strictest() {
    return strictest;
  }

  /** What a rule said of the record last asked about; NO if it is off. */
  public Answer answer(int rule) {
    return answers[rule];
  }

  /** The rules that hold for the record last asked about, from the top. */
  public List<Rule> hits() {
    return those(Answer.YES);
  }

  /** The rules that could not be told of the record last asked about, from the top. */
  public List<Rule> unsure() {
    return those(Answer.UNKNOWN);
  }

  private List<Rule> those(Answer answer) {
    List<Rule> those = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] == answer) {
        those.add(rules.get(i));
      }
    }
    return those;
  }

  /** Whether a rule could not be told of the record last asked about. */
  public boolean isUnsure() {
    for (Answer answer : answers) {
      if (answer == Answer.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  private static Decision min(Decision a, Decision b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Decision max(Decision a, Decision b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
