package org.riskbench.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet, streaming by. */
final class Sheet implements AutoCloseable {
  static final int MOST_COLUMNS = 16_384;
  static final int MOST_ROWS = 1_048_576;

  private final Xml xml;
  private final SharedTexts shared;
  private final Styles styles;
  private final boolean from1904;
  private final List<String> cells = new ArrayList<>();
  private long line;

  Sheet(InputStream in, SharedTexts shared, Styles styles, boolean from1904)
      throws XMLStreamException {
    this.xml = new Xml(in);
    this.shared = shared;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /** The cells of the latest row, those left out as empty texts. */
  List<String> cells() {
    return cells;
  }

  /** Number of the row in the sheet, from 1. */
  long line() {
    return line;
  }

  /** Moves to the next row that has a cell with something in it. */
  boolean next() throws XMLStreamException {
    while (line < MOST_ROWS && xml.next()) {
      if (xml.begins("row")) {
        int given = xml.number("r");
        line = given > line ? given : line + 1;
        readRow();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          return true;
        }
      }
    }
    return false;
  }

  private void readRow() throws XMLStreamException {
    cells.clear();
    while (xml.next() && !xml.ends("row")) {
      if (xml.begins("c")) {
        int column = column(xml.attribute("r"));
        String cell = readCell(xml.attribute("t"), xml.attribute("s"));
        int place = column < 0 ? cells.size() : column;
        while (cells.size() <= place && place < MOST_COLUMNS) {
          cells.add("");
        }
        if (place < MOST_COLUMNS) {
          cells.set(place, cell);
        }
      }
    }
  }

  /** The column of a cell's address, from 0; -1 where it has none. */
  private static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && i < 4; i++) {
      char letter = address.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  private String readCell(String type, String style) throws XMLStreamException {
    String inline = "";
    StringBuilder value = new StringBuilder();
    boolean inValue = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.begins("is")) {
        inline = RichText.read(xml, "is");
      } else if (xml.begins("v") || xml.ends("v")) {
        inValue = xml.begins("v");
      } else if (inValue && xml.isText()) {
        value.append(xml.text());
      }
    }
    return type.equals("inlineStr") ? inline : cell(type, style, value.toString());
  }

  private String cell(String type, String style, String value) {
    return switch (type) {
      case "s" -> shared.get(value);
      case "b" -> value.isEmpty() ? "" : value.equals("0") ? "false" : "true";
      case "e" -> "";
      case "str", "d" -> value;
      default -> styles.isMoment(style) ? moment(value) : value;
    };
  }

  private String moment(String value) {
    boolean number = value.matches("-?[0-9.]{1,30}([eE][-+]?[0-9]{1,3})?") && !value.equals(".");
    return number && value.matches("[^.]*\\.?[^.]*")
        ? Serials.text(Double.parseDouble(value), from1904)
        : value;
  }

  @Override
  public void close() throws XMLStreamException {
    xml.close();
  }
}
