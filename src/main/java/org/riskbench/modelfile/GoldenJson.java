package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.riskbench.decision.Decision;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ReasonBook;
import org.riskbench.scoring.RiskModel;

/**
 * {@code golden.json}: records with their outcome. Values stand in the order of the inputs, null
 * where missing; every double reads back to the same bits.
 */
final class GoldenJson {
  private static final List<String> FIELDS =
      List.of("values", "margin", "probability", "score", "decision", "band", "reasons");

  /** Only where there are rules. */
  private static final String LISTED = "listed";

  private static final String RULES = "rules";

  /** Version of the program's own words, where the texts of reasons are pinned too. */
  private static final String WORDS = "words";

  private static final String TEXT = "text";

  private GoldenJson() {}

  /** What a golden file holds; the sequence is empty for a model without velocity features. */
  record Golden(List<GoldenRecord> records, List<GoldenRecord> sequence) {
    Golden {
      records = List.copyOf(records);
      sequence = List.copyOf(sequence);
    }
  }

  static byte[] write(Golden golden, RiskModel model) {
    return JsonText.document(
        out -> {
          if (!model.reasons().isAutomatic()) {
            out.writeNumberField(WORDS, ReasonBook.WORDS);
          }
          write(out, "records", golden.records(), model);
          if (!golden.sequence().isEmpty()) {
            write(out, "sequence", golden.sequence(), model);
          }
        });
  }

  private static void write(
      JsonGenerator out, String field, List<GoldenRecord> records, RiskModel model)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (GoldenRecord record : records) {
      out.writeStartObject();
      writeValues(out, record.record());
      if (record.velocity().length > 0) {
        writeVelocity(out, record.velocity());
      }
      writeOutcome(out, record.expected(), !model.reasons().isAutomatic());
      if (!model.rules().isEmpty()) {
        JsonText.texts(out, LISTED, record.listed().stream().sorted().toList());
        JsonText.texts(out, RULES, record.expected().rules());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void writeVelocity(JsonGenerator out, double[] values) throws IOException {
    out.writeArrayFieldStart("velocity");
    for (double value : values) {
      if (Double.isNaN(value)) {
        out.writeNull();
      } else {
        out.writeNumber(value);
      }
    }
    out.writeEndArray();
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

  private static void writeOutcome(JsonGenerator out, GoldenRecord.Outcome outcome, boolean worded)
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
      if (worded) {
        out.writeStringField(TEXT, share.text());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static Golden read(byte[] content, RiskModel model) {
    JsonView view = JsonView.parse(Entry.GOLDEN.fileName(), content);
    boolean counts = !model.velocity().isEmpty();
    view.having(
        List.of(WORDS), counts ? new String[] {"records", "sequence"} : new String[] {"records"});
    boolean worded = view.has(WORDS) && view.at(WORDS).whole() == ReasonBook.WORDS;
    return new Golden(
        records(view.at("records"), model, worded),
        counts ? records(view.at("sequence"), model, worded) : List.of());
  }

  private static List<GoldenRecord> records(JsonView view, RiskModel model, boolean worded) {
    List<JsonView> records = view.elements();
    if (records.isEmpty()) {
      throw view.refuse("holds no record to check the model by");
    }
    List<GoldenRecord> read = new ArrayList<>(records.size());
    for (JsonView record : records) {
      read.add(record(record, model, worded));
    }
    return read;
  }

  private static GoldenRecord record(JsonView view, RiskModel model, boolean worded) {
    List<String> fields = new ArrayList<>(FIELDS);
    if (!model.velocity().isEmpty()) {
      fields.add("velocity");
    }
    boolean ruled = !model.rules().isEmpty();
    if (ruled) {
      fields.add(LISTED);
      fields.add(RULES);
    }
    view.having(fields.toArray(new String[0]));
    return new GoldenRecord(
        values(view.at("values"), model.inputs()),
        velocity(view, model),
        ruled ? Set.copyOf(view.at(LISTED).texts()) : Set.of(),
        new GoldenRecord.Outcome(
            view.at("margin").number(),
            view.at("probability").number(),
            view.at("score").whole(),
            view.at("decision").oneOf(Decision.class),
            view.at("band").text(),
            shares(view.at("reasons"), worded),
            ruled ? view.at(RULES).texts() : List.of()));
  }

  private static double[] velocity(JsonView record, RiskModel model) {
    if (model.velocity().isEmpty()) {
      return new double[0];
    }
    JsonView view = record.at("velocity");
    List<JsonView> given = view.elements();
    if (given.size() != model.velocity().size()) {
      throw view.refuse("does not have one value per velocity feature");
    }
    double[] values = new double[given.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = given.get(i).isNull() ? Double.NaN : given.get(i).number();
    }
    return values;
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

  private static List<GoldenRecord.Share> shares(JsonView view, boolean worded) {
    List<GoldenRecord.Share> shares = new ArrayList<>();
    for (JsonView share : view.elements()) {
      shares.add(share(share, worded));
    }
    return shares;
  }

  private static GoldenRecord.Share share(JsonView view, boolean worded) {
    view.having(List.of(TEXT), "code", "contribution");
    return new GoldenRecord.Share(
        view.at("code").text(),
        view.at("contribution").number(),
        worded ? view.at(TEXT).text() : "");
  }
}
