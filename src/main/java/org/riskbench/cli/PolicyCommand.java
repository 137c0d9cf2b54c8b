package org.riskbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.decision.Stakes;
import org.riskbench.job.Job;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.rule.HardRules;
import org.riskbench.trial.GroupRate;
import org.riskbench.trial.ParityGoal;
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
  @Mixin private final ReasonOptions reasons = new ReasonOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--segment",
      paramLabel = "COL",
      description =
          "Tell groups of a column apart; with --optimise, find thresholds of its own for each of"
              + " them. --save keeps them as rules.")
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
      description =
          "Save the model with these thresholds, rules and words as this file (*.riskmodel).")
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
    ReasonDictionary words = reasons.of(sealed.model().reasons());
    workplace.lists().require(asked.lists());
    if (options.isOwnBaseline()) {
      workplace.lists().require(sealed.model().rules().lists());
    }
    Stakes stakes = options.stakes(sealed.stakes());
    options.baseline(sealed.model());
    Optional<SealedModel> other = against.map(workplace.registry()::open);
    PolicyStudy study =
        new PolicyStudy(
            workplace,
            options,
            new PolicyStudy.Asked(sealed, asked, other, stakes, segment, parity, save.isPresent()));
    PolicyStudy.Studied studied =
        BlockingRun.run(
            Job.of(
                "job.policy",
                context -> {
                  PolicyRecords records = new PolicyRecords(sealed, asked, other);
                  Dataset dataset =
                      records.load(
                          data, workplace, options.isOwnBaseline(), context.share(0.5, "load"));
                  return study.of(dataset, context.share(0.5, "evaluate"));
                }),
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
    ModelDraft draft =
        workplace.registry().draft(model, text.policy(), studied.rules()).with(stakes).with(words);
    keeping
        .keep(studied.operating().map(draft::at).orElse(draft), workplace)
        .ifPresent(kept -> terminal.say(kept.sentence()));
    return ExitCode.DONE;
  }
}
