package org.riskbench.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @Property(seed = "20261123")
  void aNumberIsReadTheSameInABufferAndAsText(
      @ForAll @LongRange(min = -(1L << 60), max = 1L << 60) long digits,
      @ForAll @IntRange(max = 22) int scale) {
    String cell = BigDecimal.valueOf(digits, scale).toPlainString();
    assertThat(inBuffer(ColumnKind.NUMBER, cell)).isEqualTo(Double.parseDouble(cell));
    assertThat(Cells.parseNumber(cell)).isEqualTo(Double.parseDouble(cell));
  }

  @Property(seed = "20261123")
  void theShortestSpellingReadsBackTheSameBits(
      @ForAll @DoubleRange(min = -1e300, max = 1e300) double value) {
    assertThat(inBuffer(ColumnKind.NUMBER, Cells.format(ColumnKind.NUMBER, value)))
        .isEqualTo(value);
  }

  @Property(seed = "20261123")
  void aMomentIsReadByTheSecond(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    String plain = time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
    assertThat(Cells.parseTime(plain)).isEqualTo(second * 1e3);
    assertThat(inBuffer(ColumnKind.TIME, plain.replace(' ', 'T') + "Z")).isEqualTo(second * 1e3);
    assertThat(inBuffer(ColumnKind.TIME, plain.replace(' ', 'T') + "+00:00"))
        .isEqualTo(second * 1e3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "NaN",
        "Infinity",
        "0x1p3",
        "1d",
        "1f",
        "1,5",
        "--1",
        "1e",
        ".",
        "-",
        "1e999",
        "١٢"
      })
  void whatIsNoDecimalNumberIsNone(String cell) {
    assertThat(Cells.parseNumber(cell)).isNaN();
    assertThat(inBuffer(ColumnKind.NUMBER, cell)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01,2026-03-01T00:00:00Z",
    "2026/03/01 12:30,2026-03-01T12:30:00Z",
    "2026-03-01T12:30:00.5+02:00,2026-03-01T10:30:00.500Z",
    "2024-02-29 23:59:59,2024-02-29T23:59:59Z",
    "2026-03-01 12:30:00 UTC,2026-03-01T12:30:00Z",
    "1969-12-31 23:59:59,1969-12-31T23:59:59Z"
  })
  void momentsOfManySpellingsAreRead(String cell, String expected) {
    assertThat(Cells.parseTime(cell)).isEqualTo((double) Instant.parse(expected).toEpochMilli());
    assertThat(inBuffer(ColumnKind.TIME, cell)).isEqualTo(Cells.parseTime(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-32",
        "2026-01-01 24:00:00",
        "2026-01-01 10:60:00",
        "01-02-2026",
        "20260101",
        "not a date",
        "2026-01-01x",
        "2026-1-1"
      })
  void whatIsNoMomentIsNone(String cell) {
    assertThat(Cells.parseTime(cell)).isNaN();
    assertThat(inBuffer(ColumnKind.TIME, cell)).isNaN();
  }

  @Test
  void aCellInTheMiddleOfABufferIsReadAlone() {
    char[] buffer = "9912.59".toCharArray();
    assertThat(Cells.parse(ColumnKind.NUMBER, buffer, 2, 6)).isEqualTo(12.5);
  }

  private static double inBuffer(ColumnKind kind, String cell) {
    char[] buffer = ("7" + cell + "7").toCharArray();
    return Cells.parse(kind, buffer, 1, buffer.length - 1);
  }
}
