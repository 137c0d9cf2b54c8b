package org.riskbench.ui.data;

import java.util.List;
import java.util.Optional;

/**
 * What there is to say of one column, as text.
 *
 * @param title its name
 * @param sentences evidence of its kind, why it has its role, what it holds of a person
 * @param facts missing, distinct and what it says of the label
 * @param chart its groups as a picture; empty where values are withheld or not known yet
 * @param quantiles its numbers at some shares; empty for texts
 * @param groupsTitle what the groups are
 * @param groups its levels or ranges with the fraud rate of each
 * @param note why something is not shown; empty if all is
 */
public record ColumnDetail(
    String title,
    List<String> sentences,
    List<Fact> facts,
    Optional<GroupChart> chart,
    List<Fact> quantiles,
    String groupsTitle,
    List<GroupLine> groups,
    String note) {
  public ColumnDetail {
    sentences = List.copyOf(sentences);
    facts = List.copyOf(facts);
    quantiles = List.copyOf(quantiles);
    groups = List.copyOf(groups);
  }

  /**
   * A figure with its name.
   *
   * @param meaning what it says in a few words; empty if that is plain
   */
  public record Fact(String name, String figure, String meaning) {}

  /** A group of values with what is known of it. */
  public record GroupLine(String name, String rows, String fraudRate, String weight) {}

  /**
   * Groups as bars with the fraud rate of each over them.
   *
   * @param ordered whether they are ranges of numbers, in order
   * @param from what stands under the first bar
   * @param to what stands under the last bar
   * @param sentence the picture in words
   */
  public record GroupChart(
      List<Bar> bars, boolean ordered, String from, String to, String sentence) {
    public GroupChart {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One bar.
   *
   * @param fraudRate 0 to 1, NaN where no record has a label
   * @param text all of it in words
   */
  public record Bar(int rows, double fraudRate, String text) {}
}
