package org.riskbench.deploy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.riskbench.kit.KitFile;

/** The texts of a kit by path; what is no text is not among them. */
final class KitTexts {
  private final Map<String, String> texts = new TreeMap<>();

  KitTexts(List<KitFile> files) {
    for (KitFile file : files) {
      if (!file.path().endsWith(".jar") && !file.path().endsWith(".riskmodel")) {
        texts.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
      }
    }
  }

  /** The text of a file that must be there. */
  String get(String path) {
    return Objects.requireNonNull(texts.get(path), path);
  }

  Collection<String> values() {
    return texts.values();
  }
}
