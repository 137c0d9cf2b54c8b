package org.riskbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;

/** What is said where files were to be opened in the window and there is no display. */
public final class WithoutWindow {
  private WithoutWindow() {}

  /** Names the commands that do the same in the terminal (USE-630); gives the exit code. */
  public static int advise(Terminal terminal, List<Path> tables, List<Path> models) {
    String commands =
        Stream.concat(
                tables.stream().map(file -> "riskbench profile " + quoted(file)),
                models.stream().map(file -> "riskbench models import " + quoted(file)))
            .collect(Collectors.joining("; "));
    terminal.say(
        Problem.error(
            "USE-630",
            "There is no display for the window to open files in.",
            "In the terminal use: " + commands));
    return ExitCode.WRONG_USE;
  }

  private static String quoted(Path file) {
    String name = file.toString();
    return name.contains(" ") ? "\"" + name + "\"" : name;
  }
}
