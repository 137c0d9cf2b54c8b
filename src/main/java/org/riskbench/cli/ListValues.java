package org.riskbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnKind;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.Placeholders;
import org.riskbench.velocity.VelocitySuggester;

/**
 * Values that are to become a list.
 *
 * @param column of the table they came from; empty if they came one a line
 * @param all as they are written, none blank
 */
record ListValues(Optional<String> column, List<String> all) {
  /** So many of the values have to look like e-mail addresses to be taken for such. */
  private static final double MOST = 0.8;

  /**
   * Reads a file.
   *
   * @throws org.riskbench.problem.ProblemException LIST-110 if it can't be read, LIST-111 if it has
   *     several columns and none is named; DATA-1.. if the table can't be read
   */
  static ListValues read(String file, Optional<String> column, Workplace workplace) {
    List<String> values = column.isPresent() ? ofTable(file, column.get(), workplace) : lines(file);
    return new ListValues(
        column, values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList());
  }

  private static List<String> ofTable(String file, String column, Workplace workplace) {
    LoadOptions options = LoadOptions.defaults().suggest(false).kind(column, ColumnKind.TEXT);
    Dataset table = DataLoader.load(workplace.data(file), options, JobContext.none());
    return List.of(table.rows().texts(table.schema().require(column)).levels());
  }

  private static List<String> lines(String file) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      List<String> all = lines.toList();
      if (!all.isEmpty() && all.get(0).matches(".*[,;\t].*")) {
        throw Problem.error(
                "LIST-111",
                "The file has several columns.",
                "Name the one with the values by --column, or give a file with one value a line.")
            .asException();
      }
      return all;
    } catch (UncheckedIOException e) {
      throw unreadable(
          e.getCause() instanceof MalformedInputException
              ? "it is no text in UTF-8"
              : "it ends in the middle",
          e);
    } catch (IOException e) {
      throw unreadable(Files.exists(Path.of(file)) ? "no permission" : "it is not there", e);
    }
  }

  private static RuntimeException unreadable(String why, Exception cause) {
    return Problem.error(
            "LIST-110",
            "The file with the values can't be read: " + why + ".",
            "Give a text file in UTF-8 with one value a line.")
        .asException(cause);
  }

  /** How spellings are to be evened out: as was said, or as name and values look. */
  KeyRule spelling(Optional<String> said, String list) {
    if (said.isPresent()) {
      return Arrays.stream(KeyRule.values())
          .filter(rule -> word(rule).equals(said.get().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  Problem.error(
                          "USE-531",
                          "There is no such spelling.",
                          "Choose --as email, ip, phone or text.")
                      .asException());
    }
    long mails = all.stream().filter(value -> value.indexOf('@') > 0).count();
    return mails >= MOST * all.size() && mails > 0
        ? KeyRule.EMAIL
        : VelocitySuggester.rule(column.orElse(list));
  }

  /** The values without those that say that nothing is known. */
  List<String> usable() {
    return all.stream().filter(value -> !Placeholders.isPlaceholder(value)).toList();
  }

  /** How many lines say that nothing is known. */
  int leftOut() {
    return all.size() - usable().size();
  }

  static String word(KeyRule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }
}
