package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.parquet.PeerWriter;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Rows;

class ParquetLoadingTest {
  private static final LoadOptions PLAIN = LoadOptions.defaults().suggest(false);
  private static final int ROWS = 5_000;

  @TempDir Path folder;

  private static String cell(Dataset dataset, String column, int row) {
    Rows rows = dataset.rows();
    int index = rows.schema().find(column).orElseThrow();
    ColumnKind kind = rows.schema().column(index).kind();
    return kind.isNumeric()
        ? Cells.format(kind, rows.numbers(index)[row])
        : rows.texts(index).get(row);
  }

  private static ColumnKind kind(Dataset dataset, String column) {
    return dataset.schema().column(dataset.schema().find(column).orElseThrow()).kind();
  }

  private static Binary int96(long julianDay, long nanos) {
    ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(nanos).putInt((int) julianDay);
    return Binary.fromConstantByteArray(bytes.array());
  }

  @ParameterizedTest
  @CsvSource({
    "UNCOMPRESSED, PARQUET_1_0, true",
    "SNAPPY, PARQUET_1_0, true",
    "SNAPPY, PARQUET_2_0, true",
    "GZIP, PARQUET_1_0, false",
    "ZSTD, PARQUET_2_0, false",
    "ZSTD, PARQUET_1_0, false",
    "LZ4_RAW, PARQUET_2_0, true"
  })
  void valuesAreTheSameWhateverCodecVersionAndEncoding(
      CompressionCodecName codec, WriterVersion version, boolean dictionary) {
    Random random = new Random(5);
    List<Integer> items = IntStream.range(0, ROWS).boxed().toList();
    double[] amounts = random.doubles(ROWS, -1e6, 1e6).toArray();
    Path file =
        new PeerWriter(codec, version, dictionary, 1 << 16)
            .write(
                folder.resolve("data.parquet"),
                """
                message data {
                  required int64 number;
                  optional double amount;
                  optional int32 small;
                  required binary name (STRING);
                  optional binary city (STRING);
                  required boolean flag;
                  optional float ratio;
                  required int64 at (TIMESTAMP(MILLIS,true));
                }
                """,
                items,
                (i, group) -> {
                  group.add("number", (long) i * i - 7);
                  if (i % 3 != 0) {
                    group.add("amount", amounts[i]);
                    group.add("city", "Zürich " + i % 11);
                  }
                  if (i % 5 != 0) {
                    group.add("small", -i);
                    group.add("ratio", i / 4f);
                  }
                  group.add("name", "somebody number " + i);
                  group.add("flag", i % 7 == 0);
                  group.add("at", 1_700_000_000_000L + i * 1_000L);
                });

    Dataset data = Loading.load(file, PLAIN);

    assertThat(data.size()).isEqualTo(ROWS);
    assertThat(data.sha256()).hasSize(64);
    for (int i = 0; i < ROWS; i++) {
      assertThat(cell(data, "number", i)).isEqualTo(Long.toString((long) i * i - 7));
      assertThat(cell(data, "amount", i))
          .isEqualTo(i % 3 == 0 ? "" : Cells.format(ColumnKind.NUMBER, amounts[i]));
      assertThat(cell(data, "city", i)).isEqualTo(i % 3 == 0 ? "" : "Zürich " + i % 11);
      assertThat(cell(data, "small", i)).isEqualTo(i % 5 == 0 ? "" : Integer.toString(-i));
      assertThat(cell(data, "ratio", i))
          .isEqualTo(i % 5 == 0 ? "" : Cells.format(ColumnKind.NUMBER, i / 4f));
      assertThat(cell(data, "name", i)).isEqualTo("somebody number " + i);
      assertThat(cell(data, "flag", i)).isEqualTo(String.valueOf(i % 7 == 0));
      assertThat(cell(data, "at", i))
          .isEqualTo(Cells.format(ColumnKind.TIME, 1_700_000_000_000.0 + i * 1_000.0));
    }
    assertThat(kind(data, "flag")).isEqualTo(ColumnKind.BOOLEAN);
    assertThat(kind(data, "at")).isEqualTo(ColumnKind.TIME);
  }

  @Test
  void logicalTypesSayWhatAValueIs() {
    UUID uuid = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    Path file =
        PeerWriter.USUAL.write(
            folder.resolve("data.parquet"),
            """
            message data {
              required int32 day (DATE);
              required int64 millis (TIMESTAMP(MILLIS,false));
              required int64 micros (TIMESTAMP(MICROS,true));
              required int64 nanos (TIMESTAMP(NANOS,true));
              required int96 old;
              required int32 price (DECIMAL(9,2));
              required int64 sum (DECIMAL(18,3));
              required fixed_len_byte_array(9) large (DECIMAL(20,4));
              required binary any (DECIMAL(30,1));
              required fixed_len_byte_array(16) key (UUID);
              required binary state (ENUM);
              required binary document (JSON);
              required binary raw;
              required int32 unsigned (INTEGER(32,false));
              required int64 huge (INTEGER(64,false));
              required int64 card;
              required int32 clock (TIME(MILLIS,true));
              required fixed_len_byte_array(2) half (FLOAT16);
            }
            """,
            List.of(1, 2),
            (i, group) -> {
              group.add("day", 20_513);
              group.add("millis", 1_772_366_400_123L);
              group.add("micros", 1_772_366_400_123_999L);
              group.add("nanos", -1L);
              group.add("old", int96(2_440_588 + 20_513, 43_200_000_000_000L));
              group.add("price", -12_345);
              group.add("sum", 1L);
              group.add("large", fixed(new BigInteger("-123456789012"), 9));
              group.add("any", fixed(new BigInteger("123456789012345678901"), 12));
              group.add("key", Binary.fromConstantByteArray(bytes(uuid)));
              group.add("state", "OPEN");
              group.add("document", "{\"a\":1}");
              group.add("raw", "as text");
              group.add("unsigned", -1);
              group.add("huge", -1L);
              group.add("card", 4_111_111_111_111_111L);
              group.add("clock", 45_296_000);
              group.add("half", Binary.fromConstantByteArray(new byte[] {0, 0x3e}));
            });

    Dataset data = Loading.load(file, PLAIN);

    assertThat(cell(data, "day", 0)).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(cell(data, "millis", 0)).isEqualTo("2026-03-01T12:00:00.123Z");
    assertThat(cell(data, "micros", 0)).isEqualTo("2026-03-01T12:00:00.123Z");
    assertThat(cell(data, "nanos", 0)).isEqualTo("1969-12-31T23:59:59.999Z");
    assertThat(cell(data, "old", 0)).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(cell(data, "price", 0)).isEqualTo("-123.45");
    assertThat(cell(data, "sum", 0)).isEqualTo("0.001");
    assertThat(cell(data, "large", 0)).isEqualTo("-1.23456789012E7");
    assertThat(cell(data, "any", 0)).isEqualTo("1.2345678901234567E19");
    assertThat(cell(data, "key", 0)).isEqualTo(uuid.toString());
    assertThat(cell(data, "state", 0)).isEqualTo("OPEN");
    assertThat(cell(data, "document", 0)).isEqualTo("{\"a\":1}");
    assertThat(cell(data, "raw", 0)).isEqualTo("as text");
    assertThat(cell(data, "unsigned", 0)).isEqualTo("4294967295");
    assertThat(cell(data, "huge", 0)).isEqualTo("18446744073709551615");
    assertThat(cell(data, "card", 0)).isEqualTo("4111111111111111");
    assertThat(kind(data, "card")).isEqualTo(ColumnKind.CATEGORY);
    assertThat(cell(data, "clock", 0)).isEqualTo("12:34:56");
    assertThat(cell(data, "half", 0)).isEqualTo("1.5");
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private static Binary fixed(BigInteger unscaled, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) (unscaled.signum() < 0 ? -1 : 0));
    byte[] given = unscaled.toByteArray();
    System.arraycopy(given, 0, bytes, length - given.length, given.length);
    return Binary.fromConstantByteArray(bytes);
  }

  private Path nested() {
    return PeerWriter.USUAL.write(
        folder.resolve("nested.parquet"),
        """
        message data {
          required int32 id;
          optional group customer {
            optional binary email (STRING);
            optional group home { required int32 floor; }
          }
          optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
        }
        """,
        List.of(0, 1, 2),
        (i, group) -> {
          group.add("id", i);
          if (i > 0) {
            Group customer = group.addGroup("customer");
            customer.add("email", "a" + i);
            if (i > 1) {
              customer.addGroup("home").add("floor", 4);
            }
          }
          group.addGroup("tags").addGroup("list").add("element", "x");
        });
  }

  @Test
  void nestedColumnsAreFlattenedAndListsAreLeftOutWithAWarning() {
    Dataset data = Loading.load(nested(), PLAIN);

    assertThat(data.schema().columns())
        .extracting(column -> column.name())
        .containsExactly("id", "customer.email", "customer.home.floor");
    assertThat(cell(data, "customer.email", 0)).isEmpty();
    assertThat(cell(data, "customer.email", 1)).isEqualTo("a1");
    assertThat(cell(data, "customer.home.floor", 1)).isEmpty();
    assertThat(cell(data, "customer.home.floor", 2)).isEqualTo("4");
    assertThat(data.report().warnings())
        .anySatisfy(
            warning -> {
              assertThat(warning.code()).isEqualTo("DATA-156");
              assertThat(warning.what()).contains("tags.list.element");
            });
  }

  @Test
  void aFileWithoutRowsAndOneOfListsAloneAreToldInASentence() {
    Path none =
        PeerWriter.USUAL.write(
            folder.resolve("none.parquet"),
            "message data { required int32 id; }",
            List.<Integer>of(),
            (i, group) -> group.add("id", i));
    Path lists =
        PeerWriter.USUAL.write(
            folder.resolve("lists.parquet"),
            "message data { repeated int32 id; }",
            List.of(1),
            (i, group) -> group.add("id", i));

    assertThat(Loading.problem(none, PLAIN).code()).isEqualTo("DATA-106");
    assertThat(Loading.problem(lists, PLAIN).code()).isEqualTo("DATA-162");
  }

  @Test
  void mutatedAndTruncatedFilesNeverFailButByAProblem() throws IOException {
    List<Integer> items = IntStream.range(0, 600).boxed().toList();
    int problems = 0;
    for (CompressionCodecName codec :
        List.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.ZSTD,
            CompressionCodecName.GZIP,
            CompressionCodecName.LZ4_RAW)) {
      for (WriterVersion version : WriterVersion.values()) {
        Path file =
            new PeerWriter(codec, version, version == WriterVersion.PARQUET_1_0, 1 << 16)
                .write(
                    folder.resolve("data.parquet"),
                    """
                    message data {
                      optional int64 number;
                      optional double amount;
                      required binary name (STRING);
                      optional fixed_len_byte_array(9) price (DECIMAL(20,4));
                      required boolean flag;
                    }
                    """,
                    items,
                    (i, group) -> {
                      group.add("number", (long) i * i);
                      group.add("amount", i / 3.0);
                      group.add("name", "n" + i % 50);
                      group.add("price", fixed(BigInteger.valueOf(i), 9));
                      group.add("flag", i % 2 == 0);
                    });
        problems += mutate(Files.readAllBytes(file), new Random(11));
      }
    }
    assertThat(problems).isGreaterThan(500);
  }

  private int mutate(byte[] good, Random random) {
    int problems = 0;
    for (int round = 0; round < 300; round++) {
      byte[] bad = good.clone();
      int changes = 1 + random.nextInt(4);
      for (int i = 0; i < changes; i++) {
        // half of the changes hit the footer, where sizes and places are
        int from = random.nextBoolean() ? 4 : bad.length * 2 / 3;
        bad[from + random.nextInt(bad.length - from)] = (byte) random.nextInt();
      }
      if (round % 10 == 0) {
        bad = Arrays.copyOf(bad, random.nextInt(bad.length));
      }
      Path file = Loading.file(folder, "bad.parquet", bad);
      try {
        Loading.load(file, PLAIN);
      } catch (ProblemException e) {
        assertThat(e.problem().what()).isNotEmpty();
        problems++;
      }
    }
    return problems;
  }
}
