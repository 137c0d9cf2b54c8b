package org.riskbench.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/**
 * Proposes keys that may be placeholders: shared by so many records that strangers must be behind
 * them. Labels are not looked at. Deterministic; any thread.
 */
public final class PlaceholderSuggester {
  /** A placeholder has more than this share of the records with a key. */
  private static final double SHARE = 0.005;

  /** And as many times more records than a usual key, or all keys were placeholders of few. */
  private static final double TIMES = 10;

  private PlaceholderSuggester() {}

  /**
   * Suggestions for the key columns of a plan, the largest share first; those that the plan holds
   * or that always are placeholders are not among them.
   *
   * @param rows with the columns of the plan
   * @throws org.riskbench.problem.ProblemException DATA-104 if a column of the plan is missing
   */
  public static List<SuggestedPlaceholder> suggest(VelocityPlan plan, Rows rows) {
    return plan.features().stream()
        .flatMap(feature -> feature.entity().stream())
        .distinct()
        .flatMap(column -> ofColumn(plan, rows, column).stream())
        .sorted(Comparator.comparingDouble(suggestion -> -suggestion.share()))
        .toList();
  }

  private static List<SuggestedPlaceholder> ofColumn(VelocityPlan plan, Rows rows, String column) {
    long[] keys = RowKeys.of(plan, rows, column, JobContext.none());
    int[] counts = new int[keys.length + 1];
    int[] firstRow = new int[keys.length + 1];
    int present = 0;
    for (int row = keys.length - 1; row >= 0; row--) {
      if (keys[row] != Sighting.NO_KEY) {
        counts[(int) keys[row]]++;
        firstRow[(int) keys[row]] = row;
        present++;
      }
    }
    double usual = usual(counts, SHARE * present);
    List<SuggestedPlaceholder> found = new ArrayList<>();
    for (int key = 1; key < counts.length; key++) {
      if (counts[key] > SHARE * present && usual > 0 && counts[key] >= TIMES * usual) {
        found.add(
            new SuggestedPlaceholder(
                column,
                plan.rule(column).normalise(text(rows, column, firstRow[key])),
                (double) counts[key] / present,
                counts[key] / usual));
      }
    }
    return found;
  }

  /** So many records has the key of the middle record, the frequent keys aside; 0 without one. */
  private static double usual(int[] counts, double frequent) {
    int[] rising = Arrays.stream(counts).filter(count -> count > 0 && count <= frequent).toArray();
    Arrays.sort(rising);
    long half = (Arrays.stream(rising).asLongStream().sum() + 1) / 2;
    long passed = 0;
    for (int count : rising) {
      passed += count;
      if (passed >= half) {
        return count;
      }
    }
    return 0;
  }

  private static String text(Rows rows, String name, int row) {
    int index = rows.schema().require(name);
    Column column = rows.schema().column(index);
    return rows.values(index) instanceof ColumnValues.Texts texts
        ? texts.levels()[texts.codes()[row]]
        : Cells.format(column.kind(), rows.numbers(index)[row]);
  }
}
