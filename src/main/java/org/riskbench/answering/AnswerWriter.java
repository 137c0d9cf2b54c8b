package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.riskbench.access.Scope;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Lapse;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.Warning;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.Rule;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/**
 * Writes a decision as one JSON object. What is the same in every answer of a model is prepared.
 * Immutable and thread-safe.
 */
final class AnswerWriter {
  private static final SerializedString REQUEST_ID = new SerializedString("requestId");
  private static final SerializedString DECISION = new SerializedString("decision");
  private static final SerializedString BAND = new SerializedString("band");
  private static final SerializedString MODE = new SerializedString("mode");
  private static final SerializedString PROBABILITY = new SerializedString("probability");
  private static final SerializedString SCORE = new SerializedString("score");
  private static final SerializedString CONTROL = new SerializedString("control");
  private static final SerializedString STATE_UPDATED = new SerializedString("stateUpdated");
  private static final SerializedString WARNINGS = new SerializedString("warnings");
  private static final SerializedString MODEL = new SerializedString("model");
  private static final SerializedString POLICY = new SerializedString("policy");

  private final RiskModel model;
  private final SerializableString modelObject;
  private final SerializableString policyObject;
  private final boolean feedback;
  private final boolean pastIsGiven;

  /**
   * A writer of one model's answers.
   *
   * @param feedback whether callers may tell what became of whom
   * @param pastIsGiven whether callers say what is known of earlier records
   */
  AnswerWriter(SealedModel sealed, boolean feedback, boolean pastIsGiven) {
    this.model = sealed.model();
    this.feedback = feedback;
    this.pastIsGiven = pastIsGiven;
    this.modelObject =
        prepared(
            json -> {
              json.writeStringField("id", sealed.id().name());
              json.writeNumberField("version", sealed.id().version());
            });
    this.policyObject =
        prepared(json -> json.writeNumberField("version", model.policy().version()));
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static SerializableString prepared(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // written to memory
    }
    return new SerializedString(text.toString());
  }

  /**
   * Writes the answer for the record assessed last on a desk.
   *
   * @param state whether the state took the record
   */
  void write(
      PublishedModel.Desk desk,
      Findings findings,
      ScoreOptions options,
      Fallbacks.StateUpdate state,
      JsonGenerator json)
      throws IOException {
    Assessment assessment = desk.assessment();
    json.writeStartObject();
    json.writeFieldName(REQUEST_ID);
    json.writeString(options.requestId());
    json.writeFieldName(MODEL);
    json.writeRawValue(modelObject);
    if (assessment.isScored()) {
      json.writeFieldName(PROBABILITY);
      json.writeNumber(assessment.probability());
      json.writeFieldName(SCORE);
      json.writeNumber(assessment.score());
    } else {
      json.writeFieldName(PROBABILITY);
      json.writeNull();
      json.writeFieldName(SCORE);
      json.writeNull();
    }
    boolean control = isControl(desk, findings, options);
    json.writeFieldName(DECISION);
    json.writeString((control ? Decision.APPROVE : assessment.decision()).name());
    json.writeFieldName(BAND);
    json.writeString(assessment.band().name());
    json.writeStringField(
        "treatment", (control ? Treatment.NONE : assessment.band().treatment()).name());
    if (control) {
      json.writeFieldName(CONTROL);
      json.writeBoolean(true);
    }
    json.writeFieldName(MODE);
    json.writeString(assessment.mode().word());
    if (!model.rules().isEmpty()) {
      writeRules(assessment, json);
    }
    writeDegraded(assessment, findings, json);
    if (state == Fallbacks.StateUpdate.UNKNOWN) {
      json.writeFieldName(STATE_UPDATED);
      json.writeNull();
    } else {
      json.writeFieldName(STATE_UPDATED);
      json.writeBoolean(state == Fallbacks.StateUpdate.YES);
    }
    json.writeFieldName(POLICY);
    json.writeRawValue(policyObject);
    ReasonJson.write(
        assessment.reasons(options.reasonsOf(assessment)),
        options.caller().may(Scope.EXPLAIN),
        control ? List.of() : assessment.customerReasons(),
        json);
    json.writeFieldName(WARNINGS);
    json.writeStartArray();
    writeWarnings(findings.warnings(), json);
    writeWarnings(desk.past().warnings(), json);
    writeWarnings(
        pastIsGiven ? assessment.warningsApartFromKeys() : assessment.warnings(desk.record()),
        json);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Only where the log says so can it be told later what became of whom. */
  private boolean isControl(PublishedModel.Desk desk, Findings findings, ScoreOptions options) {
    return feedback
        && options.update()
        && findings.lapses().isEmpty()
        && new ControlDraw(model, desk.record(), desk.assessment()).isDrawn(options);
  }

  /** Which rules hold. */
  private static void writeRules(Assessment assessment, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : assessment.hits()) {
      json.writeString(rule.name());
    }
    json.writeEndArray();
  }

  /** What was not at hand, if anything: a rule's list, the state, the log, time. */
  private static void writeDegraded(Assessment assessment, Findings findings, JsonGenerator json)
      throws IOException {
    boolean lists = assessment.isScored() && assessment.isUnsure();
    if (!lists && findings.lapses().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("degraded");
    for (Lapse lapse : findings.lapses()) {
      json.writeString(lapse.word());
    }
    if (lists) {
      json.writeString("lists");
    }
    json.writeEndArray();
  }

  private static void writeWarnings(List<Warning> warnings, JsonGenerator json) throws IOException {
    for (Warning warning : warnings) {
      json.writeStartObject();
      json.writeStringField("field", warning.field());
      json.writeStringField("code", warning.code());
      json.writeStringField("text", warning.text());
      json.writeEndObject();
    }
  }
}
