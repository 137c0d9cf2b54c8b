package org.riskbench.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.problem.ProblemException;

/**
 * A program of its own that keeps a desk again and again, each time with other runs, until it is
 * killed or has kept it often enough. Says a line after each time.
 */
final class KeepingProgram {
  private KeepingProgram() {}

  /** Takes the folder, in which a desk lies, and how often to keep it. */
  public static void main(String[] arguments) {
    try (DeskStore store = new DeskStore(Path.of(arguments[0]))) {
      LastEnd end = store.open();
      store.markOpen();
      System.out.println("end " + end);
      DeskContent content = store.content().orElseThrow();
      Map<String, KeptRun> runs = new HashMap<>();
      for (KeptHandles each : content.runs()) {
        runs.put(each.key(), store.run(each.key()));
      }
      for (int i = 1; i <= Integer.parseInt(arguments[1]); i++) {
        keep(store, content, runs, i);
        System.out.println("kept " + i);
      }
    } catch (ProblemException e) {
      System.out.println(e.problem().code() + " " + e.problem().sentence());
    }
  }

  private static void keep(
      DeskStore store, DeskContent content, Map<String, KeptRun> runs, int number) {
    Map<String, KeptRun> renamed = new HashMap<>();
    List<KeptHandles> handles = new ArrayList<>();
    for (KeptHandles each : content.runs()) {
      String key = "%024x".formatted(number) + each.key().substring(24);
      renamed.put(key, runs.get(each.key()));
      handles.add(new KeptHandles(key, each.policy(), each.moves(), each.words(), each.drawn()));
    }
    store.save(
        new DeskContent(
            content.at(),
            content.table(),
            content.preparation(),
            handles,
            number,
            1,
            content.stakes(),
            content.rules(),
            content.view()),
        renamed::get);
    if (number % 3 == 0) {
      store.startFresh();
      store.bringBack();
    }
  }

  static Process start(Path folder, int times, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KeepingProgram.class.getName(),
            folder.toString(),
            Integer.toString(times)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  static BufferedReader said(Process program) {
    return new BufferedReader(
        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
  }
}
