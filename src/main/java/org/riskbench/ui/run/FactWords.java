package org.riskbench.ui.run;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.experiment.RunFacts;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * The facts of a run in the window's words. A run keeps them in English, as reports and the command
 * line tell them; what has no words here is shown as it is kept.
 */
final class FactWords {
  /** What a fact is about, and of whom: {@code column amount}. */
  private static final Pattern OF =
      Pattern.compile("(parameter|column|velocity|features of|encoding of|library) (.+)");

  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
  private static final Pattern TIME = Pattern.compile("P[T0-9].*");

  private final Messages messages;

  FactWords(Messages messages) {
    this.messages = messages;
  }

  /** What a fact of {@link RunFacts} is about. */
  String what(String fact) {
    Matcher of = OF.matcher(fact);
    if (!of.matches()) {
      return worded("run.fact." + key(fact), fact);
    }
    String group = of.group(1);
    String name = of.group(2);
    return messages.text(
        "run.fact." + key(group),
        group.equals("parameter") ? worded("parameter." + name, name) : name);
  }

  /** What is said of it; empty where there is no such fact. */
  String value(String fact, String value) {
    if (value.isEmpty()) {
      return Formats.NONE;
    }
    Matcher of = OF.matcher(fact);
    return switch (of.matches() ? of.group(1) : fact) {
      case "learner" -> messages.learner(value);
      case "parameter" -> worded("train.calibration." + value, figure(value));
      case "column" -> column(value);
      case "velocity" -> messages.text("explain.yes");
      case "encoding", "encoding of" -> worded("encoding.name." + upper(value), value);
      case "split by" -> worded("train.split." + value, value);
      case "searched by" -> worded("measure." + value, value);
      case "search ended by" -> worded("run.ended." + value, value);
      case "share of test", "share of tune", "share of calibrate" ->
          Formats.percent(Double.parseDouble(value));
      case "rows", "frauds", "goods" -> Formats.count(Long.parseLong(value));
      default -> TIME.matcher(value).matches() ? time(value) : figure(value);
    };
  }

  /** A role and a kind. */
  private String column(String value) {
    String[] parts = value.split(", ", 2);
    String role = worded("role." + upper(parts[0]), parts[0]);
    return parts.length < 2 ? role : role + ", " + worded("kind." + upper(parts[1]), parts[1]);
  }

  private String time(String value) {
    try {
      Duration time = Duration.parse(value);
      boolean isDays = time.equals(Duration.ofDays(time.toDays()));
      return isDays
          ? messages.text("help.days", Formats.count(time.toDays()))
          : Formats.elapsed(time);
    } catch (DateTimeParseException e) {
      return value; // a file of another version may say it otherwise
    }
  }

  private static String figure(String value) {
    return DECIMAL.matcher(value).matches() ? Formats.number(Double.parseDouble(value)) : value;
  }

  private String worded(String key, String otherwise) {
    String text = messages.textOrName(key);
    return text.equals(key) ? otherwise : text;
  }

  private static String key(String name) {
    return name.replace(' ', '-');
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
