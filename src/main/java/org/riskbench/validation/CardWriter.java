package org.riskbench.validation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.riskbench.card.CalibrationSummary;
import org.riskbench.card.CardCurve;
import org.riskbench.card.DataSummary;
import org.riskbench.card.ModelCard;
import org.riskbench.card.SplitSummary;
import org.riskbench.card.TestOutcome;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.GainCurve;
import org.riskbench.evaluation.PrecisionRecallCurve;
import org.riskbench.evaluation.RocCurve;
import org.riskbench.experiment.CalibrationReport;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPart;
import org.riskbench.split.SplitPlan;

/** Writes model cards. Stateless; any thread; the same subject gives the same card. */
public final class CardWriter {
  private CardWriter() {}

  /**
   * The card of a run under thresholds; its purpose is for people to say.
   *
   * @param stakes what the thresholds were weighed by
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static ModelCard write(Subject subject, Policy policy, Stakes stakes, JobContext context) {
    JobContext operating = context.share(0.4, "evaluate");
    JobContext findings = context.share(0.2, "profile");
    JobContext importance = context.share(0.2, "explain.importance");
    JobContext stability = context.share(0.2, "evaluate");
    return new ModelCard(
        "",
        data(subject.dataset()),
        CardFindings.of(subject, findings),
        split(subject.split()),
        Choice.of(subject),
        test(subject.chosen()),
        CodeWeights.of(subject, importance),
        Optional.of(
            OperatingPoints.of(
                subject.dataset(),
                subject.chosen().model(),
                subject.chosen().test(),
                new OperatingPoints.Decided(policy, stakes, "the test part"),
                operating)),
        Stability.of(subject, stability),
        List.of(),
        Limits.of(subject));
  }

  private static DataSummary data(Dataset dataset) {
    return new DataSummary(
        dataset.size(),
        dataset.rejected().size(),
        dataset.labels().unlabelled(),
        dataset.labels().immature(),
        dataset.labels().indeterminate(),
        dataset.labels().maturity().describe(),
        dataset.schema().with(ColumnRole.IGNORED).stream().map(Column::name).toList());
  }

  private static SplitSummary split(Split split) {
    return new SplitSummary(
        split.description(),
        Stream.concat(split.parts().stream(), split.aside().stream())
            .map(CardWriter::part)
            .toList(),
        labelDelay(split));
  }

  private static String labelDelay(Split split) {
    boolean waited =
        split.aside().stream().anyMatch(part -> part.name().equals(SplitPart.LABEL_DELAY));
    boolean stated = split.plan() instanceof SplitPlan.ByTime time && !time.labelDelay().isZero();
    if (stated && split.plan() instanceof SplitPlan.ByTime time) {
      return told(time.labelDelay()) + ", as stated";
    }
    return waited
        ? "each record's own; those whose label was not known when the test part began are left out"
        : "";
  }

  private static SplitSummary.Part part(SplitPart part) {
    return new SplitSummary.Part(part.name(), part.rows(), part.frauds(), part.from(), part.to());
  }

  private static String told(Duration delay) {
    return delay.toDays() > 0
        ? "%d days".formatted(delay.toDays())
        : "%d minutes".formatted(delay.toMinutes());
  }

  private static TestOutcome test(Candidate chosen) {
    Evaluation evaluation = chosen.evaluation();
    return new TestOutcome(
        evaluation.metrics().records(),
        evaluation.metrics().frauds(),
        evaluation.replicates().stream().mapToDouble(drawn -> drawn.effectiveFrauds()).findFirst(),
        evaluation.intervals(),
        curves(evaluation),
        evaluation.calibration().map(after -> calibration(chosen.calibration())));
  }

  private static List<CardCurve> curves(Evaluation evaluation) {
    RocCurve roc = evaluation.roc().thinned(CardCurve.MOST);
    PrecisionRecallCurve precision = evaluation.precisionRecall().thinned(CardCurve.MOST);
    GainCurve gain = GainCurve.of(roc, precision.baseRate());
    List<CardCurve> curves = new ArrayList<>();
    curves.add(CardCurve.of(CardCurve.ROC, roc.falsePositiveRate(), roc.recall()));
    curves.add(CardCurve.of(CardCurve.PRECISION_RECALL, precision.recall(), precision.precision()));
    curves.add(CardCurve.of(CardCurve.GAIN, gain.share(), gain.recall()));
    return curves;
  }

  private static CalibrationSummary calibration(CalibrationReport report) {
    return new CalibrationSummary(
        report.method().word(),
        line(report.before()),
        line(report.after()),
        report.after().top(),
        report.after().bins());
  }

  private static CalibrationSummary.Line line(CalibrationFigures figures) {
    return new CalibrationSummary.Line(
        figures.line().map(line -> OptionalDouble.of(line.slope())).orElse(OptionalDouble.empty()),
        figures
            .line()
            .map(line -> OptionalDouble.of(line.intercept()))
            .orElse(OptionalDouble.empty()),
        figures.ece());
  }
}
