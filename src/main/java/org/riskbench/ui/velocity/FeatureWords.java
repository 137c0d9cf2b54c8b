package org.riskbench.ui.velocity;

import java.time.Duration;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.Window;

/** Velocity features in plain words. Immutable. */
final class FeatureWords {
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double SECONDS_PER_HOUR = 3_600;
  private static final double SECONDS_PER_DAY = 86_400;

  private final Messages messages;

  FeatureWords(Messages messages) {
    this.messages = messages;
  }

  /** What a feature tells, as one sentence. */
  String sentence(VelocityFeature feature) {
    boolean ever = feature.window().equals(Window.EVER);
    String past = past(feature.window());
    String told =
        messages.text(
            "velocity.sentence." + feature.aggregate().name(), key(feature), past, feature.of());
    boolean last = feature.aggregate() == Aggregate.SINCE_LAST && !ever;
    return told
        + (last ? messages.text("velocity.sentence.back", window(feature.window())) : "")
        + cap(feature);
  }

  private String past(Window window) {
    String one = "velocity.past." + window;
    return messages.has(one) ? messages.text(one) : messages.text("velocity.past", window(window));
  }

  private String cap(VelocityFeature feature) {
    if (feature.cap() == VelocityFeature.USUAL_CAP) {
      return "";
    }
    boolean amount = feature.aggregate().isOfAmount();
    return messages.text(
        amount ? "velocity.sentence.latest" : "velocity.sentence.cap",
        Formats.count(feature.cap()));
  }

  /** The key's columns: {@code ip} or {@code ip and email}. */
  String key(VelocityFeature feature) {
    return String.join(messages.text("velocity.and"), feature.entity());
  }

  /** {@code 24 hours}, {@code 7 days}, {@code ever}. */
  String window(Window window) {
    if (window.equals(Window.EVER)) {
      return messages.text("velocity.ever");
    }
    return span(window.millis());
  }

  /** A retention: {@code 400 days}. */
  String span(Duration length) {
    return span(length.toMillis());
  }

  private String span(long millis) {
    String text = new Window(millis).toString();
    String unit = text.substring(text.length() - 1);
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return messages.text("velocity.unit." + unit + (number == 1 ? ".one" : ""), number);
  }

  String aggregate(Aggregate aggregate) {
    return messages.text("velocity.aggregate." + aggregate.name());
  }

  String rule(KeyRule rule) {
    return messages.text("velocity.rule." + rule.name());
  }

  /** The value of a feature, in the unit in which people speak of it. */
  String value(VelocityFeature feature, double value) {
    if (Double.isNaN(value)) {
      return Formats.NONE;
    }
    return switch (feature.aggregate()) {
      case COUNT, DISTINCT -> Formats.count(value);
      case SUM, MEAN, MAX -> Formats.print("%,.2f", value);
      case RATIO_TO_MEAN -> Formats.print("%.2f", value);
      case FRAUD_SHARE -> Formats.percent(value);
      case SINCE_LAST, SINCE_FIRST -> seconds(value);
    };
  }

  private String seconds(double seconds) {
    if (seconds < 2 * SECONDS_PER_MINUTE) {
      return decimal("velocity.length.s", seconds);
    }
    if (seconds < 2 * SECONDS_PER_HOUR) {
      return decimal("velocity.length.m", seconds / SECONDS_PER_MINUTE);
    }
    return seconds < 2 * SECONDS_PER_DAY
        ? decimal("velocity.length.h", seconds / SECONDS_PER_HOUR)
        : decimal("velocity.length.d", seconds / SECONDS_PER_DAY);
  }

  private String decimal(String key, double value) {
    return messages.text(key, Formats.print("%.1f", value));
  }
}
