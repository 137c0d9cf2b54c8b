package org.riskbench.registry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.riskbench.decision.Decision;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;

/**
 * {@code golden.json}: records with their outcome. Values stand in the order of the inputs, null
 * where missing; every double reads back to the same bits.
 */
final class GoldenJson {
  private GoldenJson() {}

  static byte[] write(List<GoldenRecord> records) {
    return JsonText.document(
        out -> {
          out.writeArrayFieldStart("records");
          for (GoldenRecord record : records) {
            out.writeStartObject();
            writeValues(out, record.record());
            writeOutcome(out, record.expected());
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  private static void writeValues(JsonGenerator out, FlatRecord record) throws IOException {
    out.writeArrayFieldStart("values");
    for (int i = 0; i < record.schema().size(); i++) {
      boolean numeric = record.schema().column(i).kind().isNumeric();
      if (numeric ? Double.isNaN(record.number(i)) : record.text(i).isEmpty()) {
        out.writeNull();
      } else if (numeric) {
        out.writeNumber(record.number(i));
      } else {
        out.writeString(record.text(i));
      }
    }
    out.writeEndArray();
  }

  private static void writeOutcome(JsonGenerator out, GoldenRecord.Outcome outcome)
      throws IOException {
    out.writeNumberField("margin", outcome.margin());
    out.writeNumberField("probability", outcome.probability());
    out.writeNumberField("score", outcome.score());
    out.writeStringField("decision", outcome.decision().name());
    out.writeStringField("band", outcome.band());
    out.writeArrayFieldStart("reasons");
    for (GoldenRecord.Share share : outcome.reasons()) {
      out.writeStartObject();
      out.writeStringField("code", share.code());
      out.writeNumberField("contribution", share.contribution());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static List<GoldenRecord> read(byte[] content, Schema inputs) {
    JsonView view =
        JsonView.parse(Entry.GOLDEN.fileName(), content).having("records").at("records");
    List<JsonView> records = view.elements();
    if (records.isEmpty()) {
      throw view.refuse("holds no record to check the model by");
    }
    return records.stream().map(record -> record(record, inputs)).toList();
  }

  private static GoldenRecord record(JsonView view, Schema inputs) {
    view.having("values", "margin", "probability", "score", "decision", "band", "reasons");
    return new GoldenRecord(
        values(view.at("values"), inputs),
        new GoldenRecord.Outcome(
            view.at("margin").number(),
            view.at("probability").number(),
            view.at("score").whole(),
            view.at("decision").oneOf(Decision.class),
            view.at("band").text(),
            view.at("reasons").elements().stream().map(GoldenJson::share).toList()));
  }

  private static FlatRecord values(JsonView view, Schema inputs) {
    List<JsonView> values = view.elements();
    if (values.size() != inputs.size()) {
      throw view.refuse("does not have one value per input column");
    }
    FlatRecord record = new FlatRecord(inputs);
    for (int i = 0; i < values.size(); i++) {
      ColumnKind kind = inputs.column(i).kind();
      JsonView value = values.get(i);
      if (value.isNull()) {
        continue;
      }
      if (kind.isNumeric()) {
        record.set(i, value.number());
      } else {
        record.set(i, value.text());
      }
    }
    return record;
  }

  private static GoldenRecord.Share share(JsonView view) {
    view.having("code", "contribution");
    return new GoldenRecord.Share(view.at("code").text(), view.at("contribution").number());
  }
}
