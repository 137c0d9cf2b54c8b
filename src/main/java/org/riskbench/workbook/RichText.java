package org.riskbench.workbook;

import javax.xml.stream.XMLStreamException;

/** A text in pieces, without its pronunciation. */
final class RichText {
  private static final int LONGEST = 1_000_001;

  private RichText() {}

  /** Reads to the end of the element that has begun. */
  static String read(Xml xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean spoken = false;
    while (xml.next() && !xml.ends(element)) {
      if (xml.begins("rPh") || xml.ends("rPh")) {
        spoken = xml.begins("rPh");
      } else if (xml.begins("t") || xml.ends("t")) {
        inText = xml.begins("t");
      } else if (inText && !spoken && xml.isText() && text.length() < LONGEST) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }
}
