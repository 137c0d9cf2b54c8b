package org.riskbench.ui.models;

import java.util.Locale;
import java.util.stream.Stream;
import org.riskbench.audit.AuditEvent;
import org.riskbench.audit.AuditLine;
import org.riskbench.ui.kit.Messages;

/** One line of the log about a model, for people. */
public record HistoryRow(String at, String who, String what, String why) {
  static HistoryRow of(AuditLine line, String model, Messages messages) {
    return new HistoryRow(
        ModelRow.moment(line.at()), line.who(), what(line, model, messages), why(line));
  }

  private static String what(AuditLine line, String model, Messages messages) {
    AuditEvent event = line.event();
    String about = event.model().orElse(model);
    if (!about.equals(model)) {
      return messages.text("models.log.displaced", about, stage(event, "to", messages));
    }
    return switch (event.action()) {
      case STAGE ->
          messages.text(
              "models.log.stage", stage(event, "from", messages), stage(event, "to", messages));
      case TAG ->
          event.detail("tags").isEmpty()
              ? messages.text("models.log.untagged")
              : messages.text("models.log.tag", event.detail("tags"));
      case PUBLISH -> messages.text("models.log.publish", event.detail("address"));
      case ACTIVATE ->
          messages.text("models.log.activate", event.detail("model"), event.detail("before"));
      case MODE -> messages.text("models.log.mode", event.detail("mode"));
      case SHADOW -> messages.text("models.log.shadow", event.detail("challenger"));
      case UNPUBLISH -> messages.text("models.log.unpublish", event.detail("address"));
      default -> messages.text("models.log." + event.action().name().toLowerCase(Locale.ROOT));
    };
  }

  private static String stage(AuditEvent event, String side, Messages messages) {
    String key = "models.stage." + event.detail(side);
    return messages.has(key) ? messages.text(key) : event.detail(side);
  }

  private static String why(AuditLine line) {
    AuditEvent event = line.event();
    return Stream.of("why", "file", "how")
        .map(event::detail)
        .filter(told -> !told.isEmpty())
        .findFirst()
        .orElse("");
  }
}
