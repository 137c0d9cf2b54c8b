package org.riskbench.ui.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.loading.TableOrigin;

/** What a view asks to be done with the data on the desk. */
public sealed interface DataRequest {
  /**
   * Load a table.
   *
   * @param name for people, while it is read
   * @param origin where it is; asked for in the background, as a look at a file may take its time
   * @param options how it is to be read
   * @param timing what was said about when its labels become known
   * @param file for the list of recent files, if the whole of it is the table
   * @param repeatable whether it may be kept to be read again: not if it holds a password
   */
  record Open(
      String name,
      Supplier<TableOrigin> origin,
      LoadOptions options,
      LabelTiming timing,
      Optional<Path> file,
      boolean repeatable)
      implements DataRequest {
    /** The same with other timing. */
    public Open timed(LabelTiming other) {
      return new Open(name, origin, options, other, file, repeatable);
    }

    /** A file, read as somebody says. */
    public static Open of(Path file, LoadOptions options) {
      return new Open(
          String.valueOf(file.getFileName()),
          () -> TableOrigin.file(file),
          options,
          LabelTiming.UNSAID,
          Optional.of(file),
          true);
    }
  }

  /** Load what lies on the desk again, as it is now. */
  record Reload() implements DataRequest {}

  /** Take the data off the desk. */
  record Remove() implements DataRequest {}
}
