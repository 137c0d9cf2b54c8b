package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.Replay;
import org.riskbench.ledger.ReplayReport;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Recompute a logged decision with the model file that made it, bit for bit.",
      "Exits 3 if anything is not the same."
    },
    footer = {"", "Example: riskbench replay 0198f3c2-7f1e-7000-8000-1234567890ab"})
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final LogOptions log = new LogOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "REQUESTID", description = "The requestId of the answer.")
  private String requestId = "";

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "NAME[:VERSION] in the registry, or a file; without it, the one whose SHA-256 is logged.")
  private Optional<String> model = Optional.empty();

  ReplayCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    Decided logged = logged();
    SealedModel sealed = model(logged.by().fileSha256());
    ReplayReport report = Replay.of(logged, sealed.model());
    if (output.json) {
      terminal.json(json(logged, report));
    } else {
      tell(logged, report);
    }
    return report.isSame() ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private Decided logged() {
    try (LedgerReader reader = log.reader(workplace)) {
      return reader
          .find(requestId)
          .flatMap(row -> row.decided())
          .orElseThrow(
              () ->
                  Problem.error(
                          "USE-274",
                          "No decision in the log has this request id.",
                          "Look for it with: riskbench decisions search")
                      .asException());
    }
  }

  private SealedModel model(String sha256) {
    ModelRegistry registry = workplace.registry();
    SealedModel found =
        model.map(registry::open).orElseGet(() -> registry.load(saved(registry, sha256).id()));
    if (!found.fileSha256().equals(sha256)) {
      throw Problem.error(
              "USE-275",
              "The model given is not the file that decided.",
              "Name the file whose SHA-256 is " + sha256 + ".")
          .asException();
    }
    return found;
  }

  private static RegistryEntry.Saved saved(ModelRegistry registry, String sha256) {
    return registry.list().stream()
        .filter(RegistryEntry.Saved.class::isInstance)
        .map(RegistryEntry.Saved.class::cast)
        .filter(entry -> entry.fileSha256().equals(sha256))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.error(
                        "USE-276",
                        "The registry has no model file with the SHA-256 of this decision.",
                        "Name the file: --model FILE. Its SHA-256 is " + sha256 + ".")
                    .asException());
  }

  private void tell(Decided logged, ReplayReport report) {
    terminal.line(
        "%s by %s: probability %s, score %d, %s (%s)."
            .formatted(
                logged.asked().requestId(),
                logged.by().model(),
                report.probability(),
                report.score().orElse(0),
                report.decision(),
                report.band()));
    if (report.byMode()) {
      terminal.line(
          logged.circumstances().control()
              ? "It was let through for the control group."
              : "The decision itself was made by the mode " + logged.circumstances().mode() + ".");
    }
    if (report.isSame()) {
      terminal.line("The same as logged, to the last bit.");
    }
    for (ReplayReport.Difference each : report.differences()) {
      terminal.line(
          "The %s differs: logged %s, now %s.".formatted(each.part(), each.logged(), each.now()));
    }
  }

  private static Map<String, Object> json(Decided logged, ReplayReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("requestId", logged.asked().requestId());
    json.put("model", logged.by().model());
    json.put("fileSha256", logged.by().fileSha256());
    json.put("probability", report.probability());
    json.put("score", report.score().isPresent() ? report.score().getAsInt() : null);
    json.put("decision", report.decision().name());
    json.put("band", report.band());
    json.put("byMode", report.byMode());
    json.put("same", report.isSame());
    List<Map<String, Object>> differences = new ArrayList<>();
    for (ReplayReport.Difference each : report.differences()) {
      Map<String, Object> difference = new LinkedHashMap<>();
      difference.put("part", each.part());
      difference.put("logged", each.logged());
      difference.put("now", each.now());
      differences.add(difference);
    }
    json.put("differences", differences);
    return json;
  }
}
