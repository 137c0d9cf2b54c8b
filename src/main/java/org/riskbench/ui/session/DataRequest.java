package org.riskbench.ui.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.loading.TablePlace;
import org.riskbench.problem.Problem;

/** What a view asks to be done with the data on the desk. */
public sealed interface DataRequest {
  /**
   * Load a table.
   *
   * @param name for people, while it is read
   * @param place where it is; looked for in the background
   * @param options how it is to be read
   * @param timing what was said about when its labels become known
   * @param file for the list of recent files, if the whole of it is the table
   * @param repeatable whether it may be kept to be read again: not if it holds a password
   */
  record Open(
      String name,
      TablePlace place,
      LoadOptions options,
      LabelTiming timing,
      Optional<Path> file,
      boolean repeatable)
      implements DataRequest {
    /** The same with other timing. */
    public Open timed(LabelTiming other) {
      return new Open(name, place, options, other, file, repeatable);
    }

    /** The same without what must not be kept. */
    public Open withoutPassword() {
      return place instanceof TablePlace.OfDatabase database
          ? new Open(
              name,
              new TablePlace.OfDatabase(database.query().withoutPassword()),
              options,
              timing,
              file,
              repeatable)
          : this;
    }

    /** A file, read as somebody says. */
    public static Open of(Path file, LoadOptions options) {
      return new Open(
          String.valueOf(file.getFileName()),
          new TablePlace.OfFile(file),
          options,
          LabelTiming.UNSAID,
          Optional.of(file),
          true);
    }
  }

  /**
   * Put a table on the desk that was read elsewhere, as it lay there before.
   *
   * @param open how it is read
   * @param asLoaded as it came from its place
   * @param now as the analyst had it
   * @param there done once it lies on the desk, before anybody has looked at its columns
   * @param failed done instead if it does not come to lie there, with the reason if there is one
   */
  record Return(
      Open open, Dataset asLoaded, Dataset now, Runnable there, Consumer<Optional<Problem>> failed)
      implements DataRequest {}

  /** Load what lies on the desk again, as it is now. */
  record Reload() implements DataRequest {}

  /** Take the data off the desk. */
  record Remove() implements DataRequest {}
}
