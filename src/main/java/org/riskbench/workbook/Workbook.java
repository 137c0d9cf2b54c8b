package org.riskbench.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.riskbench.problem.ProblemException;

/** One sheet of an Excel workbook, read from its first row to its last. Not thread-safe. */
public final class Workbook implements Closeable {
  /** The last row that a sheet can have. */
  public static final int MOST_ROWS = Sheet.MOST_ROWS;

  private static final String DEFAULT = "xl/workbook.xml";

  private final Path file;
  private final ZippedParts parts;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private boolean from1904;
  private Optional<Sheet> sheet = Optional.empty();
  private boolean firstWaits;

  private Workbook(Path file, ZippedParts parts) {
    this.file = file;
    this.parts = parts;
  }

  /** Whether an archive looks like a workbook that can be read here. */
  public static boolean isWorkbook(Path file) {
    try (ZippedParts parts = new ZippedParts(file)) {
      return parts.has("[Content_Types].xml")
          && (parts.has(DEFAULT) || parts.relations("").containsKey("officeDocument"));
    } catch (IOException | XMLStreamException e) {
      return true; // to be told as damaged, not as something else
    }
  }

  /**
   * Opens a workbook at a sheet.
   *
   * @param wanted the sheet's name; empty for the first one with rows
   * @throws ProblemException DATA-105 if no sheet has rows, DATA-165 if it is damaged, DATA-166 if
   *     it unpacks to more than can be held, DATA-167 if there is no such sheet
   */
  public static Workbook open(Path file, Optional<String> wanted) {
    return guarded(
        file,
        () -> {
          Workbook workbook = new Workbook(file, new ZippedParts(file));
          try {
            workbook.begin(wanted);
          } catch (IOException | XMLStreamException | RuntimeException e) {
            workbook.close();
            throw e;
          }
          return workbook;
        });
  }

  private void begin(Optional<String> wanted) throws IOException, XMLStreamException {
    String main = parts.relations("").getOrDefault("officeDocument", DEFAULT);
    Map<String, String> relations = parts.relations(main);
    readSheets(main, relations);
    SharedTexts shared = SharedTexts.read(part(relations, "sharedStrings"));
    if (shared.isFull()) {
      throw WorkbookProblems.tooLarge(file).asException();
    }
    Styles styles = Styles.read(part(relations, "styles"));
    if (wanted.isPresent() && !sheets.containsKey(wanted.get())) {
      throw WorkbookProblems.noSheet(file, wanted.get(), List.copyOf(sheets.keySet()))
          .asException();
    }
    for (Map.Entry<String, String> each : sheets.entrySet()) {
      if (wanted.isEmpty() || wanted.get().equals(each.getKey())) {
        Optional<InputStream> in = parts.open(each.getValue());
        if (in.isPresent()) {
          sheet = Optional.of(new Sheet(in.get(), shared, styles, from1904));
          firstWaits = sheet.get().next();
        }
      }
      if (firstWaits) {
        return;
      }
    }
    throw WorkbookProblems.empty(file).asException();
  }

  private Optional<InputStream> part(Map<String, String> relations, String type)
      throws IOException {
    return relations.containsKey(type) ? parts.open(relations.get(type)) : Optional.empty();
  }

  private void readSheets(String main, Map<String, String> relations)
      throws IOException, XMLStreamException {
    Optional<InputStream> in = parts.open(main);
    if (in.isEmpty()) {
      throw WorkbookProblems.damaged(file).asException();
    }
    try (Xml xml = new Xml(in.get())) {
      while (xml.next()) {
        if (xml.begins("workbookPr")) {
          from1904 = xml.attribute("date1904").matches("1|true");
        } else if (xml.begins("sheet")) {
          String path = relations.get("#" + xml.attribute("id"));
          if (path != null) {
            sheets.putIfAbsent(xml.attribute("name"), path);
          }
        }
      }
    }
  }

  /** The names of all sheets, in order. */
  public List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  /**
   * Moves to the next row with anything in it.
   *
   * @throws ProblemException DATA-165 or DATA-166
   */
  public boolean next() {
    if (firstWaits) {
      firstWaits = false;
      return true;
    }
    return guarded(file, () -> sheet.isPresent() && sheet.get().next());
  }

  /** The cells of this row from column A on, empty where nothing is known; until the next one. */
  public List<String> cells() {
    return sheet.map(Sheet::cells).orElse(List.of());
  }

  /** Number of this row in the sheet, from 1. */
  public long line() {
    return sheet.map(Sheet::line).orElse(0L);
  }

  private interface Reading<T> {
    T read() throws IOException, XMLStreamException;
  }

  /** The archive and its XML tell damage in many ways; a disk that fails can't be told apart. */
  private static <T> T guarded(Path file, Reading<T> reading) {
    try {
      return reading.read();
    } catch (XMLStreamException | IOException | IllegalArgumentException e) {
      throw WorkbookProblems.damaged(file).asException(e);
    }
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
