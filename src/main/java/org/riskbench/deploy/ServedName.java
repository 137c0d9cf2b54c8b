package org.riskbench.deploy;

import org.riskbench.scoring.ModelId;

/** Names of models as registries of images and clusters take them. */
final class ServedName {
  /** Leaves room for what clusters append, up to the 63 characters of a name of the network. */
  private static final int LONGEST = 40;

  private ServedName() {}

  /** Starts and ends with a letter or digit. */
  static String of(ModelId model) {
    String name = model.name();
    String cut = name.substring(0, Math.min(name.length(), LONGEST));
    return cut.replaceAll("-+$", "");
  }
}
