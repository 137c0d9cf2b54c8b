package org.riskbench.deploy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riskbench.kit.KitFile;
import org.riskbench.modelfile.MadeUpRecord;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.ScoredCsv;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingReader;
import org.riskbench.velocity.VelocityState;

/**
 * Made-up records that follow each other in time, and what the desk says of them: to the last bit
 * what a cluster has to write.
 */
final class SparkSmoke {
  /** A column in which nothing is known yet of any record. */
  static final String OUTCOME = "smoke_outcome";

  private static final int RECORDS = 40;

  private SparkSmoke() {}

  static List<KitFile> of(RiskModel model) {
    List<List<String>> rows =
        MadeUpRecord.sequence(model, RECORDS).stream().map(SparkSmoke::cells).toList();
    return List.of(
        KitFile.text("smoke/records.csv", records(model, rows)),
        KitFile.text("smoke/expected.csv", expected(model, rows)));
  }

  private static String records(RiskModel model, List<List<String>> rows) {
    Stream<String> names = model.inputs().columns().stream().map(Column::name);
    return lines(
        ScoredCsv.line(Stream.concat(names, Stream.of(OUTCOME)).toList()),
        rows.stream()
            .map(cells -> ScoredCsv.line(Stream.concat(cells.stream(), Stream.of("")).toList()))
            .toList());
  }

  private static String expected(RiskModel model, List<List<String>> rows) {
    VelocityState state = new VelocityState(model.velocity());
    SightingReader reader = state.newReader(model.inputs());
    Sighting sighting = reader.newSighting();
    FlatRecord record = model.newRecord();
    double[] told = new double[model.velocity().size()];
    Assessment assessment = model.newAssessment(KnownLists.none());
    List<String> answers = new ArrayList<>();
    for (List<String> cells : rows) {
      record.clear();
      IntStream.range(0, cells.size()).forEach(slot -> record.parse(slot, cells.get(slot)));
      reader.read(record, sighting);
      state.pass(sighting, told, Long.MAX_VALUE);
      model.assess(record, told, assessment);
      StringBuilder answer = new StringBuilder();
      ScoredCsv.append(List.of(), assessment, assessment.usualReasons(), answer);
      answers.add(answer.toString());
    }
    return lines(ScoredCsv.line(ScoredCsv.COLUMNS), answers);
  }

  private static String lines(String head, List<String> lines) {
    return head + "\n" + String.join("\n", lines) + "\n";
  }

  private static List<String> cells(FlatRecord record) {
    return IntStream.range(0, record.schema().size()).mapToObj(slot -> cell(record, slot)).toList();
  }

  /** Where a file writes numbers in its own way, a whole number means the same in any. */
  private static String cell(FlatRecord record, int slot) {
    Column column = record.schema().column(slot);
    if (column.format() instanceof CellFormat.Hashed) {
      return "";
    }
    if (!column.kind().isNumeric()) {
      return record.text(slot);
    }
    double value = record.number(slot);
    if (Double.isNaN(value)) {
      return "";
    }
    if (column.kind() == ColumnKind.TIME) {
      return Instant.ofEpochMilli((long) value).toString();
    }
    boolean plain = column.format().equals(CellFormat.PLAIN) || Math.abs(value) > 1e9;
    return Cells.format(column.kind(), plain ? value : Math.rint(value));
  }
}
