package org.riskbench.ui.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.KeptPlace;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** What the banner says of the desk, in words. */
final class DeskWords {
  private final Messages messages;
  private final ZoneId zone;

  DeskWords(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** {@code 14:32}, or {@code 25 Nov 2026, 14:32} where that was on another day. */
  private String when(Instant at, Instant now) {
    ZonedDateTime then = at.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    String pattern = then.toLocalDate().equals(today) ? "HH:mm" : "d MMM yyyy, HH:mm";
    return Formats.dates(pattern).format(then);
  }

  String crashed(DeskContent content, Instant now) {
    return messages.text("desk.crashed", when(content.at(), now));
  }

  String crashedReopening(DeskContent content, Instant now) {
    return messages.text("desk.crashed.reopening", when(content.at(), now));
  }

  String stopped() {
    return messages.text("desk.stopped");
  }

  String gone(Path file, DeskContent content) {
    return messages.text("desk.gone", name(file), folder(file)) + " " + waiting(content);
  }

  String changed(Path file, DeskContent content) {
    return messages.text("desk.changed", name(file)) + " " + waiting(content);
  }

  String database(KeptPlace.OfDatabase place, DeskContent content) {
    String what = place.isTable() ? place.text() : messages.text("open.database.query");
    return messages.text("desk.database", what) + " " + waiting(content);
  }

  private String waiting(DeskContent content) {
    int runs = content.runs().size();
    return switch (runs) {
      case 0 -> messages.text("desk.waits.none");
      case 1 -> messages.text("desk.waits.one");
      default -> messages.text("desk.waits", runs);
    };
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String folder(Path file) {
    return String.valueOf(file.getParent());
  }

  String text(String key) {
    return messages.text(key);
  }
}
