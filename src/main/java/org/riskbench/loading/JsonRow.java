package org.riskbench.loading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one JSON object: nested objects flattened, their keys joined by points; arrays as
 * compact text; numbers as they are spelled; null as the empty text. Filled again for each row.
 */
final class JsonRow {
  private final List<String> keys = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  int size() {
    return keys.size();
  }

  String key(int index) {
    return keys.get(index);
  }

  String text(int index) {
    return texts.get(index);
  }

  void clear() {
    keys.clear();
    texts.clear();
  }

  /** Takes an object, whose opening brace has been read. */
  void read(JsonParser parser) throws IOException {
    clear();
    readObject(parser, "");
  }

  private void readObject(JsonParser parser, String path) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      String key = path.isEmpty() ? name : path + "." + name;
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT) {
        readObject(parser, key);
      } else {
        keys.add(key);
        texts.add(text(parser, value));
      }
    }
  }

  private static String text(JsonParser parser, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return "";
    }
    if (value != JsonToken.START_ARRAY) {
      return parser.getText();
    }
    StringBuilder text = new StringBuilder();
    write(parser, value, text);
    return text.toString();
  }

  /** An array or what is in it, without blanks. */
  private static void write(JsonParser parser, JsonToken token, StringBuilder text)
      throws IOException {
    switch (token) {
      case START_ARRAY -> writeArray(parser, text);
      case START_OBJECT -> writeObject(parser, text);
      case VALUE_STRING -> quote(parser.getText(), text);
      default -> text.append(parser.getText());
    }
  }

  private static void writeArray(JsonParser parser, StringBuilder text) throws IOException {
    text.append('[');
    JsonToken next = parser.nextToken();
    for (int i = 0; next != JsonToken.END_ARRAY; i++) {
      text.append(i == 0 ? "" : ",");
      write(parser, next, text);
      next = parser.nextToken();
    }
    text.append(']');
  }

  private static void writeObject(JsonParser parser, StringBuilder text) throws IOException {
    text.append('{');
    for (int i = 0; parser.nextToken() == JsonToken.FIELD_NAME; i++) {
      text.append(i == 0 ? "" : ",");
      quote(parser.currentName(), text);
      text.append(':');
      write(parser, parser.nextToken(), text);
    }
    text.append('}');
  }

  private static void quote(String plain, StringBuilder text) {
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(plain, text);
    text.append('"');
  }
}
