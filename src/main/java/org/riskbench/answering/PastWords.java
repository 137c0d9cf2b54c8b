package org.riskbench.answering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/** What a velocity feature is, for somebody who has to compute it. */
record PastWords(VelocityFeature feature, VelocityPlan plan) {
  /** One sentence, and one for each key that is not counted as it is written. */
  String sentence() {
    return (counted() + " " + spelling()).strip();
  }

  private String counted() {
    String records =
        "records with the same %s in the %s strictly before this one"
            .formatted(String.join(" and ", feature.entity()), length());
    String of = feature.of();
    return switch (feature.aggregate()) {
      case COUNT -> "Number of " + records + ", at most " + feature.cap() + ".";
      case DISTINCT ->
          "Number of different values of %s in %s, at most %d."
              .formatted(of, records, feature.cap());
      case SUM -> "Sum of %s over %s.".formatted(of, records);
      case MEAN -> "Mean of %s over %s.".formatted(of, records);
      case MAX -> "Largest %s of %s.".formatted(of, records);
      case RATIO_TO_MEAN ->
          "The %s of this record divided by the mean of %s.".formatted(of, records);
      case SINCE_LAST -> "Time since the last of the " + records + ".";
      case SINCE_FIRST -> "Time since the first of the " + records + ".";
      case FRAUD_SHARE -> "Share of frauds among " + records + " whose outcome was known by then.";
    };
  }

  String unit() {
    return switch (feature.aggregate()) {
      case COUNT -> "records";
      case DISTINCT -> "values";
      case SUM, MEAN, MAX -> "that of " + feature.of();
      case RATIO_TO_MEAN -> "none, a ratio";
      case SINCE_LAST, SINCE_FIRST -> "seconds";
      case FRAUD_SHARE -> "none, from 0 to 1";
    };
  }

  /** A window is written as a number and the first letter of its unit. */
  private String length() {
    if (feature.window().equals(Window.EVER)) {
      return plan.retention().toDays() + " days";
    }
    String text = feature.window().toString();
    int last = text.length() - 1;
    String unit =
        switch (text.charAt(last)) {
          case 's' -> "second";
          case 'm' -> "minute";
          case 'h' -> "hour";
          default -> "day";
        };
    String number = text.substring(0, last);
    return number.equals("1") ? unit : number + " " + unit + "s";
  }

  private String spelling() {
    Stream<String> told =
        feature.aggregate() == Aggregate.DISTINCT ? Stream.of(feature.of()) : Stream.of();
    List<String> columns = Stream.concat(feature.entity().stream(), told).toList();
    return columns.stream()
        .filter(column -> plan.rule(column) != KeyRule.TEXT)
        .map(column -> column + ": " + counting(plan.rule(column)) + ".")
        .collect(Collectors.joining(" "));
  }

  private static String counting(KeyRule rule) {
    return switch (rule) {
      case TEXT -> "as it is written";
      case EMAIL -> "in lower case, without what follows a plus sign";
      case IP -> "an IPv6 address counts as its /64 network";
      case PHONE -> "its digits, with a plus sign where the country is told";
    };
  }
}
