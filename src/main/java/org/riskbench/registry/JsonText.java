package org.riskbench.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes a JSON document in UTF-8, indented, with the same line ends on every system. */
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** Writes the fields of a document's outermost object. */
  interface Body {
    void write(JsonGenerator out) throws IOException;
  }

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
