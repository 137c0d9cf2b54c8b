package org.riskbench.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.riskbench.ledger.FeedbackFile;
import org.riskbench.ledger.Ledger;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.server.OpenLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "feedback",
    mixinStandardHelpOptions = true,
    description = "What became of decisions that were logged.",
    footer = {"", "Example: riskbench feedback import chargebacks.csv"})
final class FeedbackCommand implements Callable<Integer> {
  private static final String FROM = "command line";
  private static final int MOST_TOLD = 20;

  /** So many events are on their way at a time, to be committed together. */
  private static final int AT_ONCE = 256;

  private final Terminal terminal;
  private final Workplace workplace;

  @Spec private CommandSpec spec = CommandSpec.create();

  FeedbackCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.out());
    return ExitCode.DONE;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Add outcomes to the decision log; nothing there is changed.",
        "Columns: requestId, outcome (fraud, good, indeterminate), kind (chargeback, confirmed,"
            + " reviewer, customer, rule), observedAt; lossAmount, recovered, minutes where known."
      },
      footer = {"", "Example: riskbench feedback import chargebacks.csv"})
  int importFile(
      @Parameters(
              paramLabel = "FILE",
              description = "A CSV file with a header, or JSON objects, one a line.")
          Path file,
      @Mixin LogOptions log,
      @Mixin OutputOptions output) {
    try (OpenLog open = log.openToAdd(workplace)) {
      Import run = new Import(open.ledger());
      FeedbackFile.read(file, run::take);
      run.finish();
      run.tell(output);
      return run.unusable + run.unknown > 0 ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }
  }

  /** One file on its way into the log. */
  private final class Import {
    private final Ledger ledger;
    private final Deque<Sent> underway = new ArrayDeque<>();
    private long fresh;
    private long known;
    private long unknown;
    private long unusable;
    private int told;

    private record Sent(long line, CompletionStage<Boolean> kept) {}

    Import(Ledger ledger) {
      this.ledger = ledger;
    }

    void take(FeedbackFile.Line line) {
      if (line.event().isPresent()) {
        underway.add(new Sent(line.number(), ledger.tell(line.event().get(), FROM)));
        if (underway.size() == AT_ONCE) {
          finish();
        }
      } else {
        unusable++;
        line.problem().ifPresent(problem -> say(line.number(), problem));
      }
    }

    void finish() {
      while (!underway.isEmpty()) {
        finish(underway.remove());
      }
    }

    private void finish(Sent sent) {
      try {
        if (sent.kept().toCompletableFuture().join()) {
          fresh++;
        } else {
          known++;
        }
      } catch (CompletionException e) {
        if (!(e.getCause() instanceof ProblemException refused) || !isOfLine(refused)) {
          throw e.getCause() instanceof ProblemException lost ? lost : e;
        }
        unknown++;
        say(sent.line(), refused.problem());
      }
    }

    private static boolean isOfLine(ProblemException refused) {
      return refused.problem().code().startsWith("LEDGER-11");
    }

    private void say(long line, Problem problem) {
      if (told++ < MOST_TOLD) {
        terminal.say("Line " + line + ": " + problem.code() + ": " + problem.sentence());
      }
    }

    void tell(OutputOptions output) {
      if (output.json) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("new", fresh);
        json.put("known", known);
        json.put("unknown", unknown);
        json.put("unusable", unusable);
        terminal.json(json);
        return;
      }
      terminal.line(
          "Added %,d outcomes; %,d were known, %,d are of no decision here, %,d can't be used."
              .formatted(fresh, known, unknown, unusable));
    }
  }
}
