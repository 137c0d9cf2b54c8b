package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a JSON document in UTF-8, indented, with the same line ends on every system. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** Writes the fields of a document's outermost object. */
  interface Body {
    void write(JsonGenerator out) throws IOException;
  }

  /** One JSON object in UTF-8, ending in a line break. */
  static byte[] document(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      out.writeStartObject();
      body.write(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * One JSON object of texts, numbers, truths, lists and maps by text, in UTF-8.
   *
   * @throws IllegalArgumentException if it holds anything else
   */
  public static byte[] object(Map<String, ?> fields) {
    return document(out -> members(out, fields));
  }

  private static void members(JsonGenerator out, Map<?, ?> fields) throws IOException {
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      out.writeFieldName(String.valueOf(field.getKey()));
      value(out, field.getValue());
    }
  }

  private static void value(JsonGenerator out, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      members(out, map);
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        value(out, element);
      }
      out.writeEndArray();
    } else if (value instanceof Long || value instanceof Integer) {
      out.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value == null) {
      out.writeNull();
    } else {
      throw new IllegalArgumentException("JSON has no word for it");
    }
  }

  static void numbers(JsonGenerator out, String field, double[] values) throws IOException {
    out.writeFieldName(field);
    out.writeArray(values, 0, values.length);
  }

  static void texts(JsonGenerator out, String field, List<String> values) throws IOException {
    out.writeFieldName(field);
    out.writeArray(values.toArray(new String[0]), 0, values.size());
  }

  static void texts(JsonGenerator out, String field, Map<String, String> values)
      throws IOException {
    out.writeObjectFieldStart(field);
    for (Map.Entry<String, String> named : values.entrySet()) {
      out.writeStringField(named.getKey(), named.getValue());
    }
    out.writeEndObject();
  }
}
