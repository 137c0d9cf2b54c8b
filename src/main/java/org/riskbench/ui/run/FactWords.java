package org.riskbench.ui.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskbench.ui.kit.Messages;

/** What the facts of a run are called in the window, and which of them belong together. */
final class FactWords {
  private static final String PARAMETER = "parameter ";

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

  /** What it is in a run. */
  String value(String fact, String value) {
    if (fact.equals("learner")) {
      return messages.learner(value);
    }
    return fact.startsWith("velocity ") && value.equals("yes") ? messages.text("fact.yes") : value;
  }
}
