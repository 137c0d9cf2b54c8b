package org.riskbench.deploy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.riskbench.kit.KitFile;

/** The texts of a kit by path. */
final class KitTexts {
  private final Map<String, String> texts;

  KitTexts(List<KitFile> files) {
    this.texts = KitPlans.texts(files);
  }

  /** The text of a file that must be there. */
  String get(String path) {
    return Objects.requireNonNull(texts.get(path), path);
  }

  Collection<String> values() {
    return texts.values();
  }
}
