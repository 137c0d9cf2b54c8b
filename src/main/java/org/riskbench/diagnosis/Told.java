package org.riskbench.diagnosis;

import java.util.List;

/**
 * What only whoever asks for a bundle knows. Immutable.
 *
 * @param version of the program
 * @param screens sizes of the displays, such as {@code 1280 x 800 at 100 %}; empty without a window
 * @param problems codes of what went wrong in this sitting, the latest first
 */
public record Told(String version, List<String> screens, List<String> problems) {
  public Told {
    screens = List.copyOf(screens);
    problems = List.copyOf(problems);
  }
}
