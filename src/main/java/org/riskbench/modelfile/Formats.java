package org.riskbench.modelfile;

import java.util.Map;

/**
 * The versions of the file format, and the way from each to the next: the one place that knows how
 * files looked before. A reader asks for documents of the newest format only.
 *
 * <ol>
 *   <li>the first
 *   <li>rules beside the model, in {@code policy.json}
 *   <li>a seal; the manifest says which program it needs, and always how its run was planned
 * </ol>
 */
final class Formats {
  /** What is written, and the newest that is read. */
  static final int NEWEST = 3;

  /** The first that may have a seal. */
  static final int SEALED = 3;

  /** The oldest program that reads {@link #NEWEST}. */
  static final String NEEDS = "0.1.0";

  private Formats() {}

  /**
   * A document of the newest format.
   *
   * @param format that it was written in, from 1 to {@link #NEWEST}
   */
  static JsonView upgraded(Entry entry, int format, JsonView document) {
    JsonView upgraded = document;
    for (int from = format; from < NEWEST; from++) {
      upgraded = upgraded.changed(next(entry, from, upgraded.members()));
    }
    return upgraded;
  }

  /** Makes the fields of a document of format {@code from} those of the format after it. */
  private static Map<String, Object> next(Entry entry, int from, Map<String, Object> fields) {
    if (from == 2 && entry == Entry.MANIFEST) {
      fields.putIfAbsent("needs", NEEDS);
      fields.putIfAbsent("provenance", Map.of());
    }
    return fields;
  }
}
