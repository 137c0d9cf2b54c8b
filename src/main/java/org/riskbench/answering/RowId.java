package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Finds what names a record that came as a JSON object. */
final class RowId {
  private static final JsonFactory JSON = new JsonFactory();

  private RowId() {}

  /**
   * The text or number of a field.
   *
   * @param field empty for none
   * @return empty if the record does not have it, or is no JSON: reading the record says so then
   */
  static String of(byte[] record, String field) {
    if (field.isEmpty()) {
      return "";
    }
    try (JsonParser parser = JSON.createParser(record)) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (name.equals(field) && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      return "";
    }
    return "";
  }
}
