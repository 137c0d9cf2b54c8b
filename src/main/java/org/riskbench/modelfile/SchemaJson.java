package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

/** A schema as an array of columns, part of other documents. */
final class SchemaJson {
  private SchemaJson() {}

  static void write(JsonGenerator out, String field, Schema schema) throws IOException {
    out.writeArrayFieldStart(field);
    for (Column column : schema.columns()) {
      out.writeStartObject();
      out.writeStringField("name", column.name());
      out.writeStringField("kind", column.kind().name());
      out.writeStringField("role", column.role().name());
      writeDomain(out, column.domain());
      if (!column.format().equals(CellFormat.PLAIN)) {
        out.writeStringField("format", column.format().toString());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void writeDomain(JsonGenerator out, ColumnDomain domain) throws IOException {
    if (domain instanceof ColumnDomain.Range range) {
      out.writeObjectFieldStart("range");
      out.writeNumberField("min", range.min());
      out.writeNumberField("max", range.max());
      out.writeBooleanField("integral", range.integral());
      out.writeEndObject();
    } else if (domain instanceof ColumnDomain.Levels levels) {
      JsonText.texts(out, "levels", levels.values());
    }
  }

  static Schema read(JsonView view) {
    List<Column> columns = new ArrayList<>();
    for (JsonView column : view.elements()) {
      columns.add(column(column));
    }
    return view.make(() -> new Schema(columns));
  }

  private static Column column(JsonView view) {
    return view.make(
        () ->
            new Column(
                view.at("name").text(),
                view.at("kind").oneOf(ColumnKind.class),
                view.at("role").oneOf(ColumnRole.class),
                domain(view),
                format(view)));
  }

  /** Files written before columns had formats have none. */
  private static CellFormat format(JsonView column) {
    if (!column.has("format")) {
      return CellFormat.PLAIN;
    }
    JsonView format = column.at("format");
    Optional<CellFormat> known = CellFormat.parse(format.text());
    if (known.isEmpty()) {
      throw format.refuse("is no format of cells known here");
    }
    return known.get();
  }

  private static ColumnDomain domain(JsonView column) {
    if (column.has("range")) {
      JsonView range = having(column, "range").at("range");
      range.having("min", "max", "integral");
      return new ColumnDomain.Range(
          range.at("min").number(), range.at("max").number(), range.at("integral").flag());
    }
    if (column.has("levels")) {
      return new ColumnDomain.Levels(having(column, "levels").at("levels").texts());
    }
    having(column);
    return ColumnDomain.ANY;
  }

  private static JsonView having(JsonView column, String... domain) {
    List<String> fields = new ArrayList<>(List.of("name", "kind", "role"));
    fields.addAll(List.of(domain));
    if (column.has("format")) {
      fields.add("format");
    }
    return column.having(fields.toArray(new String[0]));
  }
}
