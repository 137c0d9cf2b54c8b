package org.riskbench.ui.export;

import java.util.Locale;
import org.riskbench.deploy.Target;

/** What kind of place a target is: the headings of the list. */
enum TargetGroup {
  PROGRAM,
  SERVER,
  CLOUD,
  TOOLS;

  static TargetGroup of(Target target) {
    return switch (target.word()) {
      case "library" -> PROGRAM;
      case "server", "container", "kubernetes" -> SERVER;
      case "azure", "gcp", "aws", "lambda", "cloud-functions" -> CLOUD;
      default -> TOOLS;
    };
  }

  /** Key of the heading. */
  String titleKey() {
    return "export.group." + name().toLowerCase(Locale.ROOT);
  }
}
