package org.riskbench.server;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.Mode;
import org.riskbench.disk.AtomicFile;
import org.riskbench.problem.Problem;

/**
 * Where the kill switch stands, in a file, so that a restart does not undo what an operator
 * decided.
 *
 * @param file need not be there yet
 */
public record ModeFile(Path file) {
  /** The usual name of the file, in a folder of the desk's or the server's own. */
  public static final String NAME = "mode.json";

  private static final String UNREADABLE =
      "The file that keeps the mode can't be read, so all is reviewed until somebody sets it.";

  /**
   * What was kept. A file that can't be read was written for a reason nobody knows any more: then
   * all is reviewed.
   *
   * @param now since when that holds
   * @return empty if nobody ever touched the switch
   */
  Optional<KillSwitch.Position> read(Instant now) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(position(JSON.std.mapFrom(Files.readAllBytes(file))));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.of(new KillSwitch.Position(Mode.REVIEW_ALL, UNREADABLE, "", now));
    }
  }

  private static KillSwitch.Position position(Map<String, Object> kept) {
    Mode mode =
        Mode.named(text(kept, "mode"))
            .filter(named -> named != Mode.FALLBACK)
            .orElseThrow(() -> new IllegalArgumentException("no mode of the switch"));
    return new KillSwitch.Position(
        mode, text(kept, "why"), text(kept, "who"), Instant.parse(text(kept, "since")));
  }

  private static String text(Map<String, Object> kept, String name) {
    if (kept.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text under a name");
  }

  /**
   * Keeps a position in the place of the one before.
   *
   * @return SERVER-124 if it can't be written; the file is as it was then
   */
  Optional<Problem> keep(KillSwitch.Position position) {
    Map<String, String> kept = new LinkedHashMap<>();
    kept.put("mode", position.mode().word());
    kept.put("why", position.why());
    kept.put("who", position.who());
    kept.put("since", position.since().toString());
    try {
      AtomicFile.replace(file, JSON.std.asString(kept).getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          Problem.warning(
              "SERVER-124",
              "The mode holds now, but it can't be kept in " + file + ".",
              "Make room or free the folder, and set the mode again: a restart would undo it."));
    }
  }
}
