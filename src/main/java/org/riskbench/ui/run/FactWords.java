package org.riskbench.ui.run;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** What the facts of a run are called in the window, and which of them belong together. */
final class FactWords {
  private static final String PARAMETER = "parameter ";

  /** What a fact is about, and of whom: {@code column amount}. */
  private static final Pattern OF =
      Pattern.compile("(parameter|column|velocity|features of|encoding of|library) (.+)");

  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
  private static final Pattern TIME = Pattern.compile("P[T0-9].*");

  /** Facts about something that has a name, by how they begin. */
  private static final List<String> NAMED =
      List.of("column ", "features of ", "velocity ", "library ", "encoding of ");

  private static final Set<String> DATA =
      Set.of(
          "source",
          "data sha-256",
          "rows",
          "frauds",
          "goods",
          "from",
          "to",
          "as of",
          "label maturity");

  /** Parameters that are no learner's. */
  private static final Map<String, String> OF_PROBABILITIES =
      Map.of(
          "calibration", "train.calibration",
          "fraud-weight", "train.fraudWeight",
          "keep-goods", "train.keepGoods",
          "prior", "train.baseRate");

  /** What a fact is about. */
  enum Area {
    PLAN,
    DATA,
    SPLIT,
    PROGRAM
  }

  private final Messages messages;

  FactWords(Messages messages) {
    this.messages = messages;
  }

  /** What of a run the fact belongs to. */
  static Area area(String fact) {
    if (DATA.contains(fact) || fact.startsWith("column ")) {
      return Area.DATA;
    }
    if (fact.equals("program") || fact.startsWith("library ")) {
      return Area.PROGRAM;
    }
    boolean split =
        fact.startsWith("split")
            || fact.startsWith("share of ")
            || fact.startsWith("label")
            || fact.equals("fewest frauds to calibrate");
    return split ? Area.SPLIT : Area.PLAN;
  }

  /** What the fact is about, in words; as it is called in files where there are none. */
  String what(String fact) {
    if (fact.startsWith(PARAMETER)) {
      return parameter(fact.substring(PARAMETER.length()));
    }
    for (String beginning : NAMED) {
      if (fact.startsWith(beginning)) {
        return messages.text(key(beginning.strip()), fact.substring(beginning.length()));
      }
    }
    return known(key(fact), fact);
  }

  /** A setting by its title; that of an ensemble's member with the member's name. */
  private String parameter(String name) {
    int dot = name.indexOf('.');
    if (dot > 0) {
      return messages.text(
          "fact.parameter-of",
          messages.learner(name.substring(0, dot)),
          parameter(name.substring(dot + 1)));
    }
    String title = OF_PROBABILITIES.getOrDefault(name, "parameter." + name);
    return known(title, name);
  }

  private String known(String key, String otherwise) {
    return messages.has(key) ? messages.text(key) : otherwise;
  }

  private static String key(String fact) {
    return "fact." + fact.replace(' ', '-');
  }

  /** What is said of it; empty where there is no such fact. */
  String value(String fact, String value) {
    if (value.isEmpty()) {
      return Formats.NONE;
    }
    Matcher of = OF.matcher(fact);
    return switch (of.matches() ? of.group(1) : fact) {
      case "learner" -> messages.learner(value);
      case "parameter" -> known("train.calibration." + value, figure(value));
      case "column" -> column(value);
      case "velocity" -> messages.text("explain.yes");
      case "encoding", "encoding of" -> known("encoding.name." + upper(value), value);
      case "split by" -> known("train.split." + value, value);
      case "searched by" -> known("measure." + value, value);
      case "search ended by" -> known("run.ended." + value, value);
      case "share of test", "share of tune", "share of calibrate" ->
          Formats.percent(Double.parseDouble(value));
      case "rows", "frauds", "goods" -> Formats.count(Long.parseLong(value));
      default -> TIME.matcher(value).matches() ? time(value) : figure(value);
    };
  }

  /** A role and a kind. */
  private String column(String value) {
    String[] parts = value.split(", ", 2);
    String role = known("role." + upper(parts[0]), parts[0]);
    return parts.length < 2 ? role : role + ", " + known("kind." + upper(parts[1]), parts[1]);
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

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
