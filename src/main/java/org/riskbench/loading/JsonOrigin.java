package org.riskbench.loading;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.riskbench.job.JobContext;

/** A file of JSON objects. */
final class JsonOrigin extends TableOrigin {
  /** How the objects follow one another. */
  enum Layout {
    /** One a line: a broken line harms nothing but itself. */
    LINES,
    /** In one array, or one after another over several lines. */
    STREAM;

    /** What the beginning of a file shows; empty if it isn't JSON. */
    static Optional<Layout> of(byte[] head, CsvOrigin.Dialect dialect) {
      int mark = dialect.markLength();
      String text = new String(head, mark, head.length - mark, dialect.charset()).stripLeading();
      if (text.matches("(?s)\\[\\s*([{\\]].*)?")) {
        return Optional.of(STREAM);
      }
      if (!text.matches("(?s)\\{\\s*([\"}].*)?")) {
        return Optional.empty();
      }
      String line = text.lines().findFirst().orElse("").strip();
      return Optional.of(line.matches(".*[{\\[,:]") ? STREAM : LINES);
    }
  }

  private final Path file;
  private final Packing packing;
  private final CsvOrigin.Dialect dialect;
  private final Layout layout;
  private volatile Set<String> keys = Set.of();

  JsonOrigin(Path file, Packing packing, CsvOrigin.Dialect dialect, Layout layout) {
    this.file = file;
    this.packing = packing;
    this.dialect = dialect;
    this.layout = layout;
  }

  Path file() {
    return file;
  }

  Packing packing() {
    return packing;
  }

  CsvOrigin.Dialect dialect() {
    return dialect;
  }

  /** The keys, if the file has been read for them before; empty otherwise. */
  Set<String> keys() {
    return keys;
  }

  /** Remembers the keys, so that the file isn't read for them again. */
  void remember(Set<String> found) {
    keys = found;
  }

  Layout layout() {
    return layout;
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
    return (layout == Layout.LINES ? "JSON, an object a line" : "JSON") + packing.text();
  }

  @Override
  TableSource open(JobContext context) {
    return JsonSource.open(this, context);
  }
}
