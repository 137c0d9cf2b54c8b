package org.riskbench.standalone;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.riskbench.environment.Environment;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * Where the program starts. Ends with 0 once it was stopped before it served, 2 for a setting that
 * is wrong, 3 for input that can't be used, 4 for a model that is refused, 1 for what nobody
 * expected; each with a sentence on standard error.
 */
public final class Main {
  private final PrintStream out;
  private final PrintStream err;

  private Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    // Answers and files are written the same way on every machine.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    System.exit(new Main(System.out, System.err).run(arguments, System.getenv()));
  }

  private int run(String[] arguments, Map<String, String> variables) {
    try {
      if (arguments.length > 0) {
        throw StandaloneProblem.arguments();
      }
      Memory.require();
      new Instance(new Environment(variables), err::println, out::println).run();
      return ExitCode.DONE;
    } catch (ProblemException e) {
      err.println(e.problem().code() + ": " + e.problem().sentence());
      return code(e.problem());
    } catch (OutOfMemoryError e) {
      err.println(StandaloneProblem.memory(Memory.megabytes()).problem().sentence());
      return ExitCode.WRONG_USE;
    } catch (RuntimeException e) {
      // The last boundary: whoever runs this must be able to tell us.
      err.println("Riskbench failed in a way that nobody expected.");
      e.printStackTrace(err);
      return ExitCode.UNEXPECTED;
    }
  }

  /** Here a port, a host and the place of a state are settings of the process. */
  private static int code(Problem problem) {
    return switch (problem.area()) {
      case "SERVER", "STATE" -> ExitCode.WRONG_USE;
      default -> ExitCode.of(problem);
    };
  }
}
