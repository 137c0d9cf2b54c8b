package org.riskbench.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.cli.RiskbenchCommand;
import org.riskbench.cli.SampleJob;
import org.riskbench.cli.Terminal;
import org.riskbench.cli.WithoutWindow;
import org.riskbench.cli.Workplace;
import org.riskbench.settings.Places;

/**
 * Where the program starts. Must not touch JavaFX itself: its classes are loaded only once it is
 * known that there is a display.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Answers, files and logs are written the same way on every machine.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    System.setProperty("riskbench.logs", Places.ofMachine().logs().toString());
    Terminal terminal = Terminal.ofProcess();
    Optional<GivenFiles> given = GivenFiles.of(List.of(arguments));
    if (given.isEmpty()) {
      System.exit(RiskbenchCommand.run(terminal, Workplace.ofMachine(terminal), arguments));
    } else if (hasDisplay()) {
      open(terminal, given.get());
    } else if (arguments.length > 0) {
      System.exit(WithoutWindow.advise(terminal, given.get().tables(), given.get().models()));
    } else {
      System.exit(SampleJob.run(terminal, Workplace.ofMachine(terminal)));
    }
  }

  /** A window that is open already takes over before JavaFX is even loaded. */
  private static void open(Terminal terminal, GivenFiles given) {
    boolean picture = ScreenshotPlan.isAsked(System.getenv()); // taken beside whatever is open
    if (!picture && OneWindow.isHanded(Places.ofMachine().home(), Knock.with(given))) {
      terminal.say(OneWindow.OPEN_ALREADY);
    } else {
      Window.open(given);
    }
  }

  private static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    // JavaFX draws through X11 on Linux: a Wayland display alone is none.
    return !linux || !System.getenv().getOrDefault("DISPLAY", "").isBlank();
  }
}
