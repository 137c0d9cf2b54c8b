package org.riskbench.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the analyst was looking at. Immutable. Words that a later program does not know mean nothing
 * to it.
 *
 * @param screen word of the screen in front
 * @param views word of the view in front of each screen, by the screen's word
 */
public record KeptView(String screen, Map<String, String> views) {
  /** Where everybody begins. */
  public static final KeptView USUAL = new KeptView("", Map.of());

  public KeptView {
    views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
  }
}
