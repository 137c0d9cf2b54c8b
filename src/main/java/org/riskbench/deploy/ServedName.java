package org.riskbench.deploy;

import java.nio.charset.StandardCharsets;
import org.riskbench.modelfile.Archive;
import org.riskbench.scoring.ModelId;

/**
 * Names of what serves a model, as registries, clusters and clouds take them. Where one can't be
 * the model's own, it is cut, and some digits tell it from others that begin alike.
 */
final class ServedName {
  /** Leaves room for what clusters append, up to the 63 characters of a name of the network. */
  private static final int LONGEST = 40;

  /** Google's accounts have 30 characters, the apps of Azure 32. */
  private static final int LONGEST_OF_SERVICES = 30;

  private static final String FIRST_OF_SERVICES = "riskbench-";
  private static final int DIGITS = 6;

  private ServedName() {}

  /** For registries of images and for clusters: starts and ends with a letter or digit. */
  static String of(ModelId model) {
    return fitting(model, "", model.name().replaceAll("-+$", ""), LONGEST);
  }

  /** For the services of clouds: letters, digits and single hyphens, a letter first. */
  static String ofService(ModelId model) {
    String single = model.name().replaceAll("-+", "-").replaceAll("-$", "");
    return fitting(model, FIRST_OF_SERVICES, single, LONGEST_OF_SERVICES);
  }

  private static String fitting(ModelId model, String first, String name, int longest) {
    String whole = first + name;
    if (whole.length() <= longest && name.equals(model.name())) {
      return whole;
    }
    String sum = Archive.sha256(model.name().getBytes(StandardCharsets.UTF_8));
    String cut = whole.substring(0, Math.min(whole.length(), longest - DIGITS - 1));
    return cut.replaceAll("-+$", "") + "-" + sum.substring(0, DIGITS);
  }
}
