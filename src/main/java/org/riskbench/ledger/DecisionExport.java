package org.riskbench.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.schema.SheetCell;

/** Writes rows of the log for other programs, one at a time. Not thread-safe. */
public final class DecisionExport {
  /** How rows are written. */
  public enum Format {
    CSV,
    NDJSON
  }

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();
  private static final List<String> HEADER =
      List.of(
          "row",
          "requestId",
          "caller",
          "receivedAt",
          "eventAt",
          "model",
          "fileSha256",
          "policy",
          "mode",
          "probability",
          "score",
          "decision",
          "band",
          "treatment",
          "amount",
          "control",
          "stateUpdated",
          "rules",
          "reasons",
          "warnings",
          "outcome",
          "disposition");

  private final Writer writer;
  private final Format format;
  private final JsonGenerator json;

  /**
   * Begins; a CSV gets its header.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public DecisionExport(Writer writer, Format format) {
    this.writer = writer;
    this.format = format;
    try {
      this.json = JSON.createGenerator(writer);
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      if (format == Format.CSV) {
        line(HEADER);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes all decisions looked for, the oldest first, with what became of them; bounded memory.
   *
   * @return how many
   * @throws UncheckedIOException if the writer fails
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read
   */
  public long all(LedgerReader reader, DecisionQuery query, Instant asOf) {
    long[] count = {0};
    reader.forEachTold(
        query,
        asOf,
        (row, told) -> {
          write(row, told);
          count[0]++;
        });
    finish();
    return count[0];
  }

  /**
   * Writes one; a tombstone is left out.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public void write(LoggedDecision row, Told told) {
    if (row.decided().isEmpty()) {
      return;
    }
    try {
      if (format == Format.CSV) {
        line(cells(row.row(), row.decided().get(), told));
      } else {
        object(row.row(), row.decided().get(), told);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Passes all on.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public void finish() {
    try {
      json.flush();
      if (format == Format.NDJSON) {
        writer.write('\n');
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(List<String> cells) throws IOException {
    // Ids and names of callers are theirs to choose, and the file is opened in spreadsheets.
    writer.write(String.join(",", cells.stream().map(SheetCell::safe).toList()) + "\n");
  }

  private static List<String> cells(long row, Decided decided, Told told) {
    Asked asked = decided.asked();
    DecidedBy by = decided.by();
    Verdict verdict = decided.verdict();
    Circumstances around = decided.circumstances();
    Grounds grounds = decided.grounds();
    return List.of(
        Long.toString(row),
        asked.requestId(),
        asked.caller(),
        asked.receivedAt().toString(),
        asked.eventAt().map(Instant::toString).orElse(""),
        by.model(),
        by.fileSha256(),
        Integer.toString(by.policyVersion()),
        around.mode(),
        verdict.probability().isPresent()
            ? Double.toString(verdict.probability().getAsDouble())
            : "",
        verdict.score().isPresent() ? Integer.toString(verdict.score().getAsInt()) : "",
        verdict.decision().name(),
        verdict.band(),
        verdict.treatment().name(),
        verdict.amount().isPresent() ? Double.toString(verdict.amount().getAsDouble()) : "",
        Boolean.toString(around.control()),
        Boolean.toString(around.stateUpdated()),
        String.join(";", grounds.rules()),
        String.join(";", grounds.reasons()),
        String.join(";", grounds.warnings()),
        word(told.label()),
        word(told.disposition()));
  }

  private static String word(Optional<Outcome> outcome) {
    return outcome.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private void object(long row, Decided decided, Told told) throws IOException {
    json.writeStartObject();
    json.writeNumberField("row", row);
    Asked asked = decided.asked();
    json.writeStringField("requestId", asked.requestId());
    json.writeStringField("caller", asked.caller());
    json.writeStringField("receivedAt", asked.receivedAt().toString());
    if (asked.eventAt().isPresent()) {
      json.writeStringField("eventAt", asked.eventAt().get().toString());
    }
    write(decided.by());
    write(decided.verdict());
    Circumstances around = decided.circumstances();
    json.writeStringField("mode", around.mode());
    texts("degraded", around.degraded());
    json.writeBooleanField("control", around.control());
    json.writeBooleanField("stateUpdated", around.stateUpdated());
    Grounds grounds = decided.grounds();
    texts("rules", grounds.rules());
    texts("reasons", grounds.reasons());
    texts("warnings", grounds.warnings());
    json.writeObjectFieldStart("entities");
    for (Pseudonym entity : decided.entities()) {
      json.writeStringField(entity.column(), entity.hash());
    }
    json.writeEndObject();
    write(told);
    json.writeEndObject();
  }

  private void write(DecidedBy by) throws IOException {
    json.writeStringField("model", by.model());
    json.writeStringField("fileSha256", by.fileSha256());
    json.writeNumberField("policy", by.policyVersion());
    if (!by.lists().isEmpty()) {
      json.writeStringField("lists", by.lists());
    }
  }

  private void write(Verdict verdict) throws IOException {
    if (verdict.probability().isPresent()) {
      json.writeNumberField("probability", verdict.probability().getAsDouble());
    }
    if (verdict.score().isPresent()) {
      json.writeNumberField("score", verdict.score().getAsInt());
    }
    json.writeStringField("decision", verdict.decision().name());
    json.writeStringField("band", verdict.band());
    json.writeStringField("treatment", verdict.treatment().name());
    if (verdict.amount().isPresent()) {
      json.writeNumberField("amount", verdict.amount().getAsDouble());
    }
  }

  private void write(Told told) throws IOException {
    if (told.label().isPresent()) {
      json.writeStringField("outcome", word(told.label()));
    }
    if (told.disposition().isPresent()) {
      json.writeStringField("disposition", word(told.disposition()));
    }
    if (told.loss().isPresent()) {
      json.writeNumberField("lossAmount", told.loss().getAsDouble());
    }
    if (told.recovered().isPresent()) {
      json.writeNumberField("recovered", told.recovered().getAsDouble());
    }
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
