package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
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
    Evaluation evaluation =
        BlockingRun.run(Job.of("job.evaluate", this::evaluate), new ProgressLine(terminal, output));
    if (output.json) {
      terminal.json(json(evaluation));
    } else {
      print(evaluation);
    }
    return ExitCode.DONE;
  }

  private Evaluation evaluate(JobContext context) {
    Dataset dataset =
        DataLoader.load(
                data.origin(workplace),
                data.loadOptions(new SplitOptions(), workplace)
                    .suggest(false)
                    .kind(score, ColumnKind.NUMBER),
                context.share(0.5, "load"))
            .requireLabels();
    return Evaluator.evaluate(records(dataset), context.share(0.5, "evaluate"));
  }

  private ScoredRecords records(Dataset dataset) {
    int[] rows = dataset.labels().labelledRows();
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

  private Map<String, Object> json(Evaluation evaluation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("metrics", MetricsJson.of(evaluation.metrics()));
    json.put("intervals", MetricsJson.intervals(evaluation));
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

  private void print(Evaluation evaluation) {
    Metrics metrics = evaluation.metrics();
    terminal.line("%,d labelled records, %,d fraud".formatted(metrics.records(), metrics.frauds()));
    TextTable table = new TextTable("metric", "value", "95 % interval");
    table.row(
        "AUC", Figures.fixed(metrics.auc()), Figures.interval(evaluation.intervals().get("auc")));
    table.row("average precision", Figures.fixed(metrics.averagePrecision()), "");
    table.row("KS", Figures.fixed(metrics.ks()), "");
    List<Metrics.RecallAtFpr> recalls = metrics.recallAtFpr();
    recalls.forEach(
        point ->
            table.row(
                "recall at %s %% FPR".formatted(Figures.plain(point.fpr() * 100)),
                Figures.fixed(point.recall()),
                ""));
    table.row("Brier", Figures.fixed(metrics.brier()), "");
    table.row("log loss", Figures.fixed(metrics.logLoss()), "");
    table.row("ECE", Figures.fixed(metrics.ece()), "");
    table.row("accuracy at .5", Figures.fixed(metrics.accuracy()), "");
    evaluation.calibration().ifPresent(figures -> CalibrationText.rows(table, figures));
    table.print(terminal);
  }
}
