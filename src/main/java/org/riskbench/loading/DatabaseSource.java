package org.riskbench.loading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.riskbench.database.DatabaseQuery;
import org.riskbench.database.DatabaseRows;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

/** The result of a query while it is read. Its fingerprint is that of its rows in their order. */
final class DatabaseSource implements TableSource {
  private static final String PHASE = "job.load.read";
  private static final byte END_OF_CELL = 0x1f;
  private static final byte END_OF_ROW = 0x1e;

  private final DatabaseQuery query;
  private final JobContext context;
  private final DatabaseRows result;
  private final HeaderNames header;
  private final List<Rejected> rejected = new ArrayList<>();
  private final MessageDigest digest;
  private long bytes;
  private long rows;

  private DatabaseSource(DatabaseQuery query, DatabaseRows result, JobContext context) {
    this.query = query;
    this.context = context;
    this.result = result;
    this.header = HeaderNames.of(result.columns());
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    digest(header.names().toArray(String[]::new));
  }

  static DatabaseSource open(DatabaseQuery query, JobContext context) {
    context.progress(-1, PHASE);
    return new DatabaseSource(query, DatabaseRows.open(query, context), context);
  }

  private void digest(String[] row) {
    for (String cell : row) {
      byte[] text = cell.getBytes(StandardCharsets.UTF_8);
      digest.update(text);
      digest.update(END_OF_CELL);
      bytes += text.length + 1;
    }
    digest.update(END_OF_ROW);
    bytes++;
  }

  @Override
  public List<String> names() {
    return header.names();
  }

  @Override
  public void fill(Batch batch) {
    batch.clear();
    result.read(
        row -> {
          digest(row);
          take(row, batch);
          rows++;
          return !batch.isFull();
        });
    context.progress(-1, PHASE);
  }

  private void take(String[] row, Batch batch) {
    batch.beginRow();
    for (int i = 0; i < row.length; i++) {
      if (row[i].length() > Batch.LONGEST_CELL) {
        batch.dropRow();
        rejected.add(
            new Rejected(rows, rows + 1, header.names().get(i), Rejected.Reason.CELL_TOO_LONG));
        return;
      }
      batch.add(row[i]);
    }
    batch.keepRow();
  }

  @Override
  public long seen() {
    return rows;
  }

  @Override
  public List<Rejected> rejected() {
    return rejected;
  }

  @Override
  public List<Problem> warnings() {
    return header.warnings();
  }

  @Override
  public Source source() {
    String safe = query.name().replaceAll("[^\\p{L}\\p{N}_.-]", "_");
    return new Source(
        Path.of(safe),
        HexFormat.of().formatHex(digest.digest()),
        bytes,
        query.address().toString());
  }

  @Override
  public void close() {
    result.close();
  }
}
