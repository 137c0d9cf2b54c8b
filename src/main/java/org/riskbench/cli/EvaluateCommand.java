package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.experiment.AlertsADay;
import org.riskbench.experiment.RecordBlocks;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Judge scores made anywhere: a file with a label column and a score column.",
    footer = {"", "Example: riskbench evaluate scores.csv --label outcome=fraud --score p"})
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final AlertOptions alerts = new AlertOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--score",
      paramLabel = "COL",
      required = true,
      description = "The score: a probability, or any number that rises with the risk.")
  private String score = "";

  @Option(names = "--curves", description = "With --json, add the ROC and precision-recall points.")
  private boolean curves;

  EvaluateCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    alerts.check();
    Judged judged =
        BlockingRun.run(Job.of("job.evaluate", this::evaluate), new ProgressLine(terminal, output));
    if (output.json) {
      terminal.json(json(judged));
    } else {
      print(judged);
    }
    return ExitCode.DONE;
  }

  /** What scores are worth. */
  private record Judged(Evaluation evaluation, Optional<AlertsADay> alerts) {}

  private Judged evaluate(JobContext context) {
    Dataset dataset =
        DataLoader.load(
                data.origin(workplace),
                data.loadOptions(new SplitOptions(), workplace)
                    .suggest(false)
                    .kind(score, ColumnKind.NUMBER),
                context.share(0.5, "load"))
            .requireLabels();
    int[] rows = dataset.labels().labelledRows();
    ScoredRecords records = records(dataset, rows);
    Evaluation evaluation =
        Evaluator.evaluate(
            records, RecordBlocks.bootstrap(dataset, rows), context.share(0.5, "evaluate"));
    return new Judged(evaluation, alerts.of(dataset, rows, records));
  }

  private ScoredRecords records(Dataset dataset, int[] rows) {
    double[] scores = select(dataset, scoreColumn(dataset), rows);
    ScoredRecords records = ScoredRecords.of(scores, dataset.labels().isFraud(rows));
    return dataset.schema().find(ColumnRole.WEIGHT).isPresent()
        ? records.withWeights(RecordWeights.of(dataset, rows))
        : records;
  }

  private int scoreColumn(Dataset dataset) {
    return dataset
        .schema()
        .find(score)
        .orElseThrow(
            () ->
                Problem.error(
                        "DATA-104",
                        "There is no column named \"" + score + "\" to take as the score.",
                        "Name the score column with --score.")
                    .asException());
  }

  private static double[] select(Dataset dataset, int column, int[] rows) {
    double[] values = dataset.rows().numbers(column);
    double[] selected = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = values[rows[i]];
    }
    return selected;
  }

  private Map<String, Object> json(Judged judged) {
    Evaluation evaluation = judged.evaluation();
    Map<String, Object> metrics = MetricsJson.of(evaluation.metrics());
    judged.alerts().ifPresent(found -> metrics.put("perDay", AlertText.json(found)));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("metrics", metrics);
    json.put("intervals", MetricsJson.intervals(evaluation));
    evaluation
        .replicates()
        .ifPresent(drawn -> json.put("independentFrauds", drawn.effectiveFrauds()));
    json.put("calibration", evaluation.calibration().map(CalibrationText::json).orElse(null));
    if (curves) {
      json.put(
          "curves",
          Map.of(
              "roc",
              Map.of(
                  "falsePositiveRate", evaluation.roc().falsePositiveRate(),
                  "recall", evaluation.roc().recall()),
              "precisionRecall",
              Map.of(
                  "recall", evaluation.precisionRecall().recall(),
                  "precision", evaluation.precisionRecall().precision())));
    }
    return json;
  }

  private void print(Judged judged) {
    Evaluation evaluation = judged.evaluation();
    Metrics metrics = evaluation.metrics();
    terminal.line("%,d labelled records, %,d fraud".formatted(metrics.records(), metrics.frauds()));
    TextTable table = new TextTable("metric", "value", "95 % interval");
    Map<String, Interval> intervals = evaluation.intervals();
    row(table, "AUC", metrics.auc(), intervals.get("auc"));
    row(table, "average precision", metrics.averagePrecision(), intervals.get("averagePrecision"));
    row(table, "KS", metrics.ks(), intervals.get("ks"));
    for (Metrics.RecallAtFpr point : metrics.recallAtFpr()) {
      String name = "recall at %s %% FPR".formatted(Figures.plain(point.fpr() * 100));
      row(table, name, point.recall(), intervals.get("recallAtFpr." + point.fpr()));
    }
    row(table, "Brier", metrics.brier(), intervals.get("brier"));
    row(table, "log loss", metrics.logLoss(), intervals.get("logLoss"));
    row(table, "ECE", metrics.ece(), intervals.get("ece"));
    row(table, "accuracy at .5", metrics.accuracy(), intervals.get("accuracy"));
    evaluation.calibration().ifPresent(figures -> CalibrationText.rows(table, figures));
    table.print(terminal);
    terminal.line(MetricTable.basis(evaluation));
    judged.alerts().ifPresent(found -> AlertText.print(found, terminal));
  }

  private static void row(TextTable table, String name, double value, @Nullable Interval interval) {
    row(table, name, OptionalDouble.of(value), interval);
  }

  private static void row(
      TextTable table, String name, OptionalDouble value, @Nullable Interval interval) {
    table.row(name, Figures.fixed(value), Figures.interval(interval));
  }
}
