package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

class SchemaJsonTest {
  @Test
  void theFormatOfAColumnTravelsWithTheModel() throws IOException {
    Schema schema =
        new Schema(
            List.of(
                column("paid", ColumnKind.NUMBER, "1.234,5 % €"),
                column("when", ColumnKind.TIME, "d/m/y Europe/Berlin"),
                column("since", ColumnKind.TIME, "epoch-s"),
                column("email", ColumnKind.TEXT, "hmac-sha256 0123456789abcdef"),
                column("plain", ColumnKind.NUMBER, "plain")));
    String json = json(schema);
    assertThat(read(json)).isEqualTo(schema);
    assertThat(json).containsOnlyOnce("epoch-s").doesNotContain("\"plain\",\"format");
  }

  @Test
  void anUnknownFormatIsRefused() throws IOException {
    String json = json(new Schema(List.of(column("since", ColumnKind.TIME, "epoch-s"))));
    assertThatThrownBy(() -> read(json.replace("epoch-s", "lunar")))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> read(json.replace("epoch-s", "1.234,5")))
        .isInstanceOf(ProblemException.class);
  }

  private static Column column(String name, ColumnKind kind, String format) {
    return new Column(name, kind, ColumnRole.FEATURE)
        .written(CellFormat.parse(format).orElseThrow());
  }

  private static Schema read(String json) {
    return SchemaJson.read(
        JsonView.parse("test.json", json.getBytes(StandardCharsets.UTF_8)).at("schema"));
  }

  private static String json(Schema schema) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      SchemaJson.write(out, "schema", schema);
      out.writeEndObject();
    }
    return text.toString();
  }
}
