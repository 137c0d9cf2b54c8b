package org.riskbench.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.RuleHits;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.rule.HardRules;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.RiskModel;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Flips;
import org.riskbench.trial.Goal;
import org.riskbench.trial.GroupRate;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.trial.MoneyReport;
import org.riskbench.trial.ParityGoal;
import org.riskbench.trial.ParityPrice;
import org.riskbench.trial.PolicyReport;
import org.riskbench.trial.RuleReport;
import org.riskbench.trial.RuledCases;
import org.riskbench.trial.Segments;
import org.riskbench.trial.Staffing;
import org.riskbench.trial.ThresholdSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Weigh thresholds by money, reviews a day and fairness, or look for better ones.",
    footer = {
      "",
      "Example: riskbench policy payments payments.csv --rules rules.txt --save next.riskmodel",
      "Example: riskbench policy payments payments.csv --optimise money --capacity 120/day --cost"
          + " review=4"
    })
final class PolicyCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(index = "0", paramLabel = "MODEL", description = "NAME[:VERSION], or a file.")
  private String model = "";

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final PolicyOptions options = new PolicyOptions();
  @Mixin private final RuleOptions rules = new RuleOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(names = "--segment", paramLabel = "COL", description = "Tell groups of a column apart.")
  private Optional<String> segment = Optional.empty();

  @Option(
      names = "--against",
      paramLabel = "MODEL2",
      description = "Tell which records this model's policy decides otherwise.")
  private Optional<String> against = Optional.empty();

  @Option(
      names = "--parity",
      paramLabel = "RATIO",
      description =
          "Tell what it costs to hold the approval ratio of every sensitive column at or above this,"
              + " such as 0.8, by common thresholds.")
  private Optional<Double> parity = Optional.empty();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save the model with these thresholds and rules as this file (*.riskmodel).")
  private Optional<Path> save = Optional.empty();

  PolicyCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    Keeping keeping = new Keeping(Optional.empty(), save);
    keeping.check(workplace);
    options.goal(); // what can't be is refused before any work is done
    options.stakes(Stakes.ASSUMED);
    parity.ifPresent(least -> new ParityGoal(GroupRate.SELECTED, least, List.of()));
    options.team().reviewerCases();
    SealedModel sealed = workplace.registry().open(model);
    HardRules asked = rules.of(sealed);
    workplace.lists().require(asked.lists());
    Stakes stakes = options.stakes(sealed.stakes());
    requireBaseline(options.baseline(sealed.model().policy()), asked);
    Optional<SealedModel> other = against.map(workplace.registry()::open);
    Studied studied =
        BlockingRun.run(
            Job.of("job.policy", context -> study(sealed, asked, other, stakes, context)),
            new ProgressLine(terminal, output));
    PolicyText text = studied.text();
    if (output.json) {
      Map<String, Object> json = text.json();
      studied.staffing().ifPresent(staffing -> json.put("staffing", staffing.json()));
      terminal.json(json);
    } else {
      text.print(terminal);
      studied.staffing().ifPresent(staffing -> staffing.print(terminal));
    }
    keeping
        .keep(workplace.registry().draft(model, text.policy(), asked).with(stakes), workplace)
        .ifPresent(kept -> terminal.say(kept.sentence()));
    return ExitCode.DONE;
  }

  /** A record that a rule decides has no score by which another policy could decide it. */
  private static void requireBaseline(Baseline baseline, HardRules asked) {
    if (!asked.isEmpty() && !baseline.equals(Baseline.APPROVE_ALL)) {
      throw Problem.error(
              "USE-527",
              "With rules beside the model a saving can be told against approving all only.",
              "Leave --baseline out.")
          .asException();
    }
  }

  /** What was found out about the policy and, if that was asked for, the team. */
  private record Studied(PolicyText text, Optional<StaffingText> staffing) {}

  private Studied study(
      SealedModel sealed,
      HardRules asked,
      Optional<SealedModel> other,
      Stakes stakes,
      JobContext context) {
    Dataset dataset = load(sealed, asked, other, context.share(0.5, "load"));
    RuleOptions.requireFair(asked, sealed, dataset);
    int[] rows = inTime(dataset);
    Optional<Goal> goal = options.goal();
    int half = goal.isPresent() ? rows.length / 2 : 0;
    int[] later = Arrays.copyOfRange(rows, half, rows.length);
    JobContext judging = context.share(0.5, "evaluate");
    WorkWeek week = stakes.week();
    Cases test = cases(sealed, dataset, later, week, judging);
    Policy old = sealed.model().policy();
    Treatment middle = options.middle(old);
    Baseline against = options.baseline(old);
    Optional<Cases> earlier =
        goal.map(wanted -> cases(sealed, dataset, Arrays.copyOf(rows, half), week, judging));
    Cut cut =
        earlier
            .map(
                found ->
                    ThresholdSearch.find(
                        found, goal.orElseThrow(), middle, stakes.costs(), stakes.capacity()))
            .orElseGet(() -> options.cut(old));
    Policy policy = Policy.of(old.version() + 1, cut.review(), cut.decline(), middle);
    RuleHits hits = hits(asked, dataset, later, judging);
    RuledCases ruled = RuledCases.of(dataset, test.scored(), week, policy, hits);
    PolicyReport report =
        PolicyReport.of(
            ruled.cases(), ruled.policy(), against, stakes.costs(), stakes.capacity(), judging);
    PolicyText text =
        new PolicyText(
            policy,
            report,
            new MoneyText(
                report.money(),
                stakes.costs(),
                earlier.map(found -> found(found, policy, against, stakes.costs()))),
            goal.isPresent()
                ? "Thresholds found on the earlier %,d records, judged by the later %,d."
                    .formatted(half, later.length)
                : "Judged by all %,d records with a mature label.".formatted(later.length),
            segment.map(column -> Segments.of(ruled.cases(), column).at(ruled.cut())),
            other.map(second -> flips(second, dataset, ruled, stakes, judging)),
            parity.map(least -> price(least, sealed, dataset, rows, middle, stakes, judging)),
            asked.isEmpty() ? Optional.empty() : Optional.of(RuleReport.of(test, policy, hits)));
    return new Studied(text, staffing(sealed, dataset, rows, stakes, judging));
  }

  private Optional<StaffingText> staffing(
      SealedModel sealed, Dataset dataset, int[] rows, Stakes stakes, JobContext context) {
    Optional<Capacity> team = stakes.capacity();
    int half = rows.length / 2;
    return options
        .team()
        .reviewerCases()
        .map(
            perReviewer ->
                new StaffingText(
                    Staffing.of(
                        cases(sealed, dataset, Arrays.copyOf(rows, half), stakes.week(), context),
                        cases(
                            sealed,
                            dataset,
                            Arrays.copyOfRange(rows, half, rows.length),
                            stakes.week(),
                            context),
                        stakes.costs(),
                        team.orElseGet(() -> options.team().rule(Capacity.of(0))),
                        perReviewer,
                        context),
                    team.isPresent(),
                    stakes.costs().currency()));
  }

  /** Each model is followed with the rules beside it. */
  private Flips flips(
      SealedModel other, Dataset dataset, RuledCases after, Stakes stakes, JobContext context) {
    int[] rows = after.cases().scored().rows();
    PartScores scores = PartScores.of(other.model(), dataset, rows, context);
    RuleHits hits = hits(other.model().rules(), dataset, rows, context);
    RuledCases before = RuledCases.of(dataset, scores, stakes.week(), other.model().policy(), hits);
    return Flips.between(
        before.cases(), before.policy(), after.cases(), after.policy(), stakes.costs());
  }

  private RuleHits hits(HardRules asked, Dataset dataset, int[] rows, JobContext context) {
    return RuleHits.of(asked, workplace.lists(), dataset, rows, context);
  }

  /** Found on the earlier half of the records and judged on the later one. */
  private ParityPrice price(
      double least,
      SealedModel sealed,
      Dataset dataset,
      int[] rows,
      Treatment middle,
      Stakes stakes,
      JobContext context) {
    List<ParityGoal.Against> columns =
        dataset.schema().with(ColumnRole.SENSITIVE).stream()
            .map(column -> Grouping.of(dataset, column.name()))
            .map(grouping -> new ParityGoal.Against(grouping, Optional.empty()))
            .toList();
    if (columns.isEmpty()) {
      throw Problem.error(
              "USE-516",
              "No column is sensitive, so that there are no groups to treat alike.",
              "Name one with --sensitive COL.")
          .asException();
    }
    int half = rows.length / 2;
    return ParityPrice.of(
            cases(sealed, dataset, Arrays.copyOf(rows, half), stakes.week(), context),
            cases(
                sealed,
                dataset,
                Arrays.copyOfRange(rows, half, rows.length),
                stakes.week(),
                context),
            new ParityGoal(GroupRate.SELECTED, least, columns),
            middle,
            stakes,
            context)
        .orElseThrow(
            () ->
                Problem.error(
                        "USE-517",
                        "No common thresholds hold this ratio within the capacity of the reviews.",
                        "Allow more cases a day, or ask for less.")
                    .asException());
  }

  private static MoneyText.Found found(
      Cases cases, Policy policy, Baseline against, CostModel costs) {
    return new MoneyText.Found(
        MoneyReport.saved(cases, policy, against, costs), MoneyPeriod.of(cases));
  }

  private static Cases cases(
      SealedModel sealed, Dataset dataset, int[] rows, WorkWeek week, JobContext context) {
    PartScores scores = PartScores.of(sealed.model(), dataset, rows, context);
    return Cases.of(dataset, scores, week);
  }

  private Dataset load(
      SealedModel sealed, HardRules asked, Optional<SealedModel> other, JobContext context) {
    LoadOptions given = data.loadOptions(new SplitOptions(), workplace);
    RiskModel ruled = sealed.model().with(asked);
    LoadOptions read = protecting(ModelColumns.asTrained(given, ruled), sealed);
    if (other.isPresent()) {
      read = ModelColumns.asTrained(read, other.get().model());
    }
    Dataset dataset = DataLoader.load(data.origin(workplace), read, context).requireLabels();
    ModelColumns.require(sealed.id(), ruled, dataset);
    other.ifPresent(second -> ModelColumns.require(second.id(), second.model(), dataset));
    return dataset;
  }

  /** What was a protected attribute in training is one here. */
  private static LoadOptions protecting(LoadOptions options, SealedModel sealed) {
    LoadOptions changed = options;
    for (var column : sealed.manifest().schema().columns()) {
      boolean said = options.roles().containsKey(column.name());
      if (column.role() == ColumnRole.SENSITIVE && !said) {
        changed = changed.role(column.name(), ColumnRole.SENSITIVE);
      }
    }
    return changed;
  }

  /** Records with a mature label, oldest first where that is known. */
  private static int[] inTime(Dataset dataset) {
    int[] rows = dataset.labels().matureRows();
    return TimeAxis.of(dataset)
        .map(
            axis ->
                IntStream.of(rows)
                    .boxed()
                    .sorted((a, b) -> Double.compare(axis.at(a), axis.at(b)))
                    .mapToInt(Integer::intValue)
                    .toArray())
        .orElse(rows);
  }
}
