package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.riskbench.access.Caller;
import org.riskbench.access.Scope;
import org.riskbench.decision.FallbackAnswer;
import org.riskbench.decision.Lapse;
import org.riskbench.decision.Mode;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.state.GivenPast;
import org.riskbench.state.Past;
import org.riskbench.state.PastReader;
import org.riskbench.state.States;
import org.riskbench.velocity.VelocityPlan;

/** A model made ready to answer; each answer comes wholly from one of these. Thread-safe. */
public final class PublishedModel {
  /** What one thread at a time scores with. */
  record Desk(Incoming incoming, Assessment assessment, PastDesk past) {
    FlatRecord record() {
      return incoming.record();
    }
  }

  private final SealedModel sealed;
  private final RiskModel model;
  private final RecordReader reader;
  private final States states;
  private final Past past;
  private final PastFields fields;
  private final KnownLists lists;
  private final AnswerPlan plan;
  private final AnswerWriter writer;

  /** Written when it is first asked for: a cloud function that starts anew is rarely asked. */
  private volatile @Nullable Reply openApi;

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
    this.plan = plan;
    this.model = sealed.model();
    this.states = states;
    this.past = states.of(model.velocity());
    this.lists = lists;
    this.fields = PastFields.of(past);
    this.writer = new AnswerWriter(sealed, plan.offers().contains(Offer.FEEDBACK), past.isGiven());
    this.reader =
        new RecordReader(
            new Json(plan.limits()), model.inputs(), sealed.manifest().schema(), fields);
  }

  /** The model itself. */
  public SealedModel sealed() {
    return sealed;
  }

  /** A made-up record of the model, as a caller would send it: one JSON object. */
  String example() {
    return ExampleCall.json(ExampleRecord.of(model, fields));
  }

  RecordReader reader() {
    return reader;
  }

  /** The fields in which callers say what is known of earlier records; none where a state knows. */
  PastFields pastFields() {
    return fields;
  }

  /** What {@code GET /v1/model} answers: thresholds and figures only to who may see them. */
  public Reply card(Caller caller) {
    StateCard state = new StateCard(states, past);
    return caller.may(Scope.EXPLAIN) || caller.may(Scope.ADMIN)
        ? ModelCard.of(sealed, fields, plan.seals(), state)
        : ModelCard.outer(sealed, fields, plan.seals(), state);
  }

  /** What {@code GET /openapi.json} answers. */
  public Reply openApi() {
    Reply known = openApi;
    if (known == null) {
      known = OpenApi.of(sealed, fields, plan);
      openApi = known;
    }
    return known;
  }

  /** Whether asking the state may take longer than a record is scored in. */
  boolean mayBlock() {
    return states.mayBlock();
  }

  Desk borrow() {
    Desk desk = free.poll();
    return desk == null ? newDesk() : desk;
  }

  private Desk newDesk() {
    PastReader asked = past.newReader(model.inputs(), Clock.systemUTC());
    GivenPast given = asked instanceof GivenPast told ? told : new GivenPast(VelocityPlan.NONE);
    return new Desk(
        new Incoming(new FlatRecord(model.inputs()), given),
        model.newAssessment(lists),
        new PastDesk(past, asked));
  }

  void giveBack(Desk desk) {
    free.add(desk);
  }

  /**
   * Scores the record that lies on the desk, or decides it as the policy has it where the state
   * can't be asked.
   *
   * @param use whether later records see it
   * @param findings told of a lapse
   * @throws Refusal 503 if the state can't be asked and the policy wants no answer then
   */
  void assess(Desk desk, PastReader.Use use, Mode mode, Findings findings) {
    double[] told;
    try {
      told = desk.past().tell(desk.record(), use);
    } catch (ProblemException e) {
      Lapse lapse = Lapses.ofState(e).orElseThrow(() -> e);
      if (fallback(lapse) == FallbackAnswer.REFUSE) {
        throw Fallbacks.refusal(lapse);
      }
      fallBack(desk, lapse, findings);
      return;
    }
    model.assess(desk.record(), told, mode, desk.assessment());
  }

  FallbackAnswer fallback(Lapse lapse) {
    return model.policy().fallback().answer(lapse);
  }

  /** Decides the record on the desk as the policy has it, which must want an answer. */
  void fallBack(Desk desk, Lapse lapse, Findings findings) {
    desk.past().tellNothing();
    model.fallBack(desk.record(), lapse, desk.assessment());
    findings.lapsed(lapse);
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

  /** Writes the answer for the record assessed last on the desk as one JSON object. */
  void write(Desk desk, Findings findings, ScoreOptions options, JsonGenerator json)
      throws IOException {
    write(desk, findings, options, Fallbacks.StateUpdate.of(desk.past().isUpdated()), json);
  }

  /** The same where somebody else knows what the state did. */
  void write(
      Desk desk,
      Findings findings,
      ScoreOptions options,
      Fallbacks.StateUpdate state,
      JsonGenerator json)
      throws IOException {
    writer.write(desk, findings, options, state, json);
  }
}
