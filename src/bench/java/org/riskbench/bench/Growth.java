package org.riskbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how the CPU time of each long work grows with the rows: between neighbours n^x, where x =
 * 1 is in proportion and n log n is at most 1.10.
 */
final class Growth {
  private static final double TEN = 10;

  private final Map<Integer, Map<String, Double>> steps = new LinkedHashMap<>();

  /** Arguments: the folder of the tables, the command of a step, then the numbers of rows. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    Growth growth = new Growth();
    for (int i = 2; i < args.length; i++) {
      growth.step(folder, args[1], args[2], args[i]);
    }
    System.out.println(
        "`src/bench/run growth`, seconds of CPU. " + Machine.sentence() + System.lineSeparator());
    growth.print();
  }

  private void step(Path folder, String command, String small, String rows)
      throws IOException, InterruptedException {
    System.err.println("bench: " + rows + " rows");
    String arguments = " %s %s".formatted(table(folder, small), table(folder, rows));
    try {
      steps.put(Integer.valueOf(rows), new Contender(rows, command + arguments).run().figures());
    } catch (IllegalStateException e) {
      System.err.println("bench: " + rows + " rows can't be done here, as said above");
    }
  }

  private static Path table(Path folder, String rows) {
    return folder.resolve("mixed-" + rows + ".csv");
  }

  private void print() {
    StringBuilder head = new StringBuilder("| work |");
    StringBuilder rule = new StringBuilder("|---|");
    for (int rows : steps.keySet()) {
      head.append(String.format(Locale.ROOT, " %,d rows |", rows));
      rule.append("---|");
    }
    System.out.println(head);
    System.out.println(rule);
    List<Map<String, Double>> columns = new ArrayList<>(steps.values());
    for (String figure : columns.get(0).keySet()) {
      StringBuilder row = new StringBuilder("| " + figure.replace('_', ' ') + " |");
      for (int i = 0; i < columns.size(); i++) {
        row.append(' ').append(cell(columns, i, figure)).append(" |");
      }
      System.out.println(row);
    }
  }

  private static String cell(List<Map<String, Double>> columns, int column, String figure) {
    double value = columns.get(column).getOrDefault(figure, Double.NaN);
    String text = String.format(Locale.ROOT, value < 1 ? "%.4f" : "%,.2f", value);
    if (column == 0 || !figure.endsWith("_s")) {
      return text;
    }
    double before = columns.get(column - 1).getOrDefault(figure, Double.NaN);
    return text + String.format(Locale.ROOT, " (n^%.2f)", Math.log(value / before) / Math.log(TEN));
  }
}
