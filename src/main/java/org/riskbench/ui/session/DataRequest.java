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
   * @param origin where it is; asked for in the background, as a look at a file may take its time
   * @param options how it is to be read
   * @param timing what was said about when its labels become known
   * @param file for the list of recent files, if it is one
   */
  record Open(
      Supplier<TableOrigin> origin, LoadOptions options, LabelTiming timing, Optional<Path> file)
      implements DataRequest {
    /** A file of which everything is recognised. */
    public static Open of(Path file) {
      return new Open(
          () -> TableOrigin.file(file),
          LoadOptions.defaults(),
          LabelTiming.UNSAID,
          Optional.of(file));
    }
  }

  /** Load what lies on the desk again, as it is now. */
  record Reload() implements DataRequest {}

  /** Take the data off the desk. */
  record Remove() implements DataRequest {}
}
