package org.riskbench.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.RecordWeights;
import org.riskbench.dataset.RowNumbers;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.experiment.Past;
import org.riskbench.explain.CounterfactualReport;
import org.riskbench.explain.CounterfactualSearch;
import org.riskbench.explain.Importance;
import org.riskbench.explain.ImportancePlan;
import org.riskbench.explain.ImportanceReport;
import org.riskbench.explain.KnownRecords;
import org.riskbench.explain.Neighbours;
import org.riskbench.explain.Subject;
import org.riskbench.explain.Waterfall;
import org.riskbench.explain.WhatIf;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.lists.ListStore;
import org.riskbench.loading.DataLoader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.RiskModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Tell why a record scores as it does, what would change the decision and which known"
            + " records are like it; or what matters to the model.",
    footer = {
      "",
      "Example: riskbench explain payments payments.csv --row 17 --actionable amount:down,channel",
      "Example: riskbench explain payments payments.csv --global"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_NEIGHBOURS_FROM = 100_000;

  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(index = "0", paramLabel = "MODEL", description = "NAME[:VERSION], or a file.")
  private String model = "";

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final ExplainOptions options = new ExplainOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  ExplainCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    options.check();
    SealedModel sealed = workplace.registry().open(model);
    options.actionable(sealed.model()); // what can't be is refused before any work is done
    ListStore lists = workplace.lists();
    lists.require(sealed.model().rules().lists());
    ProgressLine progress = new ProgressLine(terminal, output);
    if (options.global) {
      ImportanceReport report =
          BlockingRun.run(Job.of("job.explain", context -> global(sealed, context)), progress);
      ImportanceText.tell(terminal, output, sealed.id(), report, options.top);
    } else {
      ExplainedRow explained =
          BlockingRun.run(Job.of("job.explain", context -> row(sealed, lists, context)), progress);
      ExplainText text = new ExplainText(sealed.id(), explained);
      if (output.json) {
        terminal.json(text.json());
      } else {
        text.print(terminal, options.top, options.isAnyColumn());
      }
    }
    return ExitCode.DONE;
  }

  private ImportanceReport global(SealedModel sealed, JobContext context) {
    Dataset dataset = load(sealed, context.share(0.4, "load")).requireLabels();
    KnownRecords known = known(sealed.model(), dataset, row -> true, context.share(0.1, "prepare"));
    ImportancePlan usual = ImportancePlan.USUAL;
    return Importance.of(
        sealed.model(),
        known,
        new ImportancePlan(usual.records(), usual.repeats(), options.seed),
        context.share(0.5, "explain.importance"));
  }

  private ExplainedRow row(SealedModel sealed, ListStore lists, JobContext context) {
    Dataset dataset = load(sealed, context.share(0.4, "load"));
    RowNumbers numbers = RowNumbers.of(dataset);
    long wanted = options.row.orElseThrow();
    int row = find(dataset, numbers, wanted);
    RiskModel asked = sealed.model();
    Optional<TimeAxis> time = TimeAxis.of(dataset);
    IntPredicate earlier =
        other -> other != row && time.map(axis -> axis.at(other) < axis.at(row)).orElse(true);
    KnownRecords known =
        known(asked, dataset, other -> other != row, context.share(0.2, "prepare"));
    Subject subject = Subject.of(asked, known, row);
    KnownRecords past =
        known.only(
            IntStream.range(0, known.size()).filter(i -> earlier.test(known.at()[i])).toArray());
    CounterfactualReport counterfactual =
        CounterfactualSearch.of(
            asked,
            lists,
            values(known, dataset),
            subject,
            options.actionable(asked),
            options.target,
            context.share(0.2, "explain.counterfactual"));
    return new ExplainedRow(
        wanted,
        new WhatIf(asked, lists, subject).asIs(),
        Waterfall.of(asked, lists, subject),
        options.target,
        counterfactual,
        Neighbours.of(
                asked,
                past.sample(MOST_NEIGHBOURS_FROM, options.seed),
                subject,
                options.top,
                options.seed,
                context.share(0.2, "explain.neighbours"))
            .stream()
            .map(each -> new ExplainedRow.Near(numbers.of(each.row()) - 1, each))
            .toList(),
        time.isPresent());
  }

  /** Values may come from all records, where none has a label. */
  private static KnownRecords values(KnownRecords known, Dataset dataset) {
    int[] all = IntStream.range(0, dataset.size()).toArray();
    return known.size() > 0
        ? known
        : new KnownRecords(known.rows(), known.told(), all, new boolean[all.length], new double[0]);
  }

  private static int find(Dataset dataset, RowNumbers numbers, long wanted) {
    return IntStream.range(0, dataset.size())
        .filter(row -> numbers.of(row) - 1 == wanted)
        .findFirst()
        .orElseThrow(
            () ->
                Problem.error(
                        "DATA-230",
                        "The data has no row %,d, counted from 0, or it could not be read."
                            .formatted(wanted),
                        "It has %,d rows that could; riskbench profile tells of those that"
                                .formatted(dataset.size())
                            + " could not.")
                    .asException());
  }

  private static KnownRecords known(
      RiskModel model, Dataset dataset, IntPredicate wanted, JobContext context) {
    Past past = Past.of(model.velocity(), dataset, context);
    int[] rows = IntStream.of(dataset.labels().matureRows()).filter(wanted).toArray();
    return new KnownRecords(
        dataset.rows(),
        past.columns().values(),
        rows,
        dataset.labels().isFraud(rows),
        RecordWeights.of(dataset, rows));
  }

  private Dataset load(SealedModel sealed, JobContext context) {
    LoadOptions given = data.loadOptions(new SplitOptions(), workplace);
    Dataset dataset =
        DataLoader.load(
            data.origin(workplace), ModelColumns.asTrained(given, sealed.model()), context);
    ModelColumns.require(sealed.id(), sealed.model(), dataset);
    return dataset;
  }
}
