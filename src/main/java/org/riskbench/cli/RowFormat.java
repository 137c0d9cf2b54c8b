package org.riskbench.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.answering.ReasonJson;
import org.riskbench.problem.Problem;
import org.riskbench.rule.Rule;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.ScoredCsv;

/**
 * How scored records are spelled: each by itself, so that many can be at the same time, and what
 * stands around them.
 */
enum RowFormat {
  /** A header and a line a record. */
  CSV("", "", "") {
    @Override
    String head(List<String> ids) {
      List<String> cells = new ArrayList<>(ids);
      cells.addAll(ScoredCsv.COLUMNS);
      return ScoredCsv.line(cells) + '\n';
    }

    @Override
    Spelling newSpelling(List<String> ids) {
      return new Lines();
    }
  },
  /** An array of objects. */
  JSON("[", ",", "]\n"),
  /** An object a line. */
  NDJSON("", "\n", "\n");

  private final String head;
  private final String between;
  private final String tail;

  RowFormat(String head, String between, String tail) {
    this.head = head;
    this.between = between;
    this.tail = tail;
  }

  /** What stands before the first record. */
  String head(List<String> ids) {
    return head;
  }

  /** What stands between two records. */
  String between() {
    return between;
  }

  /** What stands behind the last record. */
  String tail() {
    return tail;
  }

  /**
   * A way to spell records; one a thread.
   *
   * @param ids names of the id columns
   */
  Spelling newSpelling(List<String> ids) {
    return new Objects(ids);
  }

  /** Spells one record after the other. Not thread-safe. */
  interface Spelling {
    /**
     * A record just assessed.
     *
     * @param reasons at most this many
     */
    void scored(List<String> ids, Assessment assessment, int reasons, StringBuilder into);

    /** A record that could not be scored; its ids are empty where they are not known. */
    void failed(List<String> ids, long row, Problem problem, StringBuilder into);
  }

  private static final class Lines implements Spelling {
    @Override
    public void scored(List<String> ids, Assessment assessment, int reasons, StringBuilder into) {
      ScoredCsv.append(ids, assessment, reasons, into);
      into.append('\n');
    }

    @Override
    public void failed(List<String> ids, long row, Problem problem, StringBuilder into) {
      List<String> cells = new ArrayList<>(ids);
      cells.addAll(ScoredCsv.cells(problem));
      into.append(ScoredCsv.line(cells)).append('\n');
    }
  }

  private static final class Objects implements Spelling {
    private static final JsonFactory FACTORY =
        JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // shortest on every JDK
            .build();

    private final List<String> names;
    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    Objects(List<String> names) {
      this.names = names;
      try {
        this.json = FACTORY.createGenerator(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // written to memory
      }
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    private interface Writing {
      void write() throws IOException;
    }

    private void spell(Writing writing, StringBuilder into) {
      try {
        writing.write();
        json.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // written to memory
      }
      into.append(text.getBuffer());
      text.getBuffer().setLength(0);
    }

    @Override
    public void scored(List<String> ids, Assessment assessment, int reasons, StringBuilder into) {
      spell(() -> write(ids, assessment, reasons), into);
    }

    @Override
    public void failed(List<String> ids, long row, Problem problem, StringBuilder into) {
      spell(() -> write(ids, row, problem), into);
    }

    private void write(List<String> ids, Assessment assessment, int reasons) throws IOException {
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
      ReasonJson.write(assessment.reasons(reasons), true, assessment.customerReasons(), json);
      json.writeEndObject();
    }

    private void write(List<String> ids, long row, Problem problem) throws IOException {
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
  }
}
