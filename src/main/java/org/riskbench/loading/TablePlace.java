package org.riskbench.loading;

import java.nio.file.Path;
import org.riskbench.database.DatabaseQuery;

/** Where a table was said to be, before anybody looked there. Immutable. */
public sealed interface TablePlace {
  /**
   * Looks there, which may take its time.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-109 and DATA-168 if no table is
   *     there
   */
  TableOrigin look();

  /** A file of any format; of a workbook its first sheet with rows. */
  record OfFile(Path file) implements TablePlace {
    @Override
    public TableOrigin look() {
      return TableOrigin.file(file);
    }
  }

  /** A sheet of a workbook. */
  record OfSheet(Path file, String sheet) implements TablePlace {
    @Override
    public TableOrigin look() {
      return TableOrigin.sheet(file, sheet);
    }
  }

  /** What a database answers; the query may hold a password. */
  record OfDatabase(DatabaseQuery query) implements TablePlace {
    @Override
    public TableOrigin look() {
      return TableOrigin.database(query);
    }
  }
}
