package org.riskbench.answering;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

/** Lines of comma-separated values under a header with the names of the fields. */
final class CsvSource implements RecordSource {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Iterator<CsvRecord> lines;
  private final PublishedModel model;
  private final List<String> header;
  private final int[] slots;
  private final List<Integer> idCells = new ArrayList<>();
  private List<String> cells = List.of();

  /**
   * Reads the header.
   *
   * @throws Refusal if there is none or it names a field twice; 422 if it has unknown fields and
   *     the call is not lenient
   */
  CsvSource(InputStream in, PublishedModel model, RecordLimits limits, Findings findings) {
    this.lines =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(limits.recordBytes())
            .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))
            .iterator();
    this.model = model;
    this.header = header();
    this.slots = header.stream().mapToInt(model.reader()::slot).toArray();
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == RecordReader.UNKNOWN) {
        findings.unknown(header.get(i));
      } else if (isId(header.get(i))) {
        idCells.add(i);
      }
    }
    findings.refuseErrors();
  }

  private List<String> header() {
    if (!hasNext()) {
      throw malformed("The body is empty");
    }
    List<String> names = new ArrayList<>(lines.next().getFields());
    if (names.get(0).startsWith(BYTE_ORDER_MARK)) {
      names.set(0, names.get(0).substring(1));
    }
    Set<String> distinct = new HashSet<>(names);
    if (distinct.size() < names.size()) {
      throw malformed("The header names a field twice");
    }
    return names;
  }

  private boolean isId(String name) {
    Schema training = model.sealed().manifest().schema();
    return training.only(ColumnRole.ID).map(Column::name).filter(name::equals).isPresent();
  }

  private boolean hasNext() {
    try {
      return lines.hasNext();
    } catch (CsvParseException e) {
      throw malformed("The CSV can't be read on: a quote is open, or a line is too long");
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw malformed("The CSV is not valid UTF-8");
      }
      throw e;
    }
  }

  private static Refusal malformed(String what) {
    return Refusal.of(
        400, "SCORE-106", what + ".", "Send a header and then one record a line, in UTF-8.");
  }

  @Override
  public boolean next() throws IOException {
    if (!hasNext()) {
      return false;
    }
    cells = lines.next().getFields();
    return true;
  }

  @Override
  public void read(Incoming into, Findings findings) {
    into.clear();
    if (cells.size() != header.size()) {
      throw new Refusal(
          422,
          Problem.error(
              "SCORE-107",
              "The line has " + cells.size() + " cells, the header " + header.size() + ".",
              "Quote cells that hold a comma."),
          Map.of());
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] >= 0) {
        model.reader().cell(slots[i], cells.get(i), into, findings);
      }
    }
    model.reader().requirePast(into, findings);
  }

  @Override
  public byte[] bytes() {
    return (String.join("\u001f", header) + "\u001e" + String.join("\u001f", cells))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String id() {
    return ids().isEmpty() ? "" : ids().get(0);
  }

  @Override
  public List<String> idNames() {
    return idCells.stream().map(header::get).toList();
  }

  @Override
  public List<String> ids() {
    return idCells.stream().map(i -> i < cells.size() ? cells.get(i) : "").toList();
  }
}
