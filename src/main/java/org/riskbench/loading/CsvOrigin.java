package org.riskbench.loading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.job.JobContext;

/** A CSV or TSV file. */
final class CsvOrigin extends TableOrigin {
  /**
   * How the text is written.
   *
   * @param marked the character set named by a byte order mark
   * @param markLength bytes of the mark
   * @param shape how records are told apart
   */
  record Dialect(Optional<Charset> marked, int markLength, CsvShape shape) {
    Charset charset() {
      return marked.orElse(StandardCharsets.UTF_8);
    }
  }

  private final Path file;
  private final Packing packing;
  private final Dialect dialect;

  CsvOrigin(Path file, Packing packing, Dialect dialect) {
    this.file = file;
    this.packing = packing;
    this.dialect = dialect;
  }

  Path file() {
    return file;
  }

  Packing packing() {
    return packing;
  }

  Dialect dialect() {
    return dialect;
  }

  @Override
  Optional<Path> path() {
    return Optional.of(file);
  }

  @Override
  public String name() {
    return FileProbe.nameOf(file);
  }

  @Override
  public String format() {
    String divided =
        switch (dialect.shape().separator()) {
          case ';' -> "semicolons";
          case '\t' -> "tabs";
          case '|' -> "bars";
          default -> "commas";
        };
    String quoted = dialect.shape().quote() == CsvShape.QUOTE ? "" : ", in single quotes";
    String escaped = dialect.shape().backslash() ? ", quotes after backslashes" : "";
    return "Text divided by " + divided + quoted + escaped + packing.text();
  }

  @Override
  TableSource open(JobContext context) {
    return CsvFile.open(this, context);
  }
}
