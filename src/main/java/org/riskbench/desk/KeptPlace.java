package org.riskbench.desk;

import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.database.DatabaseQuery;
import org.riskbench.loading.TablePlace;

/** Where a table is, without any password. */
public sealed interface KeptPlace {
  /** A file of any format; of a workbook its first sheet with rows. */
  record OfFile(Path file) implements KeptPlace {}

  /** A sheet of a workbook. */
  record OfSheet(Path file, String sheet) implements KeptPlace {}

  /**
   * What a database answers.
   *
   * @param address as it was written, which holds no password
   * @param user who asks; empty for the driver's own choice
   * @param text the query, or the table's name
   * @param isTable whether the text names a table
   */
  record OfDatabase(String address, Optional<String> user, String text, boolean isTable)
      implements KeptPlace {}

  /** The place without its password. */
  static KeptPlace of(TablePlace place) {
    if (place instanceof TablePlace.OfSheet sheet) {
      return new OfSheet(sheet.file().toAbsolutePath(), sheet.sheet());
    }
    if (place instanceof TablePlace.OfDatabase database) {
      DatabaseQuery query = database.query();
      return new OfDatabase(
          query.address().written(), query.login().user(), query.text(), query.isTable());
    }
    return new OfFile(((TablePlace.OfFile) place).file().toAbsolutePath());
  }

  /** The file it is in; empty for a database. */
  default Optional<Path> path() {
    if (this instanceof OfFile one) {
      return Optional.of(one.file);
    }
    return this instanceof OfSheet one ? Optional.of(one.file) : Optional.empty();
  }

  /** Where the table is looked for; empty for a database, which asks who asks. */
  default Optional<TablePlace> table() {
    if (this instanceof OfFile one) {
      return Optional.of(new TablePlace.OfFile(one.file));
    }
    return this instanceof OfSheet one
        ? Optional.of(new TablePlace.OfSheet(one.file, one.sheet))
        : Optional.empty();
  }

  /** The same table of another file. */
  default KeptPlace in(Path other) {
    return this instanceof OfSheet one ? new OfSheet(other, one.sheet) : new OfFile(other);
  }
}
