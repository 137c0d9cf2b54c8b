package org.riskbench.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The texts that cells refer to by number. */
final class SharedTexts {
  /** No more than this part of the memory goes into them. */
  private static final int SHARE = 4;

  private static final int BYTES_PER_TEXT = 64;

  private final List<String> texts = new ArrayList<>();
  private boolean full;

  static SharedTexts read(Optional<InputStream> part) throws XMLStreamException {
    SharedTexts shared = new SharedTexts();
    if (part.isPresent()) {
      try (Xml xml = new Xml(part.get())) {
        shared.read(xml);
      }
    }
    return shared;
  }

  private void read(Xml xml) throws XMLStreamException {
    long left = Runtime.getRuntime().maxMemory() / SHARE;
    while (!full && xml.next()) {
      if (xml.begins("si")) {
        String text = RichText.read(xml, "si");
        texts.add(text);
        left -= BYTES_PER_TEXT + 2L * text.length();
        full = left < 0;
      }
    }
  }

  /** Whether there were more than can be held. */
  boolean isFull() {
    return full;
  }

  /** A text by its number; empty if there is none. */
  String get(String number) {
    if (!number.matches("[0-9]{1,9}")) {
      return "";
    }
    int index = Integer.parseInt(number);
    return index < texts.size() ? texts.get(index) : "";
  }
}
