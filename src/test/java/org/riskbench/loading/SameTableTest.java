package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.database.DatabaseAddress;
import org.riskbench.database.DatabaseQuery;
import org.riskbench.database.Login;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.parquet.PeerWriter;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Rows;

/** One table in every format: whatever it is kept in, the same dataset comes out. */
class SameTableTest {
  private static final int ROWS = 1_500;

  @TempDir Path folder;
  private Dataset csv;

  @BeforeEach
  void makeTheSample() {
    Path file = folder.resolve("sample.csv");
    SampleWriter.write(new SamplePlan(ROWS, 4), file, JobContext.none());
    csv = Loading.load(file, LoadOptions.defaults());
  }

  private void assertSame(Dataset other) {
    assertThat(other.schema()).isEqualTo(csv.schema());
    for (int c = 0; c < csv.schema().size(); c++) {
      assertThat(other.rows().values(c))
          .as(csv.schema().column(c).name())
          .isEqualTo(csv.rows().values(c));
    }
    assertThat(other.labels().frauds()).isEqualTo(csv.labels().frauds());
    assertThat(other.sha256()).hasSize(64);
  }

  private List<Column> columns() {
    return csv.schema().columns();
  }

  private boolean isMissing(int column, int row) {
    Rows rows = csv.rows();
    return columns().get(column).kind().isNumeric()
        ? Double.isNaN(rows.numbers(column)[row])
        : rows.texts(column).get(row).isEmpty();
  }

  private static List<Integer> rows() {
    return IntStream.range(0, ROWS).boxed().toList();
  }

  @Test
  void asParquet() {
    String schema =
        columns().stream()
            .map(column -> "optional " + type(column.kind(), column.name()) + ";")
            .collect(Collectors.joining("\n", "message sample {\n", "\n}"));
    Path file =
        PeerWriter.USUAL.write(
            folder.resolve("sample.parquet"),
            schema,
            rows(),
            (row, group) -> {
              for (int c = 0; c < columns().size(); c++) {
                String name = columns().get(c).name();
                if (!isMissing(c, row)) {
                  switch (columns().get(c).kind()) {
                    case NUMBER -> group.add(name, csv.rows().numbers(c)[row]);
                    case TIME -> group.add(name, ((long) csv.rows().numbers(c)[row]) * 1_000);
                    case BOOLEAN -> group.add(name, csv.rows().numbers(c)[row] == 1);
                    default -> group.add(name, csv.rows().texts(c).get(row));
                  }
                }
              }
            });

    assertSame(Loading.load(file, LoadOptions.defaults()));
  }

  private static String type(ColumnKind kind, String name) {
    return switch (kind) {
      case NUMBER -> "double " + name;
      case TIME -> "int64 " + name + " (TIMESTAMP(MICROS,true))";
      case BOOLEAN -> "boolean " + name;
      default -> "binary " + name + " (STRING)";
    };
  }

  @Test
  void asJsonLinesAndAsOneArray() {
    List<String> objects = rows().stream().map(this::json).toList();

    Path lines = Loading.file(folder, "sample.jsonl", String.join("\n", objects));
    Path array = Loading.file(folder, "sample.json", "[\n" + String.join(",", objects) + "]");

    assertSame(Loading.load(lines, LoadOptions.defaults()));
    assertSame(Loading.load(array, LoadOptions.defaults()));
  }

  private String json(int row) {
    return IntStream.range(0, columns().size())
        .mapToObj(c -> "\"" + columns().get(c).name() + "\": " + jsonValue(c, row))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private String jsonValue(int column, int row) {
    if (isMissing(column, row)) {
      return "null";
    }
    Rows rows = csv.rows();
    return switch (columns().get(column).kind()) {
      case NUMBER -> Double.toString(rows.numbers(column)[row]);
      case TIME -> "\"" + Instant.ofEpochMilli((long) rows.numbers(column)[row]) + "\"";
      case BOOLEAN -> String.valueOf(rows.numbers(column)[row] == 1);
      default -> "\"" + rows.texts(column).get(row).replace("\"", "\\\"") + "\"";
    };
  }

  @Test
  void asExcelWorkbook() throws IOException {
    Path file = folder.resolve("sample.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("notes");
      Worksheet sheet = workbook.newWorksheet("sample");
      for (int c = 0; c < columns().size(); c++) {
        sheet.value(0, c, columns().get(c).name());
        for (int row = 0; row < ROWS; row++) {
          if (!isMissing(c, row)) {
            put(sheet, row, c);
          }
        }
      }
    }

    assertSame(Loading.load(file, LoadOptions.defaults()));
  }

  private void put(Worksheet sheet, int row, int column) {
    Rows rows = csv.rows();
    switch (columns().get(column).kind()) {
      case NUMBER -> sheet.value(row + 1, column, rows.numbers(column)[row]);
      case BOOLEAN -> sheet.value(row + 1, column, rows.numbers(column)[row] == 1);
      case TIME -> {
        Instant moment = Instant.ofEpochMilli((long) rows.numbers(column)[row]);
        sheet.value(row + 1, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        sheet.style(row + 1, column).format("yyyy-mm-dd hh:mm:ss").set();
      }
      default -> sheet.value(row + 1, column, rows.texts(column).get(row));
    }
  }

  @Test
  void asTableAndAsQueryOfADatabase() throws SQLException {
    DatabaseAddress address = DatabaseAddress.of("jdbc:sqlite:" + database());

    assertSame(load(DatabaseQuery.table(address, Login.NONE, "SAMPLE")));
    assertSame(load(DatabaseQuery.sql(address, Login.NONE, "select * from sample order by rowid")));
  }

  private static Dataset load(DatabaseQuery query) {
    return DataLoader.load(TableOrigin.database(query), LoadOptions.defaults(), JobContext.none());
  }

  private Path database() throws SQLException {
    Path file = folder.resolve("sample.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      String names = columns().stream().map(Column::name).collect(Collectors.joining(","));
      String marks = String.join(",", Collections.nCopies(columns().size(), "?"));
      connection.createStatement().execute("create table sample (" + names + ")");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into sample values (" + marks + ")")) {
        for (int row : rows()) {
          for (int c = 0; c < columns().size(); c++) {
            insert.setObject(c + 1, sqlValue(c, row));
          }
          insert.executeUpdate();
        }
      }
      connection.commit();
    }
    return file;
  }

  private Object sqlValue(int column, int row) {
    Rows rows = csv.rows();
    if (isMissing(column, row)) {
      return "";
    }
    return switch (columns().get(column).kind()) {
      case NUMBER -> rows.numbers(column)[row];
      case TIME -> Instant.ofEpochMilli((long) rows.numbers(column)[row]).toString();
      case BOOLEAN -> rows.numbers(column)[row] == 1 ? "true" : "false";
      default -> rows.texts(column).get(row);
    };
  }
}
