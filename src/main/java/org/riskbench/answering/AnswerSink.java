package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.scoring.ScoredCsv;

/** Where the answers of a batch go, in the order of its records. */
sealed interface AnswerSink {
  /** The answer for the record assessed last on the desk. */
  void answer(
      PublishedModel model, PublishedModel.Desk desk, Findings findings, ScoreOptions options)
      throws IOException;

  /**
   * An answer that was made before.
   *
   * @param ids of its record, as {@link RecordSource#ids()} told them
   */
  void answer(List<String> ids, Reply answer) throws IOException;

  /**
   * Says that a record has no answer.
   *
   * @param position of the record, from 0
   */
  void error(long position, Refusal refusal) throws IOException;

  /** The same for a record that the source no longer stands on. */
  void error(long position, List<String> ids, Refusal refusal) throws IOException;

  /** Completes the document and passes on all of it. */
  void end() throws IOException;

  /** One JSON object an entry, in an array or on a line each. */
  final class Json implements AnswerSink {
    private final JsonGenerator json;
    private final boolean array;

    Json(OutputStream out, boolean array) throws IOException {
      this.json = org.riskbench.answering.Json.generator(out);
      this.array = array;
      json.setRootValueSeparator(new SerializedString("\n"));
      if (array) {
        json.writeStartArray();
      }
    }

    @Override
    public void answer(
        PublishedModel model, PublishedModel.Desk desk, Findings findings, ScoreOptions options)
        throws IOException {
      model.write(desk, findings, options, json);
    }

    @Override
    public void answer(List<String> ids, Reply answer) throws IOException {
      json.writeRawValue(new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Override
    public void error(long position, List<String> ids, Refusal refusal) throws IOException {
      error(position, refusal);
    }

    @Override
    public void error(long position, Refusal refusal) throws IOException {
      json.writeStartObject();
      json.writeNumberField("position", position);
      json.writeFieldName("error");
      Problems.write(refusal, json);
      json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
      if (array) {
        json.writeEndArray();
      } else {
        json.writeRaw('\n');
      }
      json.flush();
    }
  }

  /** A line an entry: id columns as they came in, then the columns of every scored CSV. */
  final class Csv implements AnswerSink {
    private final OutputStream out;
    private final RecordSource source;
    private final StringBuilder line = new StringBuilder();

    Csv(OutputStream out, RecordSource source) throws IOException {
      this.out = out;
      this.source = source;
      line(source.idNames(), ScoredCsv.COLUMNS);
    }

    @Override
    public void answer(
        PublishedModel model, PublishedModel.Desk desk, Findings findings, ScoreOptions options)
        throws IOException {
      line.setLength(0);
      ScoredCsv.append(source.ids(), desk.assessment(), options.reasonsOf(desk.assessment()), line);
      out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void answer(List<String> ids, Reply answer) throws IOException {
      AnswerNotes notes = AnswerNotes.of(answer.body());
      line(
          ids,
          List.of(
              notes.probability().isPresent()
                  ? Double.toString(notes.probability().getAsDouble())
                  : "",
              notes.score().isPresent() ? Integer.toString(notes.score().getAsInt()) : "",
              notes.decision(),
              String.join(";", notes.reasons()),
              ""));
    }

    @Override
    public void error(long position, List<String> ids, Refusal refusal) throws IOException {
      line(ids, ScoredCsv.cells(refusal.problem()));
    }

    @Override
    public void error(long position, Refusal refusal) throws IOException {
      line(source.ids(), ScoredCsv.cells(refusal.problem()));
    }

    private void line(List<String> ids, List<String> results) throws IOException {
      List<String> cells = new ArrayList<>(ids);
      cells.addAll(results);
      out.write((ScoredCsv.line(cells) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end() throws IOException {
      out.flush();
    }
  }
}
