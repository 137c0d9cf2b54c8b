package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.riskbench.access.Caller;
import org.riskbench.access.Scope;
import org.riskbench.decision.CustomerReason;
import org.riskbench.decision.Reason;
import org.riskbench.decision.Warning;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.Rule;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.state.Past;
import org.riskbench.state.PastReader;
import org.riskbench.state.States;

/** A model made ready to answer; each answer comes wholly from one of these. Thread-safe. */
public final class PublishedModel {
  /** What one thread at a time scores with. */
  record Desk(FlatRecord record, Assessment assessment, PastDesk past) {}

  private final SealedModel sealed;
  private final RiskModel model;
  private final RecordReader reader;
  private final States states;
  private final Past past;
  private final SealPolicy seals;
  private final KnownLists lists;
  private final Reply openApi;

  /**
   * Lent and taken back: a virtual thread lives for one request only, so thread-locals would not
   * reuse.
   */
  private final ConcurrentLinkedQueue<Desk> free = new ConcurrentLinkedQueue<>();

  /**
   * Makes a model ready.
   *
   * @param states where the model finds what is known of earlier records
   * @param lists what its rules look into
   * @throws org.riskbench.problem.ProblemException STATE-1xx if that can't be had
   */
  public PublishedModel(SealedModel sealed, AnswerPlan plan, States states, KnownLists lists) {
    this.sealed = sealed;
    this.model = sealed.model();
    this.states = states;
    this.past = states.of(model.velocity());
    this.seals = plan.seals();
    this.lists = lists;
    this.reader =
        new RecordReader(new Json(plan.limits()), model.inputs(), sealed.manifest().schema());
    this.openApi = OpenApi.of(sealed, plan);
  }

  /** The model itself. */
  public SealedModel sealed() {
    return sealed;
  }

  RecordReader reader() {
    return reader;
  }

  /** What {@code GET /v1/model} answers: thresholds and figures only to who may see them. */
  public Reply card(Caller caller) {
    StateCard state = new StateCard(states, past.plan());
    return caller.may(Scope.EXPLAIN) || caller.may(Scope.ADMIN)
        ? ModelCard.of(sealed, seals, state)
        : ModelCard.outer(sealed, seals, state);
  }

  /** What {@code GET /openapi.json} answers. */
  public Reply openApi() {
    return openApi;
  }

  Desk borrow() {
    Desk desk = free.poll();
    return desk == null
        ? new Desk(
            new FlatRecord(model.inputs()),
            model.newAssessment(lists),
            new PastDesk(past, past.newReader(model.inputs(), Clock.systemUTC())))
        : desk;
  }

  void giveBack(Desk desk) {
    free.add(desk);
  }

  /**
   * Scores the record that lies on the desk.
   *
   * @param use whether later records see it
   * @throws org.riskbench.problem.ProblemException STATE-1xx if what is known of earlier records
   *     can't be reached in time; the record was not taken then
   */
  void assess(Desk desk, PastReader.Use use) {
    double[] told = desk.past().tell(desk.record(), use);
    model.assess(desk.record(), told, desk.assessment());
  }

  /** What witnesses are shown of the record assessed last on the desk. */
  Scored scored(Desk desk, ScoreOptions options, Door door, long nanos) {
    return new Scored(
        sealed,
        desk.record(),
        desk.past().told(),
        desk.past()::sighting,
        desk.assessment(),
        desk.past().isUpdated(),
        desk.past().sequence(),
        options,
        door,
        nanos);
  }

  /** Reasons of the record assessed last on the desk. */
  List<Reason> reasons(Desk desk, ScoreOptions options) {
    return options.reasons() == ScoreOptions.USUAL_REASONS
        ? desk.assessment().defaultReasons()
        : desk.assessment().reasons(options.reasons());
  }

  /** Writes the answer for the record assessed last on the desk as one JSON object. */
  void write(Desk desk, Findings findings, ScoreOptions options, JsonGenerator json)
      throws IOException {
    Assessment assessment = desk.assessment();
    json.writeStartObject();
    json.writeStringField("requestId", options.requestId());
    json.writeObjectFieldStart("model");
    json.writeStringField("id", sealed.id().name());
    json.writeNumberField("version", sealed.id().version());
    json.writeEndObject();
    json.writeNumberField("probability", assessment.probability());
    json.writeNumberField("score", assessment.score());
    json.writeStringField("decision", assessment.decision().name());
    json.writeStringField("band", assessment.band().name());
    json.writeStringField("treatment", assessment.band().treatment().name());
    json.writeStringField("mode", "normal");
    if (!model.rules().isEmpty()) {
      writeRules(assessment, json);
    }
    json.writeBooleanField("stateUpdated", desk.past().isUpdated());
    json.writeObjectFieldStart("policy");
    json.writeNumberField("version", model.policy().version());
    json.writeEndObject();
    writeReasons(reasons(desk, options), options.caller().may(Scope.EXPLAIN), json);
    writeForCustomer(assessment.customerReasons(), json);
    json.writeArrayFieldStart("warnings");
    writeWarnings(findings.warnings(), json);
    writeWarnings(desk.past().warnings(), json);
    writeWarnings(assessment.warnings(desk.record()), json);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Which rules hold, and whether one could not be told for want of a list. */
  private static void writeRules(Assessment assessment, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : assessment.hits()) {
      json.writeString(rule.name());
    }
    json.writeEndArray();
    if (assessment.isUnsure()) {
      json.writeArrayFieldStart("degraded");
      json.writeString("lists");
      json.writeEndArray();
    }
  }

  /** Without the right to explain, a caller is told the codes alone. */
  private static void writeReasons(List<Reason> reasons, boolean explained, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("feature", reason.feature());
      if (explained) {
        json.writeNumberField("contribution", reason.contribution());
        json.writeStringField("text", reason.text());
      }
      if (reason.source() == Reason.Source.RULE) {
        json.writeStringField("source", reason.source().word());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Only where the customer is told something. */
  private static void writeForCustomer(List<CustomerReason> reasons, JsonGenerator json)
      throws IOException {
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
