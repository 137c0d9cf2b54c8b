package org.riskbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Runs contenders in turn, round after round, and prints the medians as a markdown table. */
final class Alternating {
  private final List<Contender> contenders;
  private final List<List<Contender.Outcome>> outcomes = new ArrayList<>();

  private Alternating(List<Contender> contenders) {
    this.contenders = contenders;
    contenders.forEach(contender -> outcomes.add(new ArrayList<>()));
  }

  /** Arguments: rounds and the command to print; contenders on standard input. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    Alternating alternating = new Alternating(contenders());
    for (int round = 1; round <= rounds; round++) {
      System.err.println("bench: round " + round + " of " + rounds);
      alternating.round();
    }
    System.out.println("`" + args[1] + "`, medians of " + rounds + ". " + Machine.sentence());
    System.out.println();
    alternating.print();
  }

  private static List<Contender> contenders() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .map(line -> line.split("\\|", 2))
        .map(parts -> new Contender(parts[0], parts[1]))
        .toList();
  }

  private void round() throws IOException, InterruptedException {
    for (int i = 0; i < contenders.size(); i++) {
      outcomes.get(i).add(contenders.get(i).run());
    }
  }

  private void print() {
    Set<String> figures = new LinkedHashSet<>();
    outcomes.forEach(runs -> figures.addAll(runs.get(0).figures().keySet()));
    StringBuilder head = new StringBuilder("| program |");
    StringBuilder rule = new StringBuilder("|---|");
    for (String figure : figures) {
      head.append(' ').append(figure.replace('_', ' ')).append(" |");
      rule.append("---|");
      if (isCompared(figure)) {
        head.append(" ours / its |");
        rule.append("---|");
      }
    }
    System.out.println(head);
    System.out.println(rule);
    for (int i = 0; i < contenders.size(); i++) {
      System.out.println(row(i, figures));
    }
  }

  private String row(int contender, Set<String> figures) {
    String version = outcomes.get(contender).get(0).version();
    String name = contenders.get(contender).name() + (version.isEmpty() ? "" : " " + version);
    StringBuilder row = new StringBuilder("| ").append(name).append(" |");
    for (String figure : figures) {
      double own = median(contender, figure);
      row.append(' ').append(isShare(figure) ? share(own) : number(own)).append(" |");
      if (isCompared(figure)) {
        double ratio = contender == 0 ? Double.NaN : median(0, figure) / own;
        row.append(' ').append(number(ratio)).append(" |");
      }
    }
    return row.toString();
  }

  /** Whether anybody but the first has the figure. */
  private boolean isCompared(String figure) {
    return outcomes.stream().skip(1).anyMatch(runs -> runs.get(0).figures().containsKey(figure));
  }

  private double median(int contender, String figure) {
    return Median.of(
        outcomes.get(contender).stream()
            .map(outcome -> outcome.figures().get(figure))
            .filter(value -> value != null)
            .toList());
  }

  /** Other figures end in their unit. */
  private static boolean isShare(String figure) {
    return figure.indexOf('_') < 0;
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return String.format(
        Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
