package org.riskbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Records of a table by {@link RecordTable} as JSON objects, without the label. */
final class JsonRecords {
  private JsonRecords() {}

  /** The first records of a file. */
  static List<String> of(Path table, int most) throws IOException {
    List<String> lines = Files.readAllLines(table);
    String[] names = lines.get(0).split(",");
    List<String> records = new ArrayList<>();
    for (String line : lines.subList(1, Math.min(lines.size(), most + 1))) {
      String[] cells = line.split(",", -1);
      StringBuilder record = new StringBuilder("{");
      for (int i = 0; i < names.length - 1; i++) {
        record.append(i == 0 ? "" : ",").append('"').append(names[i]).append("\":");
        record.append(value(names[i], cells[i]));
      }
      records.add(record.append('}').toString());
    }
    return records;
  }

  private static String value(String name, String cell) {
    if (cell.isEmpty()) {
      return "null";
    }
    if (name.startsWith("known_")) {
      return cell.equals("yes") ? "true" : "false";
    }
    return name.startsWith("kind_") ? '"' + cell + '"' : cell;
  }
}
