package org.riskbench.onnx;

import java.util.List;
import java.util.stream.Collectors;

/** Names out of a file that is not trusted, as they may be shown: short and without control. */
final class OnnxName {
  private static final int LONGEST = 64;
  private static final int MOST = 20;

  private OnnxName() {}

  static String shown(String name) {
    String plain = name.replaceAll("\\p{C}", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }

  static String list(List<String> names) {
    String shown =
        names.stream().limit(MOST).map(OnnxName::shown).collect(Collectors.joining(", "));
    return names.size() > MOST ? shown + ", … (" + names.size() + ")" : shown;
  }
}
