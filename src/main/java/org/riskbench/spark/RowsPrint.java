package org.riskbench.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * Says which rows a model learned from: the sum of the SHA-256 of all rows, so that neither the
 * order nor the division into files matters, and how many they are. Goes along to the executors.
 */
record RowsPrint(TableShape shape) implements Serializable {
  private static final int WORDS = 4;
  private static final int COUNT = WORDS;
  private static final char BETWEEN = '\u001f';

  /** The sums of all rows of a table: four words, and the number of rows. */
  long[] of(Table table) {
    return table.rows().mapPartitions(this::part, true).reduce(RowsPrint::sum);
  }

  private Iterator<long[]> part(Iterator<Row> rows) {
    CellReader[] readers =
        IntStream.range(0, shape.names().size()).mapToObj(shape::reader).toArray(CellReader[]::new);
    MessageDigest digest = sha256();
    long[] sums = new long[WORDS + 1];
    while (rows.hasNext()) {
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(text(rows.next(), readers)));
      for (int word = 0; word < WORDS; word++) {
        sums[word] += hash.getLong();
      }
      sums[COUNT]++;
    }
    return List.of(sums).iterator();
  }

  private static byte[] text(Row row, CellReader[] readers) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < readers.length; i++) {
      text.append(row.isNullAt(i) ? "" : readers[i].text(row, i)).append(BETWEEN);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static long[] sum(long[] one, long[] other) {
    return IntStream.range(0, one.length).mapToLong(i -> one[i] + other[i]).toArray();
  }

  /** How many rows. */
  static long rows(long[] sums) {
    return sums[COUNT];
  }

  /** 64 hex digits. */
  static String hex(long[] sums) {
    ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
    for (int word = 0; word < WORDS; word++) {
      bytes.putLong(sums[word]);
    }
    return HexFormat.of().formatHex(bytes.array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
