package org.riskbench.loading;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;

/**
 * What the first rows of a table show, for choosing how to load it. Kinds are what these rows
 * suggest: a load decides over all of them.
 *
 * @param format that was recognised, for people
 * @param sheets of a workbook, in order; none otherwise
 * @param columns in order
 * @param personal those that hold something of a person
 * @param estimate what loading it will take
 */
public record TablePreview(
    String format,
    List<String> sheets,
    List<Column> columns,
    List<PersonalColumn> personal,
    LoadEstimate estimate) {
  public TablePreview {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
    personal = List.copyOf(personal);
  }

  /**
   * Looks at a table; a database is asked.
   *
   * @throws org.riskbench.problem.ProblemException DATA-103 to DATA-112 and DATA-160 to DATA-178 if
   *     it can't be read
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static TablePreview of(TableOrigin origin, JobContext context) {
    LoadOptions options = LoadOptions.defaults();
    List<String> sheets = origin.sheets();
    try (TableSource source = origin.open(context)) {
      TableBuilder builder = TableBuilder.of(source, options, Set.of());
      int[] cells = IntStream.range(0, source.names().size()).toArray();
      Batch batch = new Batch();
      source.fill(batch);
      builder.add(batch, TableBuilder.Layout.of(source, cells));
      LoadEstimate estimate = LoadEstimate.of(builder, source, batch);
      PlainTable first =
          PlainTable.of(
              new TableReader.Table(
                  builder.names(),
                  builder.build(context),
                  Source.MEMORY,
                  List.of(),
                  List.of(),
                  OptionalInt.empty()));
      return new TablePreview(
          origin.format(),
          sheets,
          first.rows().schema().columns(),
          PersonalDetector.find(first.rows(), context),
          estimate);
    }
  }

  /** The names of the columns, in order. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
