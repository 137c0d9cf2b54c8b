package org.riskbench.loading;

import java.nio.file.Path;
import java.util.List;
import org.riskbench.dataset.Rejected;
import org.riskbench.problem.Problem;

/** What can be wrong with a file, in one sentence each. Names places, never values. */
final class LoadProblems {
  private LoadProblems() {}

  static Problem missing(Path file) {
    return Problem.error(
        "DATA-100", "There is no file " + file + ".", "Check the name and the folder.");
  }

  static Problem notAFile(Path file) {
    return Problem.error(
        "DATA-101", file + " is not a plain file.", "Name a CSV or TSV file, plain or gzip.");
  }

  static Problem unreadable(Path file) {
    return Problem.error(
        "DATA-102", "The file " + file + " may not be read.", "Ask for permission to read it.");
  }

  static Problem failed(Path file) {
    return Problem.error(
        "DATA-103",
        "Reading " + file + " failed half way.",
        "Check that the disk is there and that nobody is writing the file, then load it again.");
  }

  static Problem empty(Path file) {
    return Problem.error(
        "DATA-105", "The file " + file + " is empty.", "Choose a file with a header and rows.");
  }

  /**
   * A table of no rows.
   *
   * @param rejected those that were set aside
   */
  static Problem noRows(String table, List<Rejected> rejected) {
    return rejected.isEmpty()
        ? Problem.error(
            "DATA-106",
            "\"" + table + "\" has a header but no rows.",
            "Choose a file with at least one record.")
        : Problem.error(
                "DATA-106",
                "None of the %,d rows of \"%s\" could be read; the first one %s."
                    .formatted(rejected.size(), table, rejected.get(0).reason().text()),
                isObject(rejected.get(0).reason())
                    ? "Write one JSON object a line, each with every key once."
                    : "Check that the header belongs to the rows, that one separator is used throughout, and that quotes are closed.")
            .with("rejected", rejected.size());
  }

  private static boolean isObject(Rejected.Reason reason) {
    return reason == Rejected.Reason.NO_OBJECT || reason == Rejected.Reason.KEY_TWICE;
  }

  static Problem notText(Path file, long offset) {
    return Problem.error(
            "DATA-107",
            "The file %s is not text: byte %,d is no character.".formatted(file, offset),
            "Export the data as CSV or TSV in UTF-8.")
        .with("byte", offset);
  }

  static Problem damagedGzip(Path file) {
    return Problem.error(
        "DATA-108",
        "The compressed file " + file + " is damaged or cut off.",
        "Copy or download it again.");
  }

  static Problem otherFormat(Path file, String format) {
    return Problem.error(
        "DATA-109",
        "The file " + file + " looks like " + format + ", which can't be loaded.",
        "Export the data as CSV or TSV, plain or gzip.");
  }

  static Problem headerTooLong(Path file, int most) {
    return Problem.error(
            "DATA-110",
            "The first line of %s has a column name of over %,d characters: it is hardly a header."
                .formatted(file, most),
            "Put the column names in the first line, divided by a comma, semicolon, tab or bar.")
        .with("line", 1);
  }

  static Problem tooManyColumns(Path file, int most) {
    return Problem.error(
            "DATA-111",
            "The header of %s has more than %,d columns.".formatted(file, most),
            "Keep the columns that matter, or check the line ends of the file.")
        .with("line", 1);
  }

  static Problem headerQuote(Path file, long line) {
    return Problem.error(
            "DATA-112",
            "The header of %s, in line %,d, has a quote that is not closed, or text after a closing one."
                .formatted(file, line),
            "Correct the quotes of the column names (a quote inside quotes is doubled), then load it again.")
        .with("line", line);
  }

  static Problem rowsInCells(List<Long> lines) {
    return Problem.warning(
            "DATA-115",
            "A row from line %,d on has a quoted cell over lines that look like rows themselves%s."
                .formatted(
                    lines.get(0),
                    lines.size() > 1 ? "; so have %,d more".formatted(lines.size() - 1) : ""),
            "Look there for a quote too many; if there is one, take it out and load the file again.")
        .with("line", lines.get(0));
  }

  static Problem changed(Path file) {
    return changed(file.toString());
  }

  static Problem changed(String name) {
    return Problem.error(
        "DATA-113",
        "The table " + name + " has changed since it was loaded.",
        "Load it again as new data.");
  }

  static Problem otherMeanwhile(Path file) {
    return Problem.error(
        "DATA-113",
        "The file " + file + " was changed while it was read, so what was read is no whole table.",
        "Wait until it is written, then load it again.");
  }

  static Problem grown() {
    return Problem.warning(
        "DATA-123",
        "The file grew while it was read: its last rows may be missing, and one may be cut off.",
        "Load it again when it is written to the end.");
  }

  static Problem titles(long line) {
    return Problem.warning(
            "DATA-122",
            "What stands before line %,d was passed over: that line was taken for the column names."
                .formatted(line),
            "Take out the lines before the column names if others are the right ones.")
        .with("line", line);
  }

  static Problem testLacks(String table, String column) {
    return Problem.error(
        "DATA-114",
        "The test data \"%s\" have no column \"%s\".".formatted(table, column),
        "Give a test file with the same columns as the training file.");
  }

  static Problem rowsSetAside(int rejected, long all) {
    return Problem.warning(
        "DATA-150",
        "%,d of %,d rows were set aside: they could not be read.".formatted(rejected, all),
        "The list of set-aside rows says where and why.");
  }

  static Problem namesMade(List<String> made) {
    String names =
        String.join(", ", made.subList(0, Math.min(5, made.size())))
            + (made.size() > 5 ? ", …" : "");
    return Problem.warning(
        "DATA-151",
        "The header has empty or repeated names, so that columns were named " + names + ".",
        "Rename them in the file if you mean something else.");
  }

  static Problem otherEncoding() {
    return Problem.warning(
        "DATA-152",
        "The file is not all valid UTF-8; what is not was read as windows-1252.",
        "If letters look wrong, save the file as UTF-8.");
  }

  static Problem unreadableCells(String column, String kind, int cells) {
    return Problem.warning(
            "DATA-153",
            "%,d cells of \"%s\" can't be read as %s and count as missing."
                .formatted(cells, column, kind),
            "Give the column another kind if they mean something.")
        .with("column", column);
  }

  static Problem nearlyNumbers(String column, int others) {
    return Problem.warning(
            "DATA-154",
            "\"%s\" holds numbers in all cells but %,d, and is kept as text."
                .formatted(column, others),
            "If those cells mean that nothing is known, give it the kind NUMBER (--kind %s=NUMBER)."
                .formatted(column))
        .with("column", column);
  }

  static Problem noLines(String table) {
    return Problem.error(
        "DATA-117",
        "The rows of \"" + table + "\" are no lines of text that could be shown.",
        "Look at the row in the program that wrote the file.");
  }

  static Problem vanished(Path file) {
    return Problem.error(
        "DATA-118",
        "The file " + file + " is no longer where it was when it was loaded.",
        "Bring it back, or load it from where it is now.");
  }

  static Problem listNotWritten(Path file) {
    return Problem.error(
        "DATA-119",
        "The list could not be written to " + file + ".",
        "Check that the folder may be written to and that the disk has room.");
  }

  static Problem joinDuplicates(int rows) {
    return Problem.warning(
        "DATA-157",
        "%,d rows of the joined file repeat a key; the first row of each key was taken."
            .formatted(rows),
        "Check that the key names one row there, or join on more columns.");
  }

  static Problem joinUnmatched(int left, int of, int right) {
    return Problem.warning(
        "DATA-158",
        "%,d of %,d rows have no partner in the joined file; keys there that no row has: %,d."
            .formatted(left, of, right),
        "The joined cells of rows without a partner are missing.");
  }

  static Problem joinRowsSetAside(int rows) {
    return Problem.warning(
        "DATA-159",
        "%,d rows of the joined file could not be read and were left out.".formatted(rows),
        "Load that file alone to see where and why.");
  }

  static Problem unsureFormat(String column, String format) {
    return Problem.warning(
            "DATA-156",
            "\"%s\" was read as %s, but all its cells could be read otherwise as well."
                .formatted(column, format),
            "If that is wrong, say how it is written, for example --format \"%s=d/m/y\" or \"%s=1.234,5\"."
                .formatted(column, column))
        .with("column", column);
  }

  static Problem headerLikeValues() {
    return Problem.warning(
        "DATA-155",
        "The first line looks like values, but was taken for the column names.",
        "Add a line with the column names if the file has none.");
  }
}
