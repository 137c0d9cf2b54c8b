package org.riskbench.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Events of feedback in a file, read line by line in bounded memory. */
public final class FeedbackFile {
  private FeedbackFile() {}

  /**
   * A line of the file.
   *
   * @param number where it is, from 1; in a CSV the header is line 1
   * @param event empty if it can't be used
   * @param problem why
   */
  public record Line(long number, Optional<Feedback> event, Optional<Problem> problem) {
    private interface Reading {
      Feedback read();
    }

    private static Line of(long number, Reading reading) {
      try {
        return new Line(number, Optional.of(reading.read()), Optional.empty());
      } catch (ProblemException e) {
        return new Line(number, Optional.empty(), Optional.of(e.problem()));
      }
    }
  }

  /**
   * Hands over every line: of a CSV with a header where the name ends in csv, else of JSON objects.
   *
   * @throws ProblemException LEDGER-121 if the file can't be read
   */
  public static void read(Path file, Consumer<Line> consumer) {
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    try {
      if (csv) {
        rows(file, consumer);
      } else {
        objects(file, consumer);
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw LedgerProblem.feedbackFile(file, e);
    }
  }

  private static void rows(Path file, Consumer<Line> consumer) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        consumer.accept(
            Line.of(row.getStartingLineNumber(), () -> FeedbackFields.read(row.getFieldsAsMap())));
      }
    }
  }

  private static void objects(Path file, Consumer<Line> consumer) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          byte[] json = line.getBytes(StandardCharsets.UTF_8);
          consumer.accept(Line.of(number, () -> FeedbackFields.read(json)));
        }
      }
    }
  }
}
