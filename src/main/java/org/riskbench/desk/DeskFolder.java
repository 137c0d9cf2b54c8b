package org.riskbench.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.riskbench.disk.AtomicFile;
import org.riskbench.problem.ProblemException;

/**
 * One session in a folder: {@code desk} says what lay there, and beside it each run has a file of
 * its own that is written once. Whatever is killed when, {@code desk} names only runs that are
 * there.
 */
record DeskFolder(Path path) {
  private static final StampedFile DESK = new StampedFile("riskbench-desk", 1);
  private static final StampedFile RUN = new StampedFile("riskbench-run", 1);
  private static final String NAME = "desk";
  private static final String ENDING = ".run";

  boolean exists() {
    return Files.isRegularFile(desk());
  }

  private Path desk() {
    return path.resolve(NAME);
  }

  private Path run(String key) {
    return path.resolve(key + ENDING);
  }

  /** What lay on the desk; call only if it {@link #exists}. */
  DeskContent content() throws IOException {
    return sound(() -> DeskJson.read(NAME, DESK.read(desk())));
  }

  /** What is inside a run. */
  KeptRun read(String key) throws IOException {
    return sound(
        () -> {
          byte[] content = RUN.read(run(key));
          ValueReader in = new ValueReader(content, content.length);
          KeptRun run = RunBytes.read(in);
          if (!in.isAtEnd()) {
            throw DeskProblem.damaged("it goes on after its end").asException();
          }
          return run;
        });
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  /** Whatever its parts say that can't be understood, one thing is said of the whole. */
  private static <T> T sound(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (ProblemException e) {
      throw e.problem().area().equals("DESK")
          ? e
          : DeskProblem.damaged("a part of it makes no sense").asException(e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw DeskProblem.damaged("its parts do not fit together").asException(e);
    }
  }

  /** Keeps what lies on the desk: runs that are not there yet first, then the desk itself. */
  void write(DeskContent content, Function<String, KeptRun> runs) throws IOException {
    for (KeptHandles each : content.runs()) {
      if (!Files.isRegularFile(run(each.key()))) {
        KeptRun run = runs.apply(each.key());
        RUN.write(
            run(each.key()),
            out -> {
              ValueWriter values = new ValueWriter(out);
              RunBytes.write(values, run);
              values.flush();
            });
      }
    }
    byte[] json = DeskJson.write(content);
    DESK.write(desk(), out -> out.write(json));
    removeAllBut(content.runs());
  }

  /** Runs that the desk no longer names, and what a killed program was just writing. */
  private void removeAllBut(List<KeptHandles> runs) throws IOException {
    Set<Path> kept = new HashSet<>();
    kept.add(desk());
    runs.forEach(each -> kept.add(run(each.key())));
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(each -> !kept.contains(each)).toList()) {
        if (isOurs(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isOurs(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) || name.startsWith(AtomicFile.UNFINISHED);
  }

  /** Removes all of it. */
  void delete() throws IOException {
    if (!Files.isDirectory(path)) {
      return;
    }
    Files.deleteIfExists(desk());
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(DeskFolder::isOurs).toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(path);
  }

  void moveTo(DeskFolder target) throws IOException {
    Files.move(path, target.path);
  }
}
