package org.riskbench.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnKind;

/** A file of values that are to be looked up: one a line, or a column of a table. */
public final class ValueFile {
  private ValueFile() {}

  /**
   * Reads the values, without the blanks around them; none is empty.
   *
   * @param column of a table; empty if there is one value a line
   * @throws org.riskbench.problem.ProblemException LIST-110 if it can't be read, LIST-111 if it has
   *     several columns and none is named; DATA-1.. if the table can't be read
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static List<String> read(Path file, Optional<String> column, JobContext context) {
    List<String> values = column.isPresent() ? table(file, column.get(), context) : lines(file);
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  private static List<String> table(Path file, String column, JobContext context) {
    LoadOptions options = LoadOptions.defaults().suggest(false).kind(column, ColumnKind.TEXT);
    Dataset table = DataLoader.load(file, options, context);
    return List.of(table.rows().texts(table.schema().require(column)).levels());
  }

  private static List<String> lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      List<String> all = lines.toList();
      if (!all.isEmpty() && all.get(0).matches(".*[,;\t].*")) {
        throw Problem.error(
                "LIST-111",
                "The file has several columns.",
                "Name the one with the values, or give a file with one value a line.")
            .asException();
      }
      return all;
    } catch (UncheckedIOException e) {
      boolean text = !(e.getCause() instanceof MalformedInputException);
      throw unreadable(text ? "it ends in the middle" : "it is no text in UTF-8", e);
    } catch (IOException e) {
      throw unreadable(Files.exists(file) ? "no permission" : "it is not there", e);
    }
  }

  private static RuntimeException unreadable(String why, Exception cause) {
    return Problem.error(
            "LIST-110",
            "The file with the values can't be read: " + why + ".",
            "Give a text file in UTF-8 with one value a line.")
        .asException(cause);
  }
}
