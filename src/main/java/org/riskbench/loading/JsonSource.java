package org.riskbench.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

/**
 * A JSON file while it is read. It has been read once before, for the keys: its columns are those
 * of all rows, in the order in which they first appear.
 */
final class JsonSource implements TableSource {
  private static final double SHARE_OF_KEYS = 0.4;
  private static final int MOST_COLUMNS = 100_000;
  private static final String PHASE = "job.load.read";

  /** The file, opened once. */
  private record Opened(MeteredInput bytes, TextReader text, JsonRecords records) {
    static Opened of(JsonOrigin origin, JobContext context) throws IOException {
      Path file = origin.file();
      InputStream in = Files.newInputStream(file);
      try {
        MeteredInput bytes = new MeteredInput(in, Files.size(file), context);
        CsvOrigin.Dialect dialect = origin.dialect();
        InputStream plain = origin.packing().unpack(bytes);
        InputStream text = new TextInput(plain, dialect.markLength(), dialect.marked().isEmpty());
        TextReader reader = new TextReader(text, dialect.charset());
        return new Opened(bytes, reader, new JsonRecords(file, reader, origin.layout()));
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    }
  }

  private final Path file;
  private final Opened opened;
  private final HeaderNames header;
  private final Map<String, Integer> columns = new HashMap<>();
  private final JsonRow row = new JsonRow();
  private final List<Rejected> rejected = new ArrayList<>();
  private final String[] cells;
  private final boolean[] taken;

  private JsonSource(Path file, Opened opened, Set<String> keys) {
    this.file = file;
    this.opened = opened;
    this.header = HeaderNames.of(List.copyOf(keys));
    for (String key : keys) {
      columns.put(key, columns.size());
    }
    this.cells = new String[keys.size()];
    this.taken = new boolean[keys.size()];
  }

  static JsonSource open(JsonOrigin origin, JobContext context) {
    Path file = origin.file();
    return FileReading.of(
        file,
        () -> {
          if (!origin.keys().isEmpty()) {
            return new JsonSource(file, Opened.of(origin, context), origin.keys());
          }
          Set<String> keys = keys(origin, context.share(SHARE_OF_KEYS, PHASE));
          origin.remember(keys);
          JobContext rest = context.share(1 - SHARE_OF_KEYS, PHASE);
          return new JsonSource(file, Opened.of(origin, rest), keys);
        });
  }

  private static Set<String> keys(JsonOrigin origin, JobContext context) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    JsonRow row = new JsonRow();
    try (JsonRecords records = Opened.of(origin, context).records()) {
      JsonRecords.Found found = records.next(row);
      while (found != JsonRecords.Found.END) {
        for (int i = 0; found == JsonRecords.Found.OBJECT && i < row.size(); i++) {
          keys.add(row.key(i));
        }
        if (keys.size() > MOST_COLUMNS) {
          throw LoadProblems.tooManyColumns(origin.file(), MOST_COLUMNS).asException();
        }
        found = records.next(row);
      }
    }
    if (keys.isEmpty()) {
      throw FormatProblems.noKeys(origin.file()).asException();
    }
    return keys;
  }

  @Override
  public List<String> names() {
    return header.names();
  }

  @Override
  public void fill(Batch batch) {
    FileReading.of(
        file,
        () -> {
          batch.clear();
          while (!batch.isFull() && next(batch)) {
            // each step takes one object
          }
          return true;
        });
  }

  private boolean next(Batch batch) throws IOException {
    JsonRecords.Found found = opened.records().next(row);
    if (found == JsonRecords.Found.OBJECT) {
      Optional<Integer> twice = take();
      if (twice.isPresent()) {
        reject(header.names().get(twice.get()), Rejected.Reason.KEY_TWICE);
      } else {
        batch.beginRow();
        for (String cell : cells) {
          batch.add(cell);
        }
        batch.keepRow();
      }
    } else if (found == JsonRecords.Found.BROKEN) {
      reject(lastColumn(), Rejected.Reason.NO_OBJECT);
    }
    return found != JsonRecords.Found.END;
  }

  /** Puts the row's cells into their columns; gives a column that has two. */
  private Optional<Integer> take() {
    Arrays.fill(cells, "");
    Arrays.fill(taken, false);
    for (int i = 0; i < row.size(); i++) {
      Integer column = columns.get(row.key(i));
      if (column == null) {
        throw LoadProblems.changed(file).asException();
      }
      if (taken[column]) {
        return Optional.of(column);
      }
      taken[column] = true;
      cells[column] = row.text(i);
    }
    return Optional.empty();
  }

  /** The last column that could be read of a broken row, or the first one. */
  private String lastColumn() {
    for (int i = row.size() - 1; i >= 0; i--) {
      Integer column = columns.get(row.key(i));
      if (column != null) {
        return header.names().get(column);
      }
    }
    return header.names().get(0);
  }

  private void reject(String column, Rejected.Reason reason) {
    JsonRecords records = opened.records();
    rejected.add(new Rejected(records.seen() - 1, records.line(), column, reason));
  }

  @Override
  public long seen() {
    return opened.records().seen();
  }

  @Override
  public double share() {
    return opened.bytes().share();
  }

  @Override
  public List<Rejected> rejected() {
    return rejected;
  }

  @Override
  public List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>();
    if (opened.text().isMixed()) {
      warnings.add(LoadProblems.otherEncoding());
    }
    warnings.addAll(header.warnings());
    return warnings;
  }

  @Override
  public Source source() {
    String sha256 = FileReading.of(file, opened.bytes()::finish);
    return new Source(file, sha256, opened.bytes().position(), opened.text().charset());
  }

  @Override
  public void close() {
    FileReading.of(
        file,
        () -> {
          opened.records().close();
          return true;
        });
  }
}
