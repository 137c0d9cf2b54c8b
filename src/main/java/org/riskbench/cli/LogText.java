package org.riskbench.cli;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.riskbench.audit.AuditLine;

/** Lines of the registry's log for people and scripts. */
final class LogText {
  private LogText() {}

  static Map<String, Object> json(AuditLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", line.number());
    json.put("at", line.at().toString());
    json.put("who", line.who());
    json.put("action", line.event().action().word());
    line.event().model().ifPresent(model -> json.put("model", model));
    line.event().sha256().ifPresent(hash -> json.put("sha256", hash));
    json.put("details", line.event().details());
    json.put("hash", line.hash());
    return json;
  }

  static String sentence(AuditLine line) {
    String at = line.at().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
    String details =
        line.event().details().entrySet().stream()
            .filter(detail -> !detail.getValue().isEmpty())
            .filter(detail -> !detail.getKey().equals("note")) // a hash, for checking only
            .map(detail -> detail.getKey() + " " + detail.getValue())
            .collect(Collectors.joining(", "));
    return "%d  %s  %s  %s%s%s"
        .formatted(
            line.number(),
            at.replace("Z", " UTC"),
            line.who(),
            line.event().action().word(),
            line.event().model().map(model -> " " + model).orElse(""),
            details.isEmpty() ? "" : "  (" + details + ")");
  }
}
