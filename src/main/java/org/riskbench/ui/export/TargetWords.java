package org.riskbench.ui.export;

import org.riskbench.deploy.Target;
import org.riskbench.ui.kit.Messages;

/**
 * What is told of a target.
 *
 * @param name of the place
 * @param about what is made, in a sentence
 * @param who runs it
 * @param needs what must be there
 * @param next what to do with the kit
 * @param icon literal of the Feather icon
 */
record TargetWords(String name, String about, String who, String needs, String next, String icon) {
  static TargetWords of(Target target, Messages messages) {
    String key = "export.target." + target.word();
    return new TargetWords(
        messages.text(key),
        messages.text(key + ".about"),
        messages.text(key + ".who"),
        messages.text(key + ".needs"),
        messages.text(key + ".next"),
        icon(target));
  }

  private static String icon(Target target) {
    return switch (target.word()) {
      case "library" -> "fth-code";
      case "server" -> "fth-server";
      case "container" -> "fth-box";
      case "kubernetes" -> "fth-grid";
      case "azure", "gcp", "aws" -> "fth-cloud";
      case "lambda", "cloud-functions" -> "fth-zap";
      case "spark" -> "fth-layers";
      default -> "fth-share";
    };
  }
}
