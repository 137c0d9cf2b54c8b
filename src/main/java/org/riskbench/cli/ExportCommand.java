package org.riskbench.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riskbench.deploy.ImageWish;
import org.riskbench.deploy.KitPlan;
import org.riskbench.deploy.PastSource;
import org.riskbench.deploy.Target;
import org.riskbench.job.Job;
import org.riskbench.kit.ClassPath;
import org.riskbench.kit.Jars;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.Program;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A model made ready for another environment. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Make a model ready for another environment.",
    footer = {"", "Example: riskbench export onnx registrations --out registrations-onnx"})
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ImageOptions image = new ImageOptions();

  @Parameters(
      arity = "0..1",
      index = "0",
      paramLabel = "TARGET",
      description = "Where it is to run; --list tells the targets.")
  private String target = "";

  @Parameters(
      arity = "0..1",
      index = "1",
      paramLabel = "MODEL",
      description = "A model file, or NAME or NAME:VERSION in the registry.")
  private String model = "";

  @Option(names = "--out", paramLabel = "DIR", description = "Folder to write, made if need be.")
  private @Nullable Path out;

  @Option(
      names = "--state",
      paramLabel = "PAST",
      description =
          "Where a model that counts earlier records learns of them there: redis, caller (sends the"
              + " counts with each record), folder or memory.")
  private Optional<String> state = Optional.empty();

  @Option(names = "--list", description = "List the targets.")
  private boolean list;

  ExportCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    if (list) {
      return listed();
    }
    Target wanted = Target.of(target).orElseThrow(this::unknown);
    Optional<ImageWish> built = image.wish(wanted);
    if (model.isEmpty() || (out == null && built.isEmpty())) {
      throw Problem.error(
              "USE-590",
              "Say which model is to be exported, and into which folder.",
              "For example: riskbench export %s registrations --out kit".formatted(wanted.word()))
          .asException();
    }
    tell(
        BlockingRun.run(
            Job.of("job.export", export(wanted, plan(), built)),
            new ProgressLine(terminal, output)));
    return ExitCode.DONE;
  }

  private Job.Work<Exported> export(Target wanted, KitPlan plan, Optional<ImageWish> image) {
    Exported begun = new Exported(wanted, Optional.ofNullable(out));
    return context -> {
      Exported made =
          image.isEmpty() ? begun.kit(plan, context) : begun.image(image.get(), plan, context);
      note(plan.sealed(), made.leaving());
      return made;
    };
  }

  /** Writes down that the model left the registry; one that lies elsewhere did not. */
  private void note(SealedModel sealed, String how) {
    ModelRegistry registry = workplace.registry();
    if (registry.holds(sealed)) {
      registry.copied(sealed.id(), how);
    }
  }

  private KitPlan plan() {
    ModelRegistry registry = workplace.registry();
    byte[] file = ModelFileReader.bytes(registry.resolve(model));
    SealedModel sealed = registry.read(file);
    Jars jars = new Jars(ClassPath.ofProgram(), Program.current().version());
    return new KitPlan(sealed, file, past(), jars, workplace.onnx());
  }

  private Optional<PastSource> past() {
    return state.map(word -> PastSource.of(word).orElseThrow(ExportCommand::unknownPast));
  }

  private static RuntimeException unknownPast() {
    String words =
        Arrays.stream(PastSource.values()).map(PastSource::word).collect(Collectors.joining(", "));
    return Problem.error("USE-592", "There is no such --state.", "Choose one of: " + words + ".")
        .asException();
  }

  private int listed() {
    if (output.json) {
      terminal.json(Map.of("targets", Target.words()));
    } else {
      Target.words().forEach(terminal::line);
    }
    return ExitCode.DONE;
  }

  private RuntimeException unknown() {
    return Problem.error(
            "USE-591",
            target.isEmpty() ? "Say for which target." : "There is no such target.",
            "Choose one of: " + String.join(", ", Target.words()) + ".")
        .asException();
  }

  private void tell(Exported exported) {
    if (output.json) {
      terminal.json(exported.json());
    } else {
      exported.lines().forEach(terminal::line);
    }
  }
}
