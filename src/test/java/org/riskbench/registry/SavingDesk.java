package org.riskbench.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.lists.ListStore;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.HashedList;
import org.riskbench.schema.CellHash;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.OwnerName;
import org.riskbench.velocity.KeyRule;

/**
 * A desk in a process of its own that saves what it can until it is killed or has saved enough: a
 * model, a list, its key under another name. Says a line after each of them.
 */
final class SavingDesk {
  private SavingDesk() {}

  /** Takes a home, how often to save and how large a model is to be, in bytes. */
  public static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    ModelDraft model = sized(Integer.parseInt(arguments[2]));
    try {
      for (int i = 0; i < times; i++) {
        say("model " + registry(home).save("a", model).id().version());
        say("list " + save(lists(home), i).title().version());
        say("key " + keys(home).rename(owner(i)));
      }
    } catch (ProblemException e) {
      say(e.problem().code() + " " + e.problem().sentence());
    }
  }

  /** What the trainer kept fills it up. */
  private static ModelDraft sized(int bytes) {
    ModelDraft tiny = Drafts.tiny();
    return new ModelDraft(
        tiny.model(),
        tiny.trainingSchema(),
        tiny.learner(),
        tiny.parameters(),
        tiny.seed(),
        tiny.data(),
        tiny.metrics(),
        tiny.split(),
        new byte[bytes]);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static HashedList save(ListStore lists, int number) {
    return lists.save(
        "bad", KeyRule.TEXT, Optional.empty(), List.of("worse", Integer.toString(number)));
  }

  static OwnerName owner(int number) {
    return OwnerName.typed("Desk " + number % 2);
  }

  static ModelRegistry registry(Path home) {
    return new ModelRegistry(home.resolve("models"));
  }

  static ListStore lists(Path home) {
    return new ListStore(
        home.resolve("lists"), Optional.of(new CellHash(new byte[32])), Clock.systemUTC());
  }

  static DeskKeyStore keys(Path home) {
    return new DeskKeyStore(home.resolve("keys"));
  }

  /**
   * Starts one.
   *
   * @param bytes about the size of a model file
   * @param before words before the call of Java, such as a shell that limits it
   */
  static Process start(Path home, int times, int bytes, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Small and quick to start: it is killed soon.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(
        List.of(
            SavingDesk.class.getName(),
            home.toString(),
            Integer.toString(times),
            Integer.toString(bytes)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  static BufferedReader said(Process desk) {
    return new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8));
  }
}
