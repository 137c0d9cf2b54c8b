package org.riskbench.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Adds the column {@code part} to a table: rows 7, 8 and 9 of every ten are {@code test}. */
final class PartColumn {
  private PartColumn() {}

  /** Arguments: the file, and the file to write. */
  public static void main(String[] args) throws IOException {
    try (CsvReader<CsvRecord> in = CsvReader.builder().ofCsvRecord(Path.of(args[0]));
        CsvWriter out = CsvWriter.builder().build(Path.of(args[1]))) {
      long row = -1;
      for (CsvRecord record : in) {
        List<String> fields = new ArrayList<>(record.getFields());
        fields.add(row < 0 ? "part" : row % 10 >= 7 ? "test" : "train");
        out.writeRecord(fields);
        row++;
      }
    }
  }
}
