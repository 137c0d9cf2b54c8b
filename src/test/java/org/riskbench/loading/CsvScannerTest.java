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
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The scanner beside a parser that others wrote: the same records of any text. */
class CsvScannerTest {
  private static final String BROKEN = "broken";

  @Property(tries = 5_000, seed = "20260301")
  void anyTextHasTheSameRecordsAsForFastCsv(@ForAll("texts") String text) {
    assertThat(scanned(new StringReader(text))).isEqualTo(parsed(text));
  }

  @Property(tries = 1_000, seed = "20260301")
  void theRecordsAreTheSameInWhateverPiecesTheTextArrives(@ForAll("texts") String text) {
    assertThat(scanned(new Crumbs(text))).isEqualTo(scanned(new StringReader(text)));
  }

  @Test
  void aCellMayBeLongerThanTheBuffer() {
    String cell = "x".repeat(70_000) + "\"\"" + "y".repeat(140_000);
    String text = "a,\"" + cell + "\"\r\n" + "z".repeat(200_000) + ",b\n";
    assertThat(scanned(new StringReader(text))).isEqualTo(parsed(text)).hasSize(2);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "é", "\"", "\"\"", "\"b\"", ",", "\r", "\n", "\r\n", " ")
        .list()
        .ofMaxSize(24)
        .map(pieces -> String.join("", pieces));
  }

  private static List<String> scanned(Reader text) {
    Listed listed = new Listed();
    try (CsvScanner scanner = new CsvScanner(text, ',')) {
      boolean more = true;
      while (more) {
        more = scanner.next(listed);
      }
    } catch (CsvScanner.QuoteException e) {
      listed.records.add(BROKEN);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return listed.records;
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
  private static final class Listed implements CsvScanner.Records {
    private final List<String> records = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private long line;

    @Override
    public void begin(long startingLine) {
      line = startingLine;
      cells.clear();
    }

    @Override
    public void take(char[] buffer, int offset, int length) {
      cells.add(new String(buffer, offset, length));
    }

    @Override
    public void end() {
      records.add(line + ":" + cells);
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
