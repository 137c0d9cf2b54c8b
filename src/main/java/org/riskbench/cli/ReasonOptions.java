package org.riskbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.modelfile.ReasonFile;
import org.riskbench.scoring.ReasonBook;
import picocli.CommandLine.Option;

/** In which words reasons are told. */
final class ReasonOptions {
  @Option(
      names = "--reasons",
      paramLabel = "FILE",
      description =
          "Words for reason codes, as riskbench reasons MODEL --out FILE writes them (JSON), or a"
              + " table (CSV) with the columns code, wording, direction, customerSafe,"
              + " customerWording; what it leaves out stays as it is.")
  private Optional<Path> file = Optional.empty();

  /**
   * The model's dictionary with what the file changes.
   *
   * @throws org.riskbench.problem.ProblemException REASON-101 to REASON-104 if it can't be used
   */
  ReasonDictionary of(ReasonBook book) {
    ReasonDictionary words =
        file.map(given -> read(given, book.dictionary())).orElse(book.dictionary());
    book.with(words); // refused before any work is done
    return words;
  }

  private static ReasonDictionary read(Path file, ReasonDictionary before) {
    boolean table = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    return table ? ReasonRows.read(file, before) : ReasonFile.read(file, before);
  }
}
