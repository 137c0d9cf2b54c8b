package org.riskbench.spark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;

/**
 * What a job was told: its command, what it works on, its options. The desk's library for command
 * lines stays at the desk, so that the job jar is small. Immutable.
 *
 * @param words what is no option, in order
 * @param options by name with their dashes; a flag has an empty text
 */
record Arguments(List<String> words, Map<String, String> options) {
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})([smhdw])");

  /**
   * Takes a command line apart.
   *
   * @param valued options that take a value
   * @param flags options that take none
   * @throws org.riskbench.problem.ProblemException USE-610 for an option that nobody knows, or one
   *     without its value
   */
  static Arguments parse(List<String> line, Set<String> valued, Set<String> flags) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < line.size(); i++) {
      String[] parts = line.get(i).split("=", 2);
      boolean hasValue = parts.length == 2;
      if (!line.get(i).startsWith("--")) {
        words.add(line.get(i));
      } else if (flags.contains(parts[0]) && !hasValue) {
        options.put(parts[0], "");
      } else if (valued.contains(parts[0]) && (hasValue || i + 1 < line.size())) {
        options.put(parts[0], hasValue ? parts[1] : line.get(++i));
      } else {
        throw wrong(
            "The option %s is not known here, or its value is missing.".formatted(parts[0]));
      }
    }
    return new Arguments(List.copyOf(words), Map.copyOf(options));
  }

  static RuntimeException wrong(String what) {
    return Problem.error("USE-610", what, "--help tells what can be said.").asException();
  }

  /** Whether an option was given. */
  boolean has(String option) {
    return options.containsKey(option);
  }

  /** The value of an option, if it was given. */
  Optional<String> find(String option) {
    return Optional.ofNullable(options.get(option));
  }

  /** The value of an option, or what holds without. */
  String or(String option, String otherwise) {
    return options.getOrDefault(option, otherwise);
  }

  /**
   * The value of an option that has to be given.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 if it was not
   */
  String require(String option) {
    return find(option).orElseThrow(() -> wrong(option + " has to be given."));
  }

  /**
   * The value of an option as a whole number.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 if it is none, or out of bounds
   */
  OptionalInt number(String option, int least, int most) {
    if (!has(option)) {
      return OptionalInt.empty();
    }
    String text = require(option);
    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw wrong("%s lies between %,d and %,d.".formatted(option, least, most));
    }
    return OptionalInt.of(number);
  }

  /**
   * The value of an option as a number from 0 to below 1, or what holds without.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 if it is none
   */
  double share(String option, double otherwise) {
    double share = find(option).map(Cells::parseNumber).orElse(otherwise);
    if (!(share >= 0 && share < 1)) {
      throw wrong(option + " lies between 0 and 1.");
    }
    return share;
  }

  /**
   * The value of an option as a length of time; none at all if it was not given.
   *
   * @throws org.riskbench.problem.ProblemException USE-610 if it is written otherwise than {@code
   *     7d}
   */
  Duration span(String option) {
    Matcher matcher = SPAN.matcher(or(option, "0s"));
    if (!matcher.matches()) {
      throw wrong(option + " takes a number and a unit, such as 7d; units: s, m, h, d, w.");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }

  /** The value of an option as names divided by commas. */
  List<String> names(String option) {
    return find(option).map(text -> List.of(text.split(","))).orElse(List.of());
  }
}
