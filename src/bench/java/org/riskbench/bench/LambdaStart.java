package org.riskbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.cloud.LambdaEmulator;
import org.riskbench.cloud.LambdaProcess;

/**
 * How long a function of AWS Lambda takes from the start of its process to its first answer, and to
 * the answers after that: by Lambda's own Java runtime, against an emulation of the other end.
 */
public final class LambdaStart {
  private static final int WARMING = 300;
  private static final int CALLS = 200;
  private static final String HANDLER = "_HANDLER";

  private LambdaStart() {}

  /** What is started: a folder as Lambda unpacks it, and who handles events there. */
  private record Contender(String name, String java, Path function, String handler) {}

  private static final class Taken {
    final List<Double> first = new ArrayList<>();
    final List<Double> processor = new ArrayList<>();
    final List<Double> warm = new ArrayList<>();
  }

  /** Arguments: rounds, function folder, event, folder of the bench's classes, java commands. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(arguments[0]);
    byte[] event = Files.readAllBytes(Path.of(arguments[2]));
    List<Contender> contenders = new ArrayList<>();
    for (String java : List.of(arguments).subList(4, arguments.length)) {
      contenders.add(
          new Contender(
              "Riskbench, " + version(java),
              java,
              Path.of(arguments[1]),
              "org.riskbench.cloud.LambdaHandler"));
      contenders.add(
          new Contender(
              "a function that does nothing, " + version(java),
              java,
              nothing(Path.of(arguments[3]), Path.of(arguments[1])),
              NoFunction.class.getName()));
    }
    // The first connection of all pays for what the emulation itself does for the first time.
    measure(contenders.get(1), event, new Taken());
    List<Taken> taken = contenders.stream().map(contender -> new Taken()).toList();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        measure(contenders.get(i), event, taken.get(i));
      }
    }
    print(contenders, taken, rounds);
  }

  /** A folder with that one class. */
  private static Path nothing(Path classes, Path beside) throws IOException {
    String file = NoFunction.class.getName().replace('.', '/') + ".class";
    Path folder = beside.resolveSibling("nothing");
    Path copy = folder.resolve(file);
    Files.createDirectories(copy.resolveSibling(""));
    Files.write(copy, Files.readAllBytes(classes.resolve(file)));
    return folder;
  }

  private static void measure(Contender contender, byte[] event, Taken taken)
      throws IOException, InterruptedException {
    String runtime = LambdaProcess.runtime(System.getProperty("java.class.path"));
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      long begun = System.nanoTime();
      try (LambdaProcess process =
          LambdaProcess.start(
              emulator,
              contender.java(),
              runtime,
              contender.function(),
              Map.of(HANDLER, contender.handler()))) {
        taken.first.add(millis(begun, answered(emulator, event)));
        taken.processor.add((double) process.processorMillis());
        for (int call = 0; call < WARMING + CALLS; call++) {
          long asked = System.nanoTime();
          double millis = millis(asked, answered(emulator, event));
          if (call >= WARMING) {
            taken.warm.add(millis);
          }
        }
      }
    }
  }

  private static long answered(LambdaEmulator emulator, byte[] event) throws InterruptedException {
    LambdaEmulator.Answer answer = emulator.invoke(event);
    if (answer.isError()) {
      throw new IllegalStateException("the function failed");
    }
    return answer.nanos();
  }

  private static double millis(long from, long to) {
    return (to - from) / 1e6;
  }

  private static String version(String java) throws IOException {
    Path release = Path.of(java).toRealPath().resolveSibling("../release");
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> "Java " + line.replaceAll("[^0-9.]", ""))
        .findFirst()
        .orElse("Java");
  }

  private static void print(List<Contender> contenders, List<Taken> taken, int rounds) {
    System.out.println(
        "| function | start to first answer (lowest, highest) | processor till then | warm call |");
    System.out.println("|---|---|---|---|");
    for (int i = 0; i < contenders.size(); i++) {
      Taken one = taken.get(i);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f ms (%.0f, %.0f) | %.0f ms | %.2f ms |%n",
          contenders.get(i).name(),
          Median.of(one.first),
          one.first.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
          one.first.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN),
          Median.of(one.processor),
          Median.of(one.warm));
    }
    System.out.printf("%n%s Medians of %d starts in turn.%n", Machine.sentence(), rounds);
  }
}
