package org.riskbench.answering;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.scoring.ModelId;

/** What a watcher is told: whether anybody is there, and ready. */
public final class Vitals {
  private Vitals() {}

  /** What {@code GET /health} answers. */
  public static Reply health() {
    return Json.compact(Map.of("status", "UP"));
  }

  /** What {@code GET /ready} answers. */
  public static Reply ready(PublishedModel published) {
    ModelId id = published.sealed().id();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("id", id.name());
    model.put("version", id.version());
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("status", "READY");
    members.put("model", model);
    return Json.compact(members);
  }
}
