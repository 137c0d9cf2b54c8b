package org.riskbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the program again as it was started, once its window is closed: what lay on the desk comes
 * back by itself. FX thread only.
 */
final class Restart {
  private static final Logger LOG = LoggerFactory.getLogger(Restart.class);

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private final Optional<List<String>> command;

  private Restart(Optional<List<String>> command) {
    this.command = command;
  }

  /** Of this process; impossible where the system does not tell how it was started. */
  static Restart ofProcess() {
    ProcessHandle.Info self = ProcessHandle.current().info();
    boolean isPackage = System.getProperty("jpackage.app-path") != null;
    Optional<List<String>> arguments =
        self.arguments()
            .map(List::of)
            .or(() -> argumentsOf(COMMAND_LINE))
            .or(() -> isPackage ? Optional.of(List.of()) : Optional.empty());
    return new Restart(
        self.command()
            .flatMap(
                program ->
                    arguments.map(
                        words -> Stream.concat(Stream.of(program), words.stream()).toList())));
  }

  /**
   * The arguments that Linux tells of a process, of any length: Java gives none where the command
   * line is longer than a page of memory, as a long class path makes it.
   *
   * @return empty where there is no such file
   */
  static Optional<List<String>> argumentsOf(Path commandLine) {
    if (!Files.isReadable(commandLine)) {
      return Optional.empty();
    }
    try {
      List<String> words = List.of(Files.readString(commandLine).split("\0", -1));
      return words.size() < 2 ? Optional.empty() : Optional.of(words.subList(1, words.size() - 1));
    } catch (IOException e) {
      LOG.warn("How Riskbench was started can't be read", e);
      return Optional.empty();
    }
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
