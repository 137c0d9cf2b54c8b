package org.riskbench.scoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many training records came to each leaf of a tree, from left to right. Immutable.
 *
 * @param leaves as {@link TreeRules} tells them
 */
public record LeafCounts(List<Leaf> leaves) {
  private static final String HEAD = "leaf,records,frauds";

  /**
   * One leaf.
   *
   * @param records of the train part, by their weights
   * @param frauds among them
   */
  public record Leaf(double records, double frauds) {}

  public LeafCounts {
    leaves = List.copyOf(leaves);
  }

  /** As a small table of text, for the model file. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      text.append(
          String.format(Locale.ROOT, "%n%d,%s,%s", i + 1, leaf.records(), leaf.frauds())
              .replace(System.lineSeparator(), "\n"));
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the table; empty if the bytes are none, or of a tree with another number of leaves. */
  public static Optional<LeafCounts> read(byte[] bytes, int leaves) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
    if (lines.length != leaves + 1 || !lines[0].equals(HEAD)) {
      return Optional.empty();
    }
    List<Leaf> read = new ArrayList<>();
    for (int i = 1; i <= leaves; i++) {
      if (!lines[i].matches("\\d{1,9},[\\d.E]{1,24},[\\d.E]{1,24}")) {
        return Optional.empty();
      }
      String[] cells = lines[i].split(",");
      try {
        read.add(new Leaf(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new LeafCounts(read));
  }
}
