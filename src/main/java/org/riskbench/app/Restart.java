package org.riskbench.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the program again as it was started, once its window is closed: what lay on the desk comes
 * back by itself. FX thread only.
 */
final class Restart {
  private static final Logger LOG = LoggerFactory.getLogger(Restart.class);

  private final Optional<List<String>> command;

  private Restart(Optional<List<String>> command) {
    this.command = command;
  }

  /** Of this process; impossible where the system does not tell how it was started. */
  static Restart ofProcess() {
    ProcessHandle.Info self = ProcessHandle.current().info();
    boolean whole = self.arguments().isPresent() || System.getProperty("jpackage.app-path") != null;
    return new Restart(
        self.command()
            .filter(program -> whole)
            .map(
                program -> {
                  List<String> words = new ArrayList<>(List.of(program));
                  words.addAll(List.of(self.arguments().orElse(new String[0])));
                  return words;
                }));
  }

  boolean isPossible() {
    return command.isPresent();
  }

  /** The last thing a program does: by now the home folder is free for the next window. */
  void run() {
    command.ifPresent(Restart::start);
  }

  private static void start(List<String> words) {
    try {
      new ProcessBuilder(words).inheritIO().start();
    } catch (IOException e) {
      LOG.error("Riskbench could not be started again", e);
    }
  }
}
