package org.riskbench.cli;

import org.riskbench.modelfile.SealedModel;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;
import org.riskbench.velocity.VelocityPlan;

/**
 * The main job without a window: load the bundled data, train, compare, save the best model,
 * publish it.
 */
public final class SampleJob {
  private SampleJob() {}

  /** Runs until Ctrl-C; gives the exit code. Throws nothing a user could cause. */
  public static int run(Terminal terminal, Workplace workplace) {
    return RiskbenchCommand.guarded(terminal, () -> work(terminal, workplace));
  }

  private static int work(Terminal terminal, Workplace workplace) {
    terminal.say("No display here, so the same job runs in this terminal.");
    OutputOptions output = new OutputOptions();
    DataOptions data = new DataOptions();
    data.data = "sample";
    SplitOptions split = new SplitOptions();
    ProgressLine progress = new ProgressLine(terminal, output);
    Bench.Trained trained =
        Bench.train(
            workplace,
            new Bench.Order(
                data,
                split,
                new VelocityOptions(),
                new RecipeOptions(),
                new AlertOptions(),
                Learning.of(
                    new LearnerOptions(), new ProbabilityOptions(), split.seed, workplace.onnx())),
            progress);
    trained.comparison().print(terminal);
    String purpose = "To show the program at work on made-up data.";
    SealedModel model =
        workplace.registry().save("sample", Bench.draft(trained, purpose, progress));
    terminal.line("Saved as " + model.id() + " in " + workplace.registry().folder());
    ScoringServer server = new ScoringServer();
    VelocityPlan plan = model.model().velocity();
    if (!plan.isEmpty()) {
      Warming.load(
          (rows, context) -> server.states().warm(plan, rows, context),
          model,
          workplace,
          data.data,
          new ProgressLine(terminal, output));
    }
    return ServeCommand.serve(
        terminal,
        output,
        server,
        ServerPlan.defaults().onPort(workplace.settings().serving().port()),
        model,
        () -> {});
  }
}
