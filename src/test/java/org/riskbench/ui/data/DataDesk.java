package org.riskbench.ui.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.JobRunner;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** A data screen over small files in a folder of its own. */
final class DataDesk {
  private static final Messages MESSAGES = Messages.bundled();

  final Session session = new Session(Settings.DEFAULT);
  final DataViewModel screen;
  private final Path folder;

  DataDesk(Path folder) {
    this(folder, new InlineJobRunner());
  }

  DataDesk(Path folder, JobRunner jobs) {
    this.folder = folder;
    Places places = new Places(folder, folder.resolve("models"), Optional.empty());
    screen = new DataViewModel(session, jobs, places, MESSAGES);
  }

  /** Forty rows, every eighth fraud; # becomes the row's number. */
  Path table(String header, String good, String fraud) {
    return table("applications.csv", header, good, fraud);
  }

  Path table(String name, String header, String good, String fraud) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int i = 0; i < 40; i++) {
      String row = i % 8 == 0 ? fraud : good;
      text.append(row.replace("#", Integer.toString(i))).append('\n');
    }
    return write(name, text.toString());
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path labelled() {
    return table(
        "event_time,email,amount,is_fraud",
        "2026-01-01T00:00:#,kim#@example.com,#,0".replace(":#", ":00"),
        "2026-02-01T00:00:00,eve#@example.com,9#,1");
  }

  /** A label of four values: fraud, good, pending, unsure. */
  Path verdicts() {
    StringBuilder text = new StringBuilder("amount,verdict\n");
    String[] verdicts = {"fraud", "good", "good", "pending", "unsure"};
    for (int i = 0; i < 40; i++) {
      text.append(i * 7 % 11).append(',').append(verdicts[i % verdicts.length]).append('\n');
    }
    return write("verdicts.csv", text.toString());
  }

  /** One column tells nearly all: a leak. */
  Path leaking() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("income,flow,is_fraud\n");
    for (int i = 0; i < 1000; i++) {
      boolean fraud = random.nextInt(5) == 0;
      text.append(random.nextGaussian()).append(',');
      text.append(random.nextGaussian() + (fraud ? 5 : 0)).append(',').append(fraud ? 1 : 0);
      text.append('\n');
    }
    return write("leaking.csv", text.toString());
  }

  ColumnRow row(String name) {
    return screen.getColumns().getRows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  ColumnRole role(String column) {
    return row(column).role().value();
  }

  void changeRole(String column, ColumnRole role) {
    screen.getColumns().changeRole(row(column), Choice.of(role, MESSAGES));
  }

  void changeKind(String column, ColumnKind kind) {
    screen.getColumns().changeKind(row(column), Choice.of(kind, MESSAGES));
  }

  List<FindingItem> findings() {
    return screen.getFindings().getSections().stream()
        .flatMap(section -> section.items().stream())
        .toList();
  }

  FindingItem finding(String code) {
    return findings().stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
  }
}
