package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Rejected;

/** The scanner beside a parser that others wrote: the same records of any text that is whole. */
class CsvScannerTest {
  private static final String BROKEN = "broken";
  private static final int LARGEST = 1 << 22;

  @Property(tries = 5_000, seed = "20260301")
  void anyTextHasTheSameRecordsAsForFastCsvUpToTheFirstBrokenOne(@ForAll("texts") String text) {
    List<String> parsed = parsed(text);
    List<String> scanned = scanned(new StringReader(text));
    if (parsed.remove(BROKEN)) {
      assertThat(scanned).hasSizeGreaterThan(parsed.size());
      assertThat(scanned.subList(0, parsed.size())).isEqualTo(parsed);
      assertThat(scanned.get(parsed.size())).contains(BROKEN);
    } else {
      assertThat(scanned).isEqualTo(parsed);
    }
  }

  @Property(tries = 2_000, seed = "20260301")
  void theRecordsAreTheSameInWhateverPiecesTheTextArrives(
      @ForAll("texts") String text, @ForAll @IntRange(min = 4, max = 40) int largest) {
    Listed whole = scan(new StringReader(text), largest, 3);
    assertThat(scan(new Crumbs(text), largest, 3).records).isEqualTo(whole.records);
  }

  @Property(tries = 2_000, seed = "20260301")
  void everyLineWithTextIsPartOfExactlyOneRecord(@ForAll("texts") String text) {
    Listed listed = scan(new StringReader(text), LARGEST, 3);
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int times = listed.linesTaken.getOrDefault((long) i + 1, 0);
      assertThat(times).as("line %d", i + 1).isBetween(lines[i].isEmpty() ? 0 : 1, 1);
    }
  }

  @Test
  void aCellMayBeLongerThanTheBuffer() {
    String cell = "x".repeat(70_000) + "\"\"" + "y".repeat(140_000);
    String text = "a,\"" + cell + "\"\r\n" + "z".repeat(200_000) + ",b\n";
    assertThat(scanned(new StringReader(text))).isEqualTo(parsed(text)).hasSize(2);
  }

  @Test
  void textAfterAClosingQuoteBreaksTheRestOfItsLine() {
    assertThat(scanned(new StringReader("a\n1,\"Acme\" Ltd, \"x\",\"y\n2,\"b\"\n")))
        .containsExactly("1:[a]", "2: broken QUOTE in 1", "3:[2, b]");
  }

  @Test
  void aQuoteThatNothingClosesCostsItsOwnLine() {
    assertThat(scanned(new StringReader("1,\"Acme,0\r\n2,x\r\n\r\n3,y\r\n")))
        .containsExactly("1: broken UNCLOSED in 1", "2:[2, x]", "4:[3, y]");
    assertThat(scanned(new StringReader("1,\"Acme,0\n2,\"two\nlines\",1\n")))
        .containsExactly("1: broken UNCLOSED in 1", "2:[2, two\nlines, 1]");
    assertThat(scanned(new StringReader("1,x\n2,\"")))
        .containsExactly("1:[1, x]", "2: broken UNCLOSED in 1");
  }

  @Test
  void whatAPairOfStrayQuotesSwallowedIsReadAsRowsIfItLooksLikeRows() {
    String text = "1,\"Acme,0\n2,b,1\n3,c,0\n4,d,e\"\n5,f,1\n";
    assertThat(scan(new StringReader(text), LARGEST, 3).records)
        .containsExactly(
            "1: broken UNCLOSED in 1",
            "2:[2, b, 1]",
            "3:[3, c, 0]",
            "4:[4, d, e\"]",
            "5:[5, f, 1]");
    String words = "1,\"some words\nand, or, so, more\nof them\"\n2,b,0\n";
    assertThat(scan(new StringReader(words), LARGEST, 3).records)
        .containsExactly("1:[1, some words\nand, or, so, more\nof them]", "4:[2, b, 0]");
  }

  @Test
  void aQuoteClosedBeyondTheLimitCountsAsNotClosed() {
    String text = "1,\"a\n" + "2,b\n".repeat(20) + "3\",c\n4,d\n";
    assertThat(scan(new StringReader(text), 60, 0).records)
        .hasSize(23)
        .startsWith("1: broken UNCLOSED in 1", "2:[2, b]")
        .endsWith("22:[3\", c]", "23:[4, d]");
  }

  @Test
  void ofALongCellEnoughIsKeptToShowItsLength() {
    String text = "1," + "x".repeat(95) + ",2\n3,\"" + "y".repeat(95) + "\",4\n";
    List<String> records = scan(new StringReader(text), 40, 0).records;
    assertThat(records).hasSize(2);
    assertThat(records.get(0)).matches("1:\\[1, x{20,40}, 2]");
    assertThat(records.get(1)).matches("2:\\[3, y{18,40}, 4]");
  }

  @Test
  void theWorkStaysInProportionToTheTextWhateverItHolds() {
    for (String line :
        List.of("a\",b,\"c\n", "1,\"x\n", "\"\n", "\",\"\n", "a\"\"b,\"\n", "\"a\",\"")) {
      String text = line.repeat(20_000);
      for (int largest : new int[] {1 << 10, 1 << 14, LARGEST}) {
        Listed listed = new Listed(100_000);
        listed.most = 4L * text.length() + 5L * largest;
        assertThat(scan(new StringReader(text), largest, listed).records).isNotEmpty();
      }
    }
  }

  @Test
  void onceReadingAgainHasCostTooMuchAQuoteHasToBeClosedInItsLine() {
    String hostile = "a\",b,\"c\n".repeat(1_000);
    String text = hostile + "1,2,3\n".repeat(1_000) + "7,\"two\nlines\",8\n";
    List<String> records = scan(new StringReader(text), 1 << 12, 3).records;
    assertThat(records).contains("1: broken UNCLOSED in 2", "1000: broken UNCLOSED in 2");
    assertThat(records).filteredOn(record -> record.endsWith(":[1, 2, 3]")).hasSize(1_000);
    assertThat(records).endsWith("2001:[7, two\nlines, 8]");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "é", "\"", "\"\"", "\"b\"", ",", "\r", "\n", "\r\n", " ")
        .list()
        .ofMaxSize(24)
        .map(pieces -> String.join("", pieces));
  }

  private static List<String> scanned(Reader text) {
    return scan(text, LARGEST, 0).records;
  }

  private static Listed scan(Reader text, int largest, int width) {
    return scan(text, largest, new Listed(width));
  }

  private static Listed scan(Reader text, int largest, Listed listed) {
    try (CsvScanner scanner = new CsvScanner(text, CsvShape.plain(','), largest)) {
      boolean more = true;
      while (more) {
        more = scanner.next(listed);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return listed;
  }

  private static List<String> parsed(String text) {
    List<String> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(
          record -> records.add(record.getStartingLineNumber() + ":" + record.getFields()));
    } catch (CsvParseException e) {
      records.add(BROKEN);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return records;
  }

  /** Writes records down. */
  private static final class Listed implements CsvRecords {
    private final List<String> records = new ArrayList<>();
    private final Map<Long, Integer> linesTaken = new HashMap<>();
    private final List<String> cells = new ArrayList<>();
    private final int width;
    private long line;
    private long taken;
    private long most = Long.MAX_VALUE;

    Listed(int width) {
      this.width = width;
    }

    @Override
    public void begin(long startingLine) {
      line = startingLine;
      cells.clear();
    }

    @Override
    public void take(char[] buffer, int offset, int length) {
      taken += length;
      assertThat(taken).as("characters taken").isLessThanOrEqualTo(most);
      cells.add(new String(buffer, offset, length));
    }

    @Override
    public int width() {
      return width;
    }

    @Override
    public void end(int lines, boolean swallowing) {
      records.add(line + ":" + cells);
      for (int i = 0; i < lines; i++) {
        linesTaken.merge(line + i, 1, Integer::sum);
      }
    }

    @Override
    public void breakOff(int cell, Rejected.Reason reason) {
      records.add("%d: %s %s in %d".formatted(line, BROKEN, reason, cell));
      linesTaken.merge(line, 1, Integer::sum);
    }
  }

  /** Gives a character at a time. */
  private static final class Crumbs extends StringReader {
    Crumbs(String text) {
      super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(1, length));
    }
  }
}
