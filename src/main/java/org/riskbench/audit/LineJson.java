package org.riskbench.audit;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.modelfile.Archive;
import org.riskbench.modelfile.JsonView;

/**
 * A line of the log as JSON. Its hash is taken over its very characters up to the hash itself, so
 * that nobody needs this program to check it.
 */
final class LineJson {
  private static final String HASH = ",\"hash\":\"";

  private LineJson() {}

  /** The line as it is written, without the line's end. */
  static String write(long number, Instant at, String who, AuditEvent event, String before) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", number);
    fields.put("at", at.toString());
    fields.put("who", who);
    fields.put("action", event.action().word());
    event.model().ifPresent(model -> fields.put("model", model));
    event.sha256().ifPresent(hash -> fields.put("sha256", hash));
    if (!event.details().isEmpty()) {
      fields.put("details", event.details());
    }
    fields.put("before", before);
    String open = withoutEnd(fields);
    return open + HASH + sha256(open) + "\"}";
  }

  private static String withoutEnd(Map<String, Object> fields) {
    try {
      String text = JSON.std.asString(fields);
      return text.substring(0, text.length() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't fail to be written", e);
    }
  }

  /** Whether a line's own hash is that of its characters. */
  static boolean isWhole(String line) {
    int at = line.lastIndexOf(HASH);
    return at > 0
        && line.equals(line.substring(0, at) + HASH + sha256(line.substring(0, at)) + "\"}");
  }

  static String sha256(String text) {
    return Archive.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a line, whether its hash is right or not.
   *
   * @throws org.riskbench.problem.ProblemException if it is none
   */
  static AuditLine read(String line) {
    JsonView view = JsonView.parse(AuditLog.FILE, line.getBytes(StandardCharsets.UTF_8));
    Map<String, String> details = new LinkedHashMap<>();
    if (view.has("details")) {
      view.at("details").fields().forEach((name, value) -> details.put(name, value.text()));
    }
    return new AuditLine(
        view.at("number").wholeLong(),
        view.at("at").moment(),
        view.at("who").text(),
        new AuditEvent(
            action(view.at("action")), text(view, "model"), text(view, "sha256"), details),
        view.at("before").text(),
        view.at("hash").text());
  }

  private static AuditAction action(JsonView view) {
    for (AuditAction action : AuditAction.values()) {
      if (action.word().equals(view.text())) {
        return action;
      }
    }
    throw view.refuse("is no action this program knows");
  }

  private static Optional<String> text(JsonView view, String field) {
    return view.has(field) ? Optional.of(view.at(field).text()) : Optional.empty();
  }
}
