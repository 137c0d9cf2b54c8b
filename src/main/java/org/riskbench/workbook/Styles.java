package org.riskbench.workbook;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Which styles show a number as a date or a time. */
final class Styles {
  private static final int MOST = 1 << 20;

  private final BitSet moments = new BitSet();
  private final Map<Integer, String> formats = new HashMap<>();
  private int styles;

  static Styles read(Optional<InputStream> part) throws XMLStreamException {
    Styles styles = new Styles();
    if (part.isPresent()) {
      try (Xml xml = new Xml(part.get())) {
        styles.read(xml);
      }
    }
    return styles;
  }

  private void read(Xml xml) throws XMLStreamException {
    boolean ofCells = false;
    while (xml.next() && styles < MOST && formats.size() < MOST) {
      if (xml.begins("numFmt")) {
        formats.put(xml.number("numFmtId"), xml.attribute("formatCode"));
      } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
        ofCells = xml.begins("cellXfs");
      } else if (ofCells && xml.begins("xf")) {
        moments.set(styles++, isMoment(xml.number("numFmtId")));
      }
    }
  }

  /** Whether cells of a style hold moments. */
  boolean isMoment(String style) {
    return style.matches("[0-9]{1,9}") && moments.get(Integer.parseInt(style));
  }

  private boolean isMoment(int format) {
    String code = formats.get(format);
    if (code != null) {
      return isMomentCode(code);
    }
    return (format >= 14 && format <= 22)
        || (format >= 27 && format <= 36)
        || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
  }

  /** Letters of dates and times count only outside quotes, brackets and colours. */
  static boolean isMomentCode(String code) {
    String plain =
        code.split(";", 2)[0]
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\\\.", "")
            .replaceAll("[_*].", "")
            .replaceAll("(?i)\\[(h+|m+|s+)\\]", "h")
            .replaceAll("\\[[^\\]]*\\]", "");
    return !plain.equalsIgnoreCase("general") && plain.matches("(?is).*[ymdhs].*");
  }
}
