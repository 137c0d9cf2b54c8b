package org.riskbench.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobState;
import org.riskbench.job.Trace;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
    name = "riskbench",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = {
      "A workbench for identity and online-fraud risk: load, train, compare, decide, publish.",
      "Without a command it opens the window or, where there is no display, runs the sample job.",
      "Files instead of a command are opened in the window: tables and models."
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 unexpected, 2 wrong use, 3 bad input, 4 a refused model.",
      "Example: riskbench train sample --save best.riskmodel"
    })
public final class RiskbenchCommand implements Callable<Integer> {
  /** In the order in which help lists them. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          SampleCommand.class,
          ProfileCommand.class,
          TrainCommand.class,
          CompareCommand.class,
          PolicyCommand.class,
          EvaluateCommand.class,
          ScoreCommand.class,
          ExplainCommand.class,
          ReportCommand.class,
          ModelsCommand.class,
          ReasonsCommand.class,
          ListsCommand.class,
          KeysCommand.class,
          AccessCommand.class,
          ServeCommand.class,
          DecisionsCommand.class,
          FeedbackCommand.class,
          ReplayCommand.class,
          ExportCommand.class,
          ParityCommand.class,
          DoctorCommand.class,
          DiagnoseCommand.class);

  private static final Set<String> VERSION = Set.of("-V", "--version");

  private static final Logger LOG = LoggerFactory.getLogger(RiskbenchCommand.class);

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  private RiskbenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Runs one command to its end.
   *
   * @param arguments as typed
   * @return the exit code; nothing is thrown
   */
  public static int run(Terminal terminal, Workplace workplace, String... arguments) {
    CommandLine line = commandLine(terminal, workplace, wanted(arguments));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((wrong, typed) -> wrongUse(terminal, wrong));
    line.setExecutionExceptionHandler((thrown, where, parsed) -> failed(terminal, thrown));
    int code = guarded(terminal, () -> line.execute(arguments));
    return code == ExitCode.DONE ? told(terminal) : code;
  }

  /** Every command there is, for whoever describes them. */
  static CommandLine all(Terminal terminal, Workplace workplace) {
    return commandLine(terminal, workplace, COMMANDS);
  }

  private static CommandLine commandLine(
      Terminal terminal, Workplace workplace, List<Class<?>> commands) {
    CommandLine line =
        new CommandLine(new RiskbenchCommand(terminal), new CommandFactory(terminal, workplace));
    commands.forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /**
   * The one command that was typed, none for the version alone, else all of them: what is known of
   * a command is found out by reflection, which for all of them takes longer than many a command
   * itself.
   */
  private static List<Class<?>> wanted(String... arguments) {
    if (arguments.length == 1 && VERSION.contains(arguments[0])) {
      return List.of();
    }
    List<Class<?>> typed =
        COMMANDS.stream()
            .filter(
                command ->
                    arguments.length > 0
                        && command.getAnnotation(Command.class).name().equals(arguments[0]))
            .toList();
    return typed.isEmpty() ? COMMANDS : typed;
  }

  /** A stream of the process swallows what fails on it: asked in the end, lest a result is lost. */
  private static int told(Terminal terminal) {
    if (!terminal.out().checkError()) {
      return ExitCode.DONE;
    }
    terminal.say(
        Problem.error(
            "USE-290",
            "The result could not be written to standard output: what is there is not all of it.",
            "Check the free space of the disk, and the program that the output goes to."));
    return ExitCode.UNEXPECTED;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.out());
    return ExitCode.DONE;
  }

  /** Runs work whose failures end as one sentence and an exit code. */
  static int guarded(Terminal terminal, Callable<Integer> work) {
    try {
      return work.call();
    } catch (Throwable e) {
      return failed(terminal, e);
    }
  }

  private static int wrongUse(Terminal terminal, ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    terminal.say("USE-100: " + wrong.getMessage() + ". See " + command + " --help.");
    return ExitCode.WRONG_USE;
  }

  /** The command line's own boundary: everything ends as one sentence and an exit code. */
  private static int failed(Terminal terminal, Throwable thrown) {
    if (thrown instanceof CancelledException) {
      terminal.say("Cancelled; nothing was changed.");
      return ExitCode.CANCELLED;
    }
    if (thrown instanceof ProblemException known) {
      terminal.say(known.problem());
      return ExitCode.of(known.problem());
    }
    Problem problem = JobState.failure(thrown);
    LOG.error("{} {}", problem.code(), problem.details(), Trace.of(thrown));
    terminal.say(problem);
    return ExitCode.UNEXPECTED;
  }
}
