package org.riskbench.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the banner above the screens says of the desk.
 *
 * @param quiet whether it is news rather than a warning
 * @param code stable code of the problem; empty if it is none
 * @param text the sentences
 * @param offers what can be done about it, the likeliest first
 */
record Told(boolean quiet, String code, String text, List<Offer> offers) {
  Told {
    offers = List.copyOf(offers);
  }

  /**
   * A button.
   *
   * @param label its verb
   * @param missing the file that it asks for before it does anything, if it does
   * @param run what it does
   */
  record Offer(String label, Optional<Path> missing, Runnable run) {
    Offer(String label, Runnable run) {
      this(label, Optional.empty(), run);
    }
  }
}
