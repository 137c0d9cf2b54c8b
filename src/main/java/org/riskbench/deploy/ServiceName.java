package org.riskbench.deploy;

import java.nio.charset.StandardCharsets;
import org.riskbench.modelfile.Archive;
import org.riskbench.scoring.ModelId;

/** The name of what serves a model, as every service of a cloud takes it. */
final class ServiceName {
  private static final String FIRST = "riskbench-";

  /** Google's accounts have 30 characters, the apps of Azure 32. */
  private static final int LONGEST = 30;

  private static final int DIGITS = 6;

  private ServiceName() {}

  /**
   * Letters, digits and single hyphens, a letter first; a long name is cut, and what of it is lost
   * is told apart by some digits.
   */
  static String of(ModelId model) {
    String name = FIRST + model.name().replaceAll("-+", "-").replaceAll("-$", "");
    if (name.length() <= LONGEST && name.equals(FIRST + model.name())) {
      return name;
    }
    String sum = Archive.sha256(model.name().getBytes(StandardCharsets.UTF_8));
    String cut = name.substring(0, Math.min(name.length(), LONGEST - DIGITS - 1));
    return cut.replaceAll("-$", "") + "-" + sum.substring(0, DIGITS);
  }
}
