package org.riskbench.dataset;

import java.util.Locale;
import java.util.OptionalLong;
import org.riskbench.schema.ColumnKind;

/**
 * What the cells of a column were, counted over all rows: why it has its kind. Holds no value.
 *
 * @param column its name
 * @param kind the kind it got
 * @param counts what was counted
 */
public record ColumnEvidence(String column, ColumnKind kind, Counts counts) {
  /**
   * Cells by what they are.
   *
   * @param mostly what the fitting cells are
   * @param fitting cells that can be read as that
   * @param blank empty cells
   * @param words cells with a word for missing, such as NA, that count as missing
   * @param others cells that are something else
   * @param firstOther data row of the first of those, from 1
   */
  public record Counts(
      ColumnKind mostly,
      long fitting,
      long blank,
      long words,
      long others,
      OptionalLong firstOther) {
    /** The same with the first other cell at another row. */
    public Counts at(OptionalLong row) {
      return new Counts(mostly, fitting, blank, words, others, row);
    }
  }

  /** For people: {@code 999,812 numbers, 188 blank, 3 others such as row 1,044}. */
  public String sentence() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%,d %s", counts.fitting(), noun()));
    if (counts.blank() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d blank", counts.blank()));
    }
    if (counts.words() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d with a word for missing", counts.words()));
    }
    if (counts.others() > 0) {
      text.append(
          String.format(
              Locale.ROOT, ", %,d %s", counts.others(), counts.others() == 1 ? "other" : "others"));
      counts
          .firstOther()
          .ifPresent(
              row ->
                  text.append(
                      String.format(
                          Locale.ROOT,
                          counts.others() == 1 ? ", row %,d" : " such as row %,d",
                          row)));
    }
    return text.toString();
  }

  private String noun() {
    return switch (counts.mostly()) {
      case NUMBER -> "numbers";
      case TIME -> "moments";
      case BOOLEAN -> "truths";
      case CATEGORY, TEXT -> "texts";
    };
  }
}
