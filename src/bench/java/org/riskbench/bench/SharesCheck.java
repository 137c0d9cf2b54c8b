package org.riskbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import org.riskbench.scoring.FlatTree;
import org.riskbench.scoring.TreeScorer;

/** Compares our shares of features with those that XGBoost gave for the same trees. */
final class SharesCheck {
  private static final double CLOSE = 1e-5;

  private SharesCheck() {}

  /** Argument: the file that {@code shares.py} wrote. */
  public static void main(String[] args) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    Scanner head = new Scanner(lines.get(0));
    int width = head.nextInt();
    int count = head.nextInt();
    int at = 1;
    List<FlatTree> trees = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int size = Integer.parseInt(lines.get(at));
      trees.add(tree(lines.subList(at + 1, at + 1 + size)));
      at += 1 + size;
    }
    TreeScorer scorer = new TreeScorer(width, 0, trees);
    double worst = 0;
    int records = 0;
    for (; at < lines.size(); at += 3) {
      double[] parts = new double[width];
      scorer.contributions(numbers(lines.get(at + 1)), numbers(lines.get(at)), parts);
      double[] theirs = numbers(lines.get(at + 2));
      for (int i = 0; i < width; i++) {
        worst = Math.max(worst, Math.abs(parts[i] - theirs[i]));
      }
      records++;
    }
    System.out.printf(
        "%d pairs of records, %d trees: our shares differ from XGBoost's by at most %.1e.%n",
        records, count, worst);
    if (!(worst <= CLOSE)) {
      throw new IllegalStateException("the shares differ by more than " + CLOSE);
    }
  }

  private static FlatTree tree(List<String> nodes) {
    int[] feature = new int[nodes.size()];
    double[] number = new double[feature.length];
    boolean[] missingLeft = new boolean[feature.length];
    for (int node = 0; node < feature.length; node++) {
      String[] words = nodes.get(node).split(" ");
      feature[node] = Integer.parseInt(words[0]);
      number[node] = Double.parseDouble(words[1]);
      missingLeft[node] = words[2].equals("1");
    }
    return new FlatTree(feature, number, missingLeft, new long[feature.length][0]);
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(" "))
        .mapToDouble(word -> word.equals("nan") ? Double.NaN : Double.parseDouble(word))
        .toArray();
  }
}
