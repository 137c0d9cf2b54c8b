package org.riskbench.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that is read as a stream, without entities, types or other documents. */
final class Xml implements AutoCloseable {
  private static final String ENTITY_LIMIT = "jdk.xml.totalEntitySizeLimit";

  private final XMLStreamReader reader;

  Xml(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    if (factory.isPropertySupported(ENTITY_LIMIT)) {
      // Without types there are no entities but &amp; and its like; a long sheet has many of them.
      factory.setProperty(ENTITY_LIMIT, "0");
    }
    this.reader = factory.createXMLStreamReader(in);
  }

  /** Moves on to the next beginning or end of an element, or to the next text. */
  boolean next() throws XMLStreamException {
    if (!reader.hasNext()) {
      return false;
    }
    reader.next();
    return true;
  }

  /** Whether an element of this name begins here, in whatever namespace. */
  boolean begins(String name) {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT
        && reader.getLocalName().equals(name);
  }

  /** Whether an element of this name ends here. */
  boolean ends(String name) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals(name);
  }

  boolean isText() {
    return reader.isCharacters();
  }

  String text() {
    return reader.getText();
  }

  /** An attribute by its local name; empty where it is missing. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** An attribute that counts; -1 where it is missing or no count. */
  int number(String name) {
    String text = attribute(name);
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
