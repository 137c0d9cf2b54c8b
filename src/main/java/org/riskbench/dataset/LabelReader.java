package org.riskbench.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Rows;

/** Turns the label column into label states by a {@link LabelRule}. */
public final class LabelReader {
  private static final Set<String> FRAUD_WORDS =
      Set.of(
          "1",
          "true",
          "yes",
          "y",
          "t",
          "fraud",
          "fraudulent",
          "fraudster",
          "bad",
          "default",
          "defaulted",
          "chargeback",
          "abuse",
          "positive",
          "malicious",
          "scam");

  private final LabelRule rule;
  private final ColumnKind kind;
  private final LabelLevels levels;

  private LabelReader(LabelRule rule, ColumnKind kind, LabelLevels levels) {
    this.rule = rule;
    this.kind = kind;
    this.levels = levels;
  }

  /**
   * Reads the labels.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column, DATA-131 to
   *     DATA-136 if the labels are unclear
   */
  public static Labels read(Rows rows, LabelRule rule) {
    int column = rows.schema().require(rule.column());
    ColumnKind kind = rows.schema().column(column).kind();
    return new LabelReader(rule, kind, LabelLevels.of(rows, column)).read();
  }

  /** The fraud value of a two-valued column, if one of the two is an obvious word for it. */
  public static Optional<String> recognise(Rows rows, int column) {
    LabelLevels levels = LabelLevels.of(rows, column);
    ColumnKind kind = rows.schema().column(column).kind();
    String name = rows.schema().column(column).name();
    List<String> values = levels.values();
    return values.size() == 2
        ? new LabelReader(LabelRule.of(name), kind, levels).recognised(0, 1).map(values::get)
        : Optional.empty();
  }

  private Labels read() {
    int[] known =
        IntStream.range(0, levels.values().size())
            .filter(level -> !names(rule.unlabelled(), level))
            .filter(level -> !names(rule.indeterminate(), level))
            .toArray();
    if (known.length == 0) {
      throw LabelProblems.noLabelledRow(rule.column()).asException();
    }
    int fraud = fraudLevel(known);
    LabelState[] states = new LabelState[levels.values().size()];
    Arrays.fill(states, LabelState.UNLABELLED);
    for (int level = 0; level < states.length; level++) {
      if (names(rule.indeterminate(), level)) {
        states[level] = LabelState.INDETERMINATE;
      }
    }
    for (int level : known) {
      states[level] = LabelState.GOOD;
    }
    states[fraud] = LabelState.FRAUD;
    checkNegatives(known, fraud);
    return new Labels(
        Optional.of(
            new LabelRule(
                rule.column(),
                Optional.of(levels.values().get(fraud)),
                rule.negative(),
                rule.unlabelled(),
                rule.indeterminate())),
        perRow(states));
  }

  private LabelState[] perRow(LabelState[] states) {
    int[] codes = levels.codes();
    LabelState[] perRow = new LabelState[codes.length];
    for (int row = 0; row < codes.length; row++) {
      perRow[row] = codes[row] < 0 ? LabelState.UNLABELLED : states[codes[row]];
    }
    return perRow;
  }

  private int fraudLevel(int[] known) {
    if (rule.fraud().isPresent()) {
      return IntStream.of(known)
          .filter(level -> matches(rule.fraud().get(), level))
          .findFirst()
          .orElseThrow(() -> LabelProblems.fraudValueAbsent(rule.column()).asException());
    }
    int[] candidates =
        IntStream.of(known).filter(level -> !names(rule.negative(), level)).toArray();
    if (candidates.length == 1 && known.length > 1) {
      return candidates[0];
    }
    if (known.length == 1) {
      throw LabelProblems.oneClass(rule.column()).asException();
    }
    if (candidates.length != 2) {
      throw tooMany(known.length);
    }
    return recognised(candidates[0], candidates[1])
        .orElseThrow(
            () -> LabelProblems.fraudValueUnclear(rule.column(), known.length).asException());
  }

  /** The level of the two that is a word for fraud, if the other is not. */
  private Optional<Integer> recognised(int one, int other) {
    boolean first = isFraudWord(one, other);
    boolean second = isFraudWord(other, one);
    return first == second ? Optional.empty() : Optional.of(first ? one : other);
  }

  /** Beside 2 (a count, or a code) the number 1 says nothing. */
  private boolean isFraudWord(int level, int other) {
    String word = levels.values().get(level).strip().toLowerCase(Locale.ROOT);
    double beside = Cells.parseNumber(levels.values().get(other));
    return FRAUD_WORDS.contains(word) && (!word.equals("1") || beside == 0 || beside == -1);
  }

  private void checkNegatives(int[] known, int fraud) {
    int[] others = IntStream.of(known).filter(level -> level != fraud).toArray();
    if (others.length == 0) {
      throw LabelProblems.oneClass(rule.column()).asException();
    }
    if (rule.negative().isEmpty()) {
      if (others.length > 1) {
        throw tooMany(known.length);
      }
      return;
    }
    int[] unlisted =
        IntStream.of(others).filter(level -> !names(rule.negative(), level)).sorted().toArray();
    if (unlisted.length > 0) {
      int rows =
          (int)
              IntStream.of(levels.codes())
                  .filter(code -> Arrays.binarySearch(unlisted, code) >= 0)
                  .count();
      throw LabelProblems.neitherFraudNorGood(rule.column(), rows).asException();
    }
  }

  private RuntimeException tooMany(int values) {
    String count =
        values >= LabelLevels.MOST ? "over " + LabelLevels.MOST : Integer.toString(values);
    return LabelProblems.tooManyValues(rule.column(), count).asException();
  }

  private boolean names(Set<String> given, int level) {
    return given.stream().anyMatch(value -> matches(value, level));
  }

  private boolean matches(String given, int level) {
    String value = levels.values().get(level);
    return kind.isNumeric()
        ? Cells.parse(kind, given) == Cells.parse(kind, value)
        : given.equals(value);
  }
}
