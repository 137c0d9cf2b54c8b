package org.riskbench.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.riskbench.problem.Problem;

/**
 * Where a command speaks: results to {@code out}, everything else to {@code err}.
 *
 * @param interactive whether a person watches, so that progress may be redrawn in place
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

  /** The process's own streams, in UTF-8. */
  @SuppressWarnings("SystemConsoleNull") // as it was before Java 22: the launcher asks for that
  public static Terminal ofProcess() {
    return new Terminal(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        isWatched());
  }

  /** From Java 22 on there is a console even where nobody sits at it; it then says so. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // an older Java: a console is a terminal
    }
  }

  /** One JSON object, or one line of a row stream. */
  void json(Map<String, ?> object) {
    try {
      out.println(JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(object));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of the result. */
  void line(String text) {
    out.println(text);
  }

  /** A line beside the result. */
  public void say(String text) {
    err.println(text);
  }

  /** One problem as one line. */
  public void say(Problem problem) {
    StringBuilder line = new StringBuilder(problem.code()).append(": ").append(problem.sentence());
    String error = problem.details().get("error");
    if (error != null) {
      line.append(" (error ").append(error).append(')');
    }
    err.println(line);
  }
}
