package org.riskbench.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** A file that is made of lines. */
record TextFile(Packing packing, CsvOrigin.Dialect dialect) {
  /**
   * The file of an origin.
   *
   * @throws org.riskbench.problem.ProblemException DATA-117 if its format has no lines
   */
  static TextFile of(TableOrigin origin) {
    if (origin instanceof CsvOrigin csv) {
      return new TextFile(csv.packing(), csv.dialect());
    }
    if (origin instanceof JsonOrigin json && json.layout() == JsonOrigin.Layout.LINES) {
      return new TextFile(json.packing(), json.dialect());
    }
    throw LoadProblems.noLines(origin.name()).asException();
  }

  /** Its characters from the first one on. */
  Reader open(InputStream bytes) throws IOException {
    InputStream plain = packing.unpack(bytes);
    plain.skipNBytes(dialect.markLength());
    return new TextReader(plain, dialect.charset());
  }
}
