package org.riskbench.ui.kit;

import java.util.Arrays;
import java.util.List;

/**
 * Keys that mean something in one place only, such as in a table; told in the list of keys.
 *
 * @param group what they belong to, as in a command's word
 * @param titleKey key of the text that says what they do
 * @param keys as in a command
 */
public record KeyNote(String group, String titleKey, String keys) {
  /** Each of its keys. */
  public List<String> strokes() {
    return Arrays.asList(keys.split(", ", -1));
  }
}
