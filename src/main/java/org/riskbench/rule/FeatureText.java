package org.riskbench.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.problem.ProblemException;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.Window;

/** Velocity features by their names: {@code count(ip, 1h)}, {@code sum(amount per card, 7d)}. */
final class FeatureText {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<aggregate>[a-z-]+)\\((?:(?<of>.+) per )?(?<key>.+), (?<window>[0-9a-z]+)"
              + "(?:, at most (?<cap>[0-9]{1,6}))?\\)");

  private FeatureText() {}

  /**
   * The feature of a name.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  static VelocityFeature read(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException("it is not written as one");
    }
    Aggregate aggregate =
        Aggregate.ofWord(parts.group("aggregate"))
            .orElseThrow(() -> new IllegalArgumentException("nothing is counted in that way"));
    String of = parts.group("of");
    String cap = parts.group("cap");
    return new VelocityFeature(
        List.of(parts.group("key").split(" \\+ ", -1)),
        window(parts.group("window")),
        aggregate,
        of == null ? "" : of,
        cap == null ? VelocityFeature.USUAL_CAP : Integer.parseInt(cap));
  }

  private static Window window(String text) {
    try {
      return Window.parse(text);
    } catch (ProblemException e) {
      throw new IllegalArgumentException("its window can't be read", e);
    }
  }
}
