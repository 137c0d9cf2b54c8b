package org.riskbench.desk;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.PartScores;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.JsonView;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.problem.Severity;
import org.riskbench.scoring.ModelId;
import org.riskbench.training.TrainingPlan;

/** What is inside a run: its model file, its plan, its figures, its scores record by record. */
final class RunBytes {
  private static final String PLAN = "plan";
  private static final String MADE = "made";

  /** No name that anybody sees: the model has none before it is saved. */
  private static final ModelId NAMELESS = new ModelId("desk", 1);

  private RunBytes() {}

  static void write(ValueWriter out, KeptRun run) throws IOException {
    out.whole(run.number());
    out.bytes(
        JsonText.object(
            Map.of(PLAN, PlanJson.write(run.plan()), MADE, PlanJson.write(run.made()))));
    out.bytes(ModelFileWriter.seal(run.draft(), NAMELESS, Instant.EPOCH));
    FigureBytes.write(out, run.evaluation());
    out.text(run.calibration().method().name());
    FigureBytes.write(out, run.calibration().before());
    FigureBytes.write(out, run.calibration().after());
    write(out, run.calibrate());
    write(out, run.test());
    out.big(run.elapsed().toNanos());
    out.all(run.told(), RunBytes::write);
    out.all(run.chosenBy(), ValueWriter::text);
  }

  static KeptRun read(ValueReader in) {
    int number = in.whole();
    JsonView plans = JsonView.parse(PLAN, in.bytes());
    TrainingPlan plan = PlanJson.training(plans.at(PLAN));
    ExperimentPlan made = PlanJson.read(plans.at(MADE));
    ModelDraft draft = draft(in.bytes());
    Evaluation evaluation = FigureBytes.evaluation(in);
    return new KeptRun(
        number,
        plan,
        made,
        draft,
        evaluation,
        new CalibrationReport(
            method(in.text()), FigureBytes.calibration(in), FigureBytes.calibration(in)),
        scores(in),
        scores(in),
        Duration.ofNanos(in.big()),
        in.all(RunBytes::problem),
        in.all(ValueReader::text));
  }

  private static ModelDraft draft(byte[] file) {
    SealedModel model = ModelFileReader.read(file);
    return new ModelDraft(
        model.model(),
        model.manifest().schema(),
        model.manifest().learner(),
        model.manifest().parameters(),
        model.manifest().seed(),
        model.manifest().data(),
        model.metrics(),
        model.manifest().split(),
        model.manifest().provenance(),
        ModelFileReader.trainerModel(file),
        model.account(),
        model.stakes(),
        model.moves(),
        model.card(),
        model.population());
  }

  private static CalibrationMethod method(String name) {
    for (CalibrationMethod method : CalibrationMethod.values()) {
      if (method.name().equals(name)) {
        return method;
      }
    }
    throw DeskProblem.damaged("it names a calibration that this program does not know")
        .asException();
  }

  private static void write(ValueWriter out, PartScores part) throws IOException {
    out.wholes(part.rows());
    out.numbers(part.records().ranking());
    out.numbers(part.records().probability());
    out.flags(part.records().fraud());
    out.numbers(part.records().weight());
    out.numbers(part.records().amount());
    out.wholes(part.scores());
  }

  private static PartScores scores(ValueReader in) {
    int[] rows = in.wholes();
    ScoredRecords records =
        new ScoredRecords(in.numbers(), in.numbers(), in.flags(), in.numbers(), in.numbers());
    return new PartScores(rows, records, in.wholes());
  }

  private static void write(ValueWriter out, Problem problem) throws IOException {
    out.text(problem.code());
    out.flag(problem.severity() == Severity.ERROR);
    out.text(problem.what());
    out.text(problem.advice());
    out.all(
        problem.details().entrySet(),
        (to, fact) -> {
          to.text(fact.getKey());
          to.text(fact.getValue());
        });
  }

  private static Problem problem(ValueReader in) {
    String code = in.text();
    Severity severity = in.flag() ? Severity.ERROR : Severity.WARNING;
    String what = in.text();
    String advice = in.text();
    Map<String, String> details = new LinkedHashMap<>();
    in.all(each -> Map.entry(each.text(), each.text()))
        .forEach(fact -> details.put(fact.getKey(), fact.getValue()));
    return new Problem(code, severity, what, advice, details);
  }
}
