package org.riskbench.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a card's page takes from the rest of the file.
 *
 * @param title of the model, such as {@code payments:3}
 * @param facts how it was made, by name
 * @param metrics on the test part, by the names of the command line's JSON
 * @param bands what is done at which score, in words
 */
public record CardHead(
    String title, Map<String, String> facts, Map<String, Double> metrics, List<String> bands) {
  public CardHead {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    bands = List.copyOf(bands);
  }
}
