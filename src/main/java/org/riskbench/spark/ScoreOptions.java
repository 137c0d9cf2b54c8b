package org.riskbench.spark;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.riskbench.problem.Problem;

/**
 * What {@code score} was told. Immutable.
 *
 * @param model path of the model file
 * @param out folder of the answers, which must not exist yet
 * @param keep columns that go along with the answers, beside those that name a record
 * @param past where a model that counts earlier records has them from; empty if nobody said
 * @param history records of the past that are seen and not scored
 * @param lenient whether rules may go without the lists that they ask
 * @param sealKey file of the key that must have sealed the model
 */
record ScoreOptions(
    String model,
    TableSource data,
    String out,
    TableSource.Format format,
    List<String> keep,
    OptionalInt reasons,
    Optional<PastWord> past,
    Optional<TableSource> history,
    Optional<LabelColumn> label,
    OptionalInt parts,
    boolean lenient,
    Optional<String> sealKey) {
  private static final int MOST_REASONS = 20;
  private static final int MOST_PARTS = 1_000_000;
  private static final Set<String> VALUED =
      Set.of(
          "--out",
          "--format",
          "--keep",
          "--reasons",
          "--past",
          "--history",
          "--label",
          "--known-at",
          "--label-delay",
          "--parts",
          "--seal-key");

  /** Where a model that counts earlier records has them from. */
  enum PastWord {
    /** From the rows themselves: each sees those before it. */
    ROWS,
    /** From columns that are named as the features are. */
    CALLER
  }

  /**
   * Reads a command line without its first word.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 to USE-612 for what can't be meant
   */
  static ScoreOptions parse(List<String> line) {
    Set<String> valued = new HashSet<>(VALUED);
    valued.addAll(TableOptions.VALUED);
    Set<String> flags = new HashSet<>(TableOptions.FLAGS);
    flags.add("--lenient");
    Arguments told = Arguments.parse(line, valued, flags);
    if (told.words().size() != 2) {
      throw Arguments.wrong("score takes a model file and the records to score.");
    }
    return new ScoreOptions(
        told.words().get(0),
        TableOptions.source(told.words().get(1), told),
        told.require("--out"),
        TableOptions.format(told.or("--format", "csv"), "--format"),
        told.names("--keep"),
        told.number("--reasons", 0, MOST_REASONS),
        told.find("--past").map(ScoreOptions::past),
        told.find("--history").map(path -> TableOptions.source(path, told)),
        told.find("--label").map(text -> label(text, told)),
        told.number("--parts", 1, MOST_PARTS),
        told.has("--lenient"),
        told.find("--seal-key"));
  }

  /**
   * Where earlier records come from, by its word.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 if it is none
   */
  static PastWord past(String word) {
    return switch (word) {
      case "rows" -> PastWord.ROWS;
      case "caller" -> PastWord.CALLER;
      default -> throw Arguments.wrong("--past is rows or caller.");
    };
  }

  private static LabelColumn label(String text, Arguments told) {
    if (told.has("--known-at") == told.has("--label-delay")) {
      throw Problem.error(
              "USE-612",
              "With --label it has to be said when outcomes are known.",
              "Give --known-at COL, a column with that moment, or --label-delay 30d.")
          .asException();
    }
    return LabelColumn.of(text, told.or("--known-at", ""), told.span("--label-delay"));
  }
}
