package org.riskbench.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.ScoredCsv;

/**
 * How answers are written. Stateless; goes along to the executors.
 *
 * @param <T> one answer
 */
interface Answers<T> extends Serializable {
  /** What stands before the answers of each part, given the names of the columns that are kept. */
  Iterator<T> head(List<String> kept);

  /**
   * The answer to a record just assessed, behind the cells that are kept of it.
   *
   * @param reasons at most this many
   */
  T scored(List<String> kept, Assessment assessment, int reasons);

  /** The answer to a record that could not be scored. */
  T failed(List<String> kept, Problem problem);

  /** Lines of a CSV, to the byte as the desk writes them; each part has its header. */
  final class Lines implements Answers<String> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<String> head(List<String> kept) {
      return List.of(line(kept, ScoredCsv.COLUMNS)).iterator();
    }

    @Override
    public String scored(List<String> kept, Assessment assessment, int reasons) {
      StringBuilder line = new StringBuilder();
      ScoredCsv.append(kept, assessment, reasons, line);
      return line.toString();
    }

    @Override
    public String failed(List<String> kept, Problem problem) {
      return line(kept, ScoredCsv.cells(problem));
    }

    private static String line(List<String> kept, List<String> results) {
      List<String> cells = new ArrayList<>(kept);
      cells.addAll(results);
      return ScoredCsv.line(cells);
    }
  }

  /** Rows with a number for the probability and for the score, as Parquet has them. */
  final class Typed implements Answers<Row> {
    private static final long serialVersionUID = 1;
    private static final int PROBABILITY = 0;
    private static final int SCORE = 1;

    @Override
    public Iterator<Row> head(List<String> kept) {
      return Collections.emptyIterator();
    }

    @Override
    public Row scored(List<String> kept, Assessment assessment, int reasons) {
      boolean scored = assessment.isScored();
      return row(
          kept,
          scored ? assessment.probability() : null,
          scored ? assessment.score() : null,
          assessment.decision().name(),
          ScoredCsv.codes(assessment, reasons),
          "");
    }

    @Override
    public Row failed(List<String> kept, Problem problem) {
      return row(kept, null, null, "", "", problem.code() + " " + problem.what());
    }

    /** Nothing known stands for a number that was not made. */
    private static Row row(List<String> kept, @Nullable Object... results) {
      return RowFactory.create(Stream.concat(kept.stream(), Arrays.stream(results)).toArray());
    }

    /** The types of such rows. */
    static StructType type(List<String> kept) {
      StructType type = new StructType();
      for (String name : kept) {
        type = type.add(name, DataTypes.StringType);
      }
      for (int i = 0; i < ScoredCsv.COLUMNS.size(); i++) {
        String name = ScoredCsv.COLUMNS.get(i);
        type =
            switch (i) {
              case PROBABILITY -> type.add(name, DataTypes.DoubleType);
              case SCORE -> type.add(name, DataTypes.IntegerType);
              default -> type.add(name, DataTypes.StringType);
            };
      }
      return type;
    }
  }
}
