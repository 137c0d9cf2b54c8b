package org.riskbench.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What can go wrong with the decision log, in our words: a database's own may hold values. */
final class LedgerProblem {
  private static final int SQLITE_CODE = 0xff;

  private LedgerProblem() {}

  /** The database does not do what it is asked; what was to be kept is not. */
  static ProblemException lost(SQLException e) {
    return Problem.error(
            "LEDGER-101",
            "The decision log can't be written or read now%s.".formatted(why(e)),
            "Check the database, its disk's free space and its rights, then try again with the same"
                + " key.")
        .asException();
  }

  /** The database failed a moment ago and is not asked again yet. */
  static ProblemException away() {
    return lost(new SQLException());
  }

  /** A mistake of the program ended the writer's work. */
  static ProblemException stopped() {
    return lost(new SQLException());
  }

  /** Only what kind of failure it is: codes of SQLite, classes of SQL states. */
  static String why(SQLException e) {
    if (e.getCause() instanceof ProblemException known) {
      return ": " + known.problem().what().replaceAll("\\.$", "");
    }
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    if (!state.isEmpty()) {
      return " (SQL state " + state + ")";
    }
    return switch (e.getErrorCode() & SQLITE_CODE) {
      case 5, 6 -> ": another program holds it";
      case 8 -> ": it may only be read";
      case 10 -> ": its disk fails";
      case 11, 26 -> ": its file is damaged";
      case 13 -> ": the disk is full";
      case 14 -> ": its file can't be opened";
      default -> "";
    };
  }

  static ProblemException full(int waiting) {
    return Problem.error(
            "LEDGER-102",
            "The decision log is behind: %,d entries wait.".formatted(waiting),
            "Try again in a moment with the same key.")
        .asException();
  }

  static ProblemException late(long millis) {
    return Problem.error(
            "LEDGER-103",
            "The decision log did not answer within %,d ms.".formatted(millis),
            "Try again in a moment with the same key: a decision already made is given again.")
        .asException();
  }

  static ProblemException newer(int version, int known) {
    return Problem.error(
            "LEDGER-104",
            "The decision log was written by a newer program (version %d, this one knows %d)."
                .formatted(version, known),
            "Use that program, or another log.")
        .asException();
  }

  static ProblemException otherKey() {
    return Problem.error(
            "LEDGER-105",
            "The decision log was begun under another desk's key.",
            "Use the home of the desk that began it, or begin another log: keys would not meet.")
        .asException();
  }

  static ProblemException unusable(Exception cause) {
    return Problem.error(
            "LEDGER-106",
            "The decision log can't be kept in the file that is named for it.",
            "Name a file in a folder that can be written (--log FILE).")
        .asException(cause);
  }

  static ProblemException closed() {
    return Problem.error("LEDGER-107", "The decision log is closed.", "Start the server again.")
        .asException();
  }

  static ProblemException noLog(Path file) {
    return Problem.error(
            "LEDGER-108",
            "There is no decision log in \"%s\".".formatted(file),
            "Name the file that the server writes (--log FILE), or serve a model first.")
        .asException();
  }

  static ProblemException address() {
    return Problem.error(
            "LEDGER-109",
            "A decision log is kept in a file, or at jdbc:postgresql://HOST/DATABASE.",
            "Give user and password apart from the address.")
        .asException();
  }

  static ProblemException unknown() {
    return Problem.error(
            "LEDGER-110",
            "No decision in the log has this request id.",
            "Check the requestId of the answer; it may be past the log's retention.")
        .asException();
  }

  /**
   * A line of feedback that can't be used.
   *
   * @param field to blame
   * @param expected what it should be; never what it was
   */
  static ProblemException feedback(String field, String expected) {
    return Problem.error(
            "LEDGER-120",
            "The feedback can't be used: in %s, %s is expected.".formatted(field, expected),
            "Give requestId, outcome, kind and observedAt; lossAmount, recovered and minutes if"
                + " they are known.")
        .with("field", field)
        .asException();
  }

  static ProblemException feedbackFile(Path file, Exception cause) {
    return Problem.error(
            "LEDGER-121",
            "The file \"%s\" can't be read.".formatted(file),
            "Give a CSV file with a header, or one JSON object a line, in UTF-8.")
        .asException(cause);
  }

  static ProblemException ambiguous() {
    return Problem.error(
            "LEDGER-111",
            "Several callers used this request id, so it is not clear which decision is meant.",
            "Let callers use ids of their own, or send nothing and take ours.")
        .asException();
  }

  static ProblemException unreadableJournal() {
    return Problem.error(
            "LEDGER-112",
            "The journal beside the decision log can't be read.",
            "Check the folder's rights; until then nothing can be kept.")
        .asException();
  }

  static ProblemException journalTaken() {
    return Problem.error(
            "LEDGER-116",
            "Another server uses the journal beside this decision log.",
            "Give each server a log of its own (--log), or --log-mode strict.")
        .asException();
  }

  static ProblemException journal(Path file, Exception cause) {
    return Problem.error(
            "LEDGER-112",
            "The journal \"%s\" beside the decision log can't be written or read.".formatted(file),
            "Check the disk's free space and the folder's rights.")
        .asException(cause);
  }

  static ProblemException fewGoods(long goods, Duration maturity, long least) {
    return Problem.error(
            "LEDGER-117",
            ("Only %,d records are older than %,d days, not declined and known to be good; %,d are"
                    + " needed to anchor a score.")
                .formatted(goods, maturity.toDays(), least),
            "Wait until more have matured, or train on newer data. Outcomes told earlier count once"
                + " the records are that old.")
        .asException();
  }

  static ProblemException noVector() {
    return Problem.error(
            "LEDGER-114",
            "The fitted vector of this decision is not in the log.",
            "It is kept as long as --log-retention says, and only where a model was asked.")
        .asException();
  }

  static ProblemException otherModel() {
    return Problem.error(
            "LEDGER-115",
            "The model given is not the one that decided.",
            "Name the file whose SHA-256 the decision tells.")
        .asException();
  }

  static ProblemException damaged(long row) {
    return Problem.error(
            "LEDGER-113",
            "Row %,d of the decision log is damaged.".formatted(row),
            "Bring the log back from a copy; riskbench decisions verify says what else is wrong.")
        .with("row", row)
        .asException();
  }
}
