package org.riskbench.split;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.ColumnValues;

/** A split that the data itself says: by a column, or by a second file. */
final class NamedSplit {
  /** Four words in their spellings; a column with more levels names something else. */
  private static final int MOST_LEVELS = 16;

  private NamedSplit() {}

  static Assignment byColumn(Dataset dataset, int[] labelled, SplitPlan.ByColumn plan) {
    ColumnValues values = dataset.rows().values(dataset.schema().require(plan.column()));
    if (!(values instanceof ColumnValues.Texts texts)) {
      throw SplitProblems.numericSplitColumn(plan.column()).asException();
    }
    Assignment assignment = new Assignment(dataset.size());
    int unknown = 0;
    for (int row : labelled) {
      String word = texts.get(row).strip();
      Optional<Part> part = part(word);
      part.ifPresent(found -> assignment.set(row, found));
      unknown += part.isEmpty() && !word.isEmpty() ? 1 : 0;
    }
    if (unknown > 0) {
      throw SplitProblems.unknownPart(plan.column(), unknown).asException();
    }
    boolean trainAlone =
        assignment.rows(Part.TUNE).length + assignment.rows(Part.CALIBRATE).length == 0;
    if (trainAlone) {
      RandomSplit.divide(
          assignment, dataset.labels(), assignment.rows(Part.TRAIN), plan.shares(), plan.seed());
    }
    return assignment;
  }

  /** The columns that name a train and a test part and say nothing else. */
  static List<String> columns(Dataset dataset) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < dataset.schema().size(); i++) {
      if (dataset.rows().values(i) instanceof ColumnValues.Texts texts && names(texts)) {
        columns.add(dataset.schema().column(i).name());
      }
    }
    return columns;
  }

  private static boolean names(ColumnValues.Texts texts) {
    String[] levels = texts.levels();
    if (levels.length > MOST_LEVELS) {
      return false;
    }
    Set<Part> named = EnumSet.noneOf(Part.class);
    for (String level : levels) {
      Optional<Part> part = part(level.strip());
      if (part.isEmpty() && !level.isBlank()) {
        return false;
      }
      part.ifPresent(named::add);
    }
    return named.contains(Part.TRAIN) && named.contains(Part.TEST);
  }

  private static Optional<Part> part(String word) {
    return Part.HELD.stream().filter(part -> part.word().equalsIgnoreCase(word)).findFirst();
  }

  static Assignment bySecondFile(Dataset dataset, int[] labelled, SplitPlan.BySecondFile plan) {
    int firstTest =
        dataset
            .report()
            .firstTestRow()
            .orElseThrow(() -> SplitProblems.noSecondFile().asException());
    Assignment assignment = new Assignment(dataset.size());
    IntStream.of(labelled)
        .filter(row -> row >= firstTest)
        .forEach(row -> assignment.set(row, Part.TEST));
    int[] rest = IntStream.of(labelled).filter(row -> row < firstTest).toArray();
    RandomSplit.divide(assignment, dataset.labels(), rest, plan.shares(), plan.seed());
    return assignment;
  }
}
