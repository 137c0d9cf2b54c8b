package org.riskbench.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.decision.CustomerReason;
import org.riskbench.decision.Reason;
import org.riskbench.problem.Problem;
import org.riskbench.rule.Rule;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.ScoredCsv;

/** Writes scored records in one of the formats. */
interface RowWriter {
  /** The id columns, once. */
  void header(List<String> ids) throws IOException;

  /**
   * A record just assessed.
   *
   * @param reasons at most this many
   */
  void scored(List<String> ids, Assessment assessment, int reasons) throws IOException;

  /** A record that could not be scored; its ids are empty where they are not known. */
  void failed(List<String> ids, long row, Problem problem) throws IOException;

  void finish() throws IOException;

  static RowWriter of(ScoreCommand.Format format, Writer writer) throws IOException {
    return format == ScoreCommand.Format.CSV
        ? new Csv(writer)
        : new Json(writer, format == ScoreCommand.Format.JSON);
  }

  /** A header and a line a record. */
  final class Csv implements RowWriter {
    private final Writer writer;

    Csv(Writer writer) {
      this.writer = writer;
    }

    @Override
    public void header(List<String> ids) throws IOException {
      line(ids, ScoredCsv.COLUMNS);
    }

    @Override
    public void scored(List<String> ids, Assessment assessment, int reasons) throws IOException {
      line(ids, ScoredCsv.cells(assessment, reasons));
    }

    @Override
    public void failed(List<String> ids, long row, Problem problem) throws IOException {
      line(ids, ScoredCsv.cells(problem));
    }

    private void line(List<String> ids, List<String> results) throws IOException {
      List<String> cells = new ArrayList<>(ids);
      cells.addAll(results);
      writer.write(ScoredCsv.line(cells));
      writer.write('\n');
    }

    @Override
    public void finish() {
      // nothing is open
    }
  }

  /** An object a record: in an array, or a line each. */
  final class Json implements RowWriter {
    private final JsonGenerator json;
    private final boolean array;
    private List<String> names = List.of();

    Json(Writer writer, boolean array) throws IOException {
      this.array = array;
      this.json = new JsonFactory().createGenerator(writer);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void header(List<String> ids) throws IOException {
      names = ids;
      if (array) {
        json.writeStartArray();
      }
    }

    @Override
    public void scored(List<String> ids, Assessment assessment, int reasons) throws IOException {
      begin(ids);
      json.writeNumberField("probability", assessment.probability());
      json.writeNumberField("score", assessment.score());
      json.writeStringField("decision", assessment.decision().name());
      json.writeStringField("band", assessment.band().name());
      if (assessment.hasRules()) {
        json.writeArrayFieldStart("rules");
        for (Rule rule : assessment.hits()) {
          json.writeString(rule.name());
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("reasons");
      for (Reason reason : assessment.reasons(reasons)) {
        json.writeStartObject();
        json.writeStringField("code", reason.code());
        json.writeStringField("feature", reason.feature());
        json.writeNumberField("contribution", reason.contribution());
        json.writeStringField("text", reason.text());
        if (reason.source() == Reason.Source.RULE) {
          json.writeStringField("source", reason.source().word());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      writeForCustomer(assessment.customerReasons());
      json.writeEndObject();
    }

    /** Only where the customer is told something. */
    private void writeForCustomer(List<CustomerReason> reasons) throws IOException {
      if (reasons.isEmpty()) {
        return;
      }
      json.writeArrayFieldStart("customerReasons");
      for (CustomerReason reason : reasons) {
        json.writeStartObject();
        json.writeStringField("code", reason.code());
        json.writeStringField("text", reason.text());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    @Override
    public void failed(List<String> ids, long row, Problem problem) throws IOException {
      begin(ids);
      json.writeNumberField("row", row);
      json.writeStringField("error", problem.code() + " " + problem.what());
      json.writeEndObject();
    }

    private void begin(List<String> ids) throws IOException {
      json.writeStartObject();
      for (int i = 0; i < ids.size(); i++) {
        json.writeStringField(names.get(i), ids.get(i));
      }
    }

    @Override
    public void finish() throws IOException {
      if (array) {
        json.writeEndArray();
      }
      json.writeRaw('\n');
      json.flush();
    }
  }
}
