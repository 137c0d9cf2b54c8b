package org.riskbench.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.riskbench.ui.kit.FileDialogs.FileType;

/** Which files hold tables, by their endings; what a file is in truth is told by its bytes. */
public final class TableFiles {
  private static final List<String> DATABASES = List.of(".sqlite", ".sqlite3", ".db", ".db3");

  private static final List<String> TEXTS =
      List.of("*.csv", "*.tsv", "*.tab", "*.txt", "*.json", "*.jsonl", "*.ndjson");

  private static final List<String> PACKED = List.of("*.gz", "*.zst", "*.xz");

  private static final List<String> OTHERS = List.of("*.xlsx", "*.xlsm", "*.parquet", "*.pq");

  private TableFiles() {}

  /** What a file dialog offers: everything that loads, then each sort, then all files. */
  public static List<FileType> types(Messages messages) {
    List<String> databases = DATABASES.stream().map(ending -> "*" + ending).toList();
    List<String> all = Stream.of(TEXTS, PACKED, OTHERS, databases).flatMap(List::stream).toList();
    return List.of(
        new FileType(messages.text("data.open.tables"), all),
        new FileType(
            messages.text("data.open.texts"),
            Stream.concat(TEXTS.stream(), PACKED.stream()).toList()),
        new FileType(messages.text("data.open.workbooks"), List.of("*.xlsx", "*.xlsm")),
        new FileType(messages.text("data.open.parquet"), List.of("*.parquet", "*.pq")),
        new FileType(messages.text("data.open.databases"), databases),
        new FileType(messages.text("data.open.all"), List.of("*")));
  }

  /** Whether a file is a database by its name, so that a table of it has to be picked. */
  public static boolean isDatabase(Path file) {
    return DATABASES.stream().anyMatch(name(file)::endsWith);
  }

  /** Whether a file holds a table by its name. */
  public static boolean isTable(Path file) {
    return isDatabase(file)
        || Stream.of(TEXTS, PACKED, OTHERS)
            .flatMap(List::stream)
            .anyMatch(pattern -> name(file).endsWith(pattern.substring(1)));
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
  }
}
