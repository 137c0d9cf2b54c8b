package org.riskbench.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;

/**
 * The columns of a record as JSON, without what could name somebody: numbers, moments and
 * categories stand as they are, entity keys and free texts are masked, sensitive values left out.
 */
public final class MaskedInputs {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String MASK = "***";

  private MaskedInputs() {}

  /** One JSON object; missing values are left out. */
  public static String of(RecordView record, Schema schema) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (int i = 0; i < schema.size(); i++) {
        write(schema.column(i), i, record, json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't fail to be written", e);
    }
    return text.toString();
  }

  private static void write(Column column, int slot, RecordView record, JsonGenerator json)
      throws IOException {
    String value =
        column.kind().isNumeric()
            ? Cells.format(column.kind(), record.number(slot))
            : record.text(slot);
    if (value.isEmpty() || column.role().isSensitive()) {
      return;
    }
    json.writeFieldName(column.name());
    boolean names =
        column.role() == ColumnRole.ENTITY
            || column.role() == ColumnRole.ID
            || column.kind() == ColumnKind.TEXT;
    if (names) {
      json.writeString(MASK);
    } else if (column.kind() == ColumnKind.NUMBER) {
      json.writeNumber(value);
    } else {
      json.writeString(value);
    }
  }
}
