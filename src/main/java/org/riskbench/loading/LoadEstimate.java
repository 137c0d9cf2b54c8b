package org.riskbench.loading;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.job.MemoryLeft;
import org.riskbench.problem.Problem;

/**
 * What loading a table will take, guessed from its first rows.
 *
 * @param rows about how many it has
 * @param columns how many it has
 * @param bytes memory at the peak of the load
 * @param available memory that this program may still take, in bytes
 */
public record LoadEstimate(long rows, int columns, long bytes, long available) {
  private static final double GIGA = 1e9;
  private static final double MEGA = 1e6;

  /** Codes or numbers of a row, while their array grows by half. */
  private static final double CELL_BYTES = 20;

  /** A text's object, its array, its hash and its places in two tables. */
  private static final double LEVEL_BYTES = 80;

  /** From this share of distinct texts on, more rows bring as many new ones. */
  private static final double NEW_TEXTS = 0.2;

  private static final double BASE = 60e6;
  private static final int BATCHES = 8;

  /**
   * Looks at the first rows of a file.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-112 if it can't be a table
   */
  public static LoadEstimate of(Path file, LoadOptions options) {
    LoadEstimate first = of(TableOrigin.file(file), options, JobContext.none());
    return options
        .testFile()
        .map(test -> first.and(of(TableOrigin.file(test), options, JobContext.none())))
        .orElse(first);
  }

  /** The same for a table wherever it is; a source of unknown size counts as its first rows. */
  static LoadEstimate of(TableOrigin origin, LoadOptions options, JobContext context) {
    try (TableSource source = origin.open(new Silenced(context))) {
      TableBuilder builder = TableBuilder.of(source, options, Set.of());
      int[] cells = IntStream.range(0, source.names().size()).toArray();
      Batch batch = new Batch();
      source.fill(batch);
      for (int more = 1; more < BATCHES && batch.isFull(); more++) {
        builder.add(batch, TableBuilder.Layout.of(source, cells));
        source.fill(batch);
      }
      builder.add(batch, TableBuilder.Layout.of(source, cells));
      return of(builder, source, batch);
    }
  }

  /** The same from a first batch that was taken already. */
  static LoadEstimate of(TableBuilder builder, TableSource source, Batch batch) {
    double whole = batch.isFull() ? Math.max(1, 1 / Math.max(1e-9, source.share())) : 1;
    double rows = Math.max(1, source.seen()) * whole;
    double bytes = BASE;
    for (TableBuilder.Texts texts : builder.texts()) {
      boolean growing = texts.distinct() > NEW_TEXTS * Math.max(1, source.seen());
      double levels = texts.distinct() * (growing ? whole : Math.sqrt(whole));
      bytes += rows * CELL_BYTES + (texts.numbers() ? 0 : levels * (LEVEL_BYTES + texts.length()));
    }
    long left = MemoryLeft.toTake((long) bytes);
    return new LoadEstimate((long) rows, source.names().size(), (long) bytes, left);
  }

  private LoadEstimate and(LoadEstimate other) {
    return new LoadEstimate(rows + other.rows, columns, bytes + other.bytes, available);
  }

  /** Whether it fits into the memory that is left. */
  public boolean fits() {
    return bytes <= available;
  }

  /** For people: {@code needs about 1.4 GB}. */
  public String sentence() {
    return "needs about " + size(bytes);
  }

  private static String size(long bytes) {
    return bytes >= GIGA
        ? String.format(Locale.ROOT, "%.1f GB", bytes / GIGA)
        : String.format(Locale.ROOT, "%.0f MB", bytes / MEGA);
  }

  /**
   * Goes on if it fits.
   *
   * @throws org.riskbench.problem.ProblemException DATA-116 if it does not
   */
  public void require() {
    if (!fits()) {
      throw Problem.error(
              "DATA-116",
              "The table of about %,d rows and %,d columns needs about %s of memory, and %s are left."
                  .formatted(rows, columns, size(bytes), size(available)),
              "Give the program more memory (set JAVA_TOOL_OPTIONS to -Xmx8g before it starts),"
                  + " leave out columns, or take fewer rows.")
          .asException();
    }
  }
}
