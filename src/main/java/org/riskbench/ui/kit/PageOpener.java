package org.riskbench.ui.kit;

import java.nio.file.Path;

/** Opens a page that was written in whatever program shows such pages here. */
@FunctionalInterface
public interface PageOpener {
  /** Opens a page; returns at once, and does nothing where no program shows pages. */
  void open(Path page);
}
