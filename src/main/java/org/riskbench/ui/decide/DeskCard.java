package org.riskbench.ui.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.card.ModelCard;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.honesty.HonestyReport;
import org.riskbench.job.JobContext;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Profile;
import org.riskbench.schema.Column;
import org.riskbench.schema.Schema;
import org.riskbench.split.Splitter;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.validation.Candidate;
import org.riskbench.validation.CardWriter;
import org.riskbench.validation.Subject;

/**
 * What lies on the desk as the card of a run is to tell it. Taken on the FX thread, written in a
 * job.
 *
 * @param data with the roles that the run was trained by
 * @param runs all of the desk
 * @param honesty what judging the run by other splits found, in sentences; empty if nobody asked
 */
record DeskCard(
    Dataset data,
    DeskRun run,
    List<DeskRun> runs,
    List<Finding> findings,
    Map<String, String> kept,
    Policy policy,
    Stakes stakes,
    List<String> honesty,
    String purpose) {

  /** What lies on the desk now; empty where the run's data does not. */
  static Optional<DeskCard> of(Session session, DeskRun run, String purpose) {
    return session
        .dataset()
        .map(
            data ->
                new DeskCard(
                    data.with(asTrained(data.schema(), run.drafted().trainingSchema())),
                    run,
                    session.trained().snapshot(),
                    session.profile().whole().map(Profile::findings).orElse(List.of()),
                    new LinkedHashMap<>(session.preparation().notes()),
                    session.thresholds().policy(run),
                    session.thresholds().stakes(),
                    session
                        .comparison()
                        .honesty(run)
                        .map(HonestyReport::sentences)
                        .orElse(List.of()),
                    purpose));
  }

  /** Roles may have been changed since, under which the run would be another one. */
  private static Schema asTrained(Schema now, Schema trained) {
    Schema schema = now;
    for (Column column : trained.columns()) {
      if (now.find(column.name()).isPresent()) {
        schema = schema.change(column.name(), each -> each.as(column.role()));
      }
    }
    return schema;
  }

  /**
   * Writes the card.
   *
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  ModelCard write(JobContext context) {
    Candidate chosen = candidate(run);
    Subject subject =
        new Subject(
            data,
            Splitter.split(data, run.split(), context),
            chosen,
            runs.stream().map(each -> each.equals(run) ? chosen : candidate(each)).toList(),
            run.chosenBy().isEmpty() ? List.of("The analyst took it.") : run.chosenBy(),
            findings,
            kept,
            run.told());
    return CardWriter.write(subject, policy, stakes, context).honest(honesty).of(purpose);
  }

  private static Candidate candidate(DeskRun run) {
    return new Candidate(
        run.name(),
        run.model(),
        run.evaluation(),
        run.calibration(),
        run.calibrate(),
        run.test(),
        run.elapsed());
  }
}
