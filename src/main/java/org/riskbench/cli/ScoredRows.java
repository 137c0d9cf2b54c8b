package org.riskbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.riskbench.dataset.Rejected;
import org.riskbench.decision.Decision;
import org.riskbench.loading.RecordFile;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RecordColumns;

/** Scores the rows of a file as they come by and hands them on. */
final class ScoredRows implements RecordFile.Sink {
  /**
   * What came out.
   *
   * @param errors records that could not be scored
   */
  record Counts(long rows, long errors, Map<Decision, Long> decisions, List<Problem> warnings) {}

  private final Schema inputs;
  private final FlatRecord record;
  private final Assessment assessment;
  private final Past past;
  private final SealedModel model;
  private final OptionalInt reasons;
  private final RowWriter writer;
  private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
  private final List<Problem> warnings = new ArrayList<>();
  private RecordColumns columns = new RecordColumns(new int[0], new int[0], List.of());
  private long rows;
  private long errors;

  ScoredRows(
      SealedModel model,
      OptionalInt reasons,
      RowWriter writer,
      Optional<CellHash> hash,
      Past past,
      KnownLists lists) {
    this.model = model;
    this.past = past;
    this.inputs = model.model().inputs();
    this.record = new FlatRecord(inputs, hash);
    this.assessment = model.model().newAssessment(lists);
    this.reasons = reasons;
    this.writer = writer;
    for (Decision decision : Decision.values()) {
      decisions.put(decision, 0L);
    }
  }

  @Override
  public void header(List<String> names) {
    columns = RecordColumns.of(names, model.manifest().schema(), inputs);
    warnings.addAll(columns.warnings());
    List<String> ids = IntStream.of(columns.ids()).mapToObj(names::get).toList();
    write(() -> writer.header(ids));
  }

  @Override
  public void row(RecordFile.Row row) {
    rows++;
    record.clear();
    int[] slots = columns.slots();
    List<String> idCells = idCells(row);
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] >= 0 && !row.fill(record, slots[i], i)) {
        fail(idCells, row.number(), RecordColumns.unreadable(inputs.column(slots[i])));
        return;
      }
    }
    model.model().assess(record, past.tell(record), assessment);
    decisions.merge(assessment.decision(), 1L, Long::sum);
    int most = reasons.orElse(assessment.usualReasons());
    write(() -> writer.scored(idCells, assessment, most));
  }

  private List<String> idCells(RecordFile.Row row) {
    List<String> cells = new ArrayList<>(columns.ids().length);
    for (int id : columns.ids()) {
      cells.add(row.cell(id));
    }
    return cells;
  }

  @Override
  public void rejected(Rejected rejected) {
    rows++;
    fail(
        Collections.nCopies(columns.ids().length, ""),
        rejected.row(),
        Problem.error(
            "DATA-193",
            "the row %s (column \"%s\")".formatted(rejected.reason().text(), rejected.column()),
            "Correct the row."));
  }

  private void fail(List<String> idCells, long row, Problem problem) {
    errors++;
    write(() -> writer.failed(idCells, row, problem));
  }

  Counts finish() {
    write(writer::finish);
    return new Counts(rows, errors, decisions, warnings);
  }

  private interface Writing {
    void write() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
