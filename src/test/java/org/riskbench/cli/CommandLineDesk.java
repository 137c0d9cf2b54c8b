package org.riskbench.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskbench.problem.ExitCode;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;

/** Runs commands in a folder of their own and keeps what they say. */
record CommandLineDesk(Path folder) {
  /** A word that stands in cells of the data and must never be seen in a message. */
  static final String SECRET = "Zanzibar77";

  static final int ROWS = 400;

  /** What a command left behind. */
  record Outcome(int exit, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }

    /** Standard output, which must be one JSON object and nothing else. */
    Map<String, Object> json() {
      try {
        return JSON.std.with(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS).mapFrom(onlyLine());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String onlyLine() {
      if (lines().size() != 1) {
        throw new AssertionError("not one line: " + out);
      }
      return lines().get(0);
    }
  }

  Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = RiskbenchCommand.run(terminal(out, err), workplace(), arguments);
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Terminal terminal(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Terminal(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
  }

  Workplace workplace() {
    Places places = new Places(folder, folder.resolve("models"), Optional.empty());
    return new Workplace(places, Settings.DEFAULT);
  }

  /** Payments: a label, a time, an amount that tells most, a category that tells some, an id. */
  String payments() {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("payment_id,created_at,spent,country,part,is_fraud\n");
    for (int i = 0; i < ROWS; i++) {
      boolean fraud = random.nextInt(4) == 0;
      double spent = random.nextGaussian() + (fraud ? 2 : 0);
      String country = random.nextInt(3) == 0 ? SECRET : fraud ? "XX" : "YY";
      text.append("p%d,2026-01-%02dT%02d:00:00Z,".formatted(i, 1 + i / 20, i % 20))
          .append(spent)
          .append(',')
          .append(country)
          .append(i % 4 == 0 ? ",test," : ",train,")
          .append(fraud ? 1 : 0)
          .append('\n');
    }
    return write("payments.csv", text.toString());
  }

  /** The payments, of which none is fraud in the later part. */
  String laterGood() {
    try (Stream<String> lines = Files.lines(Path.of(payments()))) {
      return lines
          .filter(line -> !line.endsWith(",1") || line.contains(",2026-01-01"))
          .collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A trained, saved model of the payments. */
  String model() {
    String file = folder.resolve("payments.riskmodel").toString();
    Outcome trained = run("train", payments(), "--learner", "logistic-sgd", "--save", file);
    if (trained.exit() != ExitCode.DONE) {
      throw new AssertionError(trained.err());
    }
    return file;
  }

  String write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
