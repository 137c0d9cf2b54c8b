package org.riskbench.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.job.Job;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.ReanchorReport;
import org.riskbench.ledger.Reanchoring;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.ModelRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reanchor",
    mixinStandardHelpOptions = true,
    description = {
      "Anchor a model's score anew to the good records that the decision log knows by now, and save",
      "it as the next version. The model itself and its thresholds stay as they are."
    },
    footer = {"", "Example: riskbench models reanchor registrations:3 --maturity 45d"})
final class ModelsReanchorCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(paramLabel = "MODEL", description = ModelsCommand.MODEL)
  private String model = "";

  @Option(
      names = "--maturity",
      defaultValue = "60d",
      paramLabel = "TIME",
      description = "Age by which most frauds are reported (${DEFAULT-VALUE}).")
  private String maturity = "60d";

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Only decisions received then or later.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save as this file instead of the registry's next version.")
  private Optional<Path> save = Optional.empty();

  @Option(names = "--dry-run", description = "Tell what would come out, and save nothing.")
  private boolean dry;

  @Mixin private final LogOptions log = new LogOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsReanchorCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    Duration age = TimeSpan.read("--maturity", maturity);
    ModelRegistry registry = workplace.registry();
    SealedModel sealed = registry.open(model);
    Keeping keeping = keeping(sealed);
    keeping.check(workplace);
    ReanchorReport report = report(sealed, age);
    Optional<Keeping.Kept> kept = Optional.empty();
    if (!dry) {
      ModelDraft draft =
          registry
              .draft(model, sealed.model().policy())
              .anchored(report.map(), ReanchorText.anchor(report), report.scores());
      kept = keeping.keep(draft, workplace);
      kept.ifPresent(this::passGate);
    }
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>(ReanchorText.json(report));
      kept.ifPresent(each -> json.put("saved", each.json()));
      terminal.json(json);
    } else {
      ReanchorText.sentences(report).forEach(terminal::line);
      kept.ifPresent(each -> terminal.say(each.sentence()));
    }
    return ExitCode.DONE;
  }

  private Keeping keeping(SealedModel sealed) {
    return save.isPresent() || dry
        ? new Keeping(Optional.empty(), save)
        : new Keeping(Optional.of(sealed.id().name()), Optional.empty());
  }

  private ReanchorReport report(SealedModel sealed, Duration age) {
    DecisionQuery query =
        DecisionQuery.ALL
            .by(sealed.id().toString())
            .between(from.map(text -> DecisionOptions.moment("--from", text)), Optional.empty());
    try (LedgerReader reader = log.reader(workplace)) {
      return Reanchoring.of(reader, query, sealed.model(), Clock.systemUTC().instant(), age);
    }
  }

  /** What is not the same by every door must not be published. */
  private void passGate(Keeping.Kept kept) {
    BlockingRun.run(
        Job.of(
            "job.parity",
            context -> new ModelDoors(workplace).pass(kept.model(), kept.where(), context)),
        new ProgressLine(terminal, output));
  }
}
