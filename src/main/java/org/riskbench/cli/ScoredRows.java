package org.riskbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.riskbench.dataset.Rejected;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Reason;
import org.riskbench.loading.RecordFile;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.schema.ShownName;
import org.riskbench.scoring.Assessment;

/** Scores the rows of a file as they come by and hands them on. */
final class ScoredRows implements RecordFile.Sink {
  private static final int MOST_NAMED = 20;

  /**
   * What came out.
   *
   * @param errors records that could not be scored
   */
  record Counts(long rows, long errors, Map<Decision, Long> decisions, List<Problem> warnings) {}

  private final Schema trained;
  private final Schema inputs;
  private final FlatRecord record;
  private final Assessment assessment;
  private final Past past;
  private final SealedModel model;
  private final OptionalInt reasons;
  private final RowWriter writer;
  private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
  private final List<Problem> warnings = new ArrayList<>();
  private int[] slots = {};
  private int[] ids = {};
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
    this.trained = model.manifest().schema();
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
    slots = names.stream().mapToInt(name -> inputs.find(name).orElse(-1)).toArray();
    List<String> idNames = new ArrayList<>();
    List<String> extra = new ArrayList<>();
    List<Integer> idColumns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      OptionalInt known = trained.find(names.get(i));
      boolean isId = known.isPresent() && trained.column(known.getAsInt()).role() == ColumnRole.ID;
      if (isId) {
        idNames.add(names.get(i));
        idColumns.add(i);
      } else if (known.isEmpty()) {
        extra.add(ShownName.of(names.get(i), i));
      }
    }
    ids = idColumns.stream().mapToInt(Integer::intValue).toArray();
    warnAbout(names, extra);
    write(() -> writer.header(idNames));
  }

  private void warnAbout(List<String> names, List<String> extra) {
    Set<String> given = new HashSet<>(names);
    List<String> missing =
        inputs.columns().stream().map(Column::name).filter(name -> !given.contains(name)).toList();
    if (missing.size() == inputs.size()) {
      throw Problem.error(
              "DATA-192",
              "The file has none of the columns that the model reads.",
              "Check that it is the right file and has a header.")
          .asException();
    }
    if (!missing.isEmpty()) {
      warnings.add(
          Problem.warning(
              "SCORE-411",
              "The file lacks the columns " + String.join(", ", missing) + ".",
              "They were scored as missing."));
    }
    if (!extra.isEmpty()) {
      warnings.add(
          Problem.warning(
              "SCORE-413",
              "The model does not know the columns "
                  + String.join(", ", extra.subList(0, Math.min(MOST_NAMED, extra.size())))
                  + (extra.size() > MOST_NAMED ? ", …" : "."),
              "They were left out."));
    }
  }

  @Override
  public void row(RecordFile.Row row) {
    rows++;
    record.clear();
    List<String> idCells = idCells(row);
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] >= 0 && !row.fill(record, slots[i], i)) {
        fail(idCells, row.number(), unreadable(inputs.column(slots[i])));
        return;
      }
    }
    model.model().assess(record, past.tell(record), assessment);
    decisions.merge(assessment.decision(), 1L, Long::sum);
    List<Reason> given =
        reasons.isPresent() ? assessment.reasons(reasons.getAsInt()) : assessment.defaultReasons();
    write(() -> writer.scored(idCells, assessment, given));
  }

  private List<String> idCells(RecordFile.Row row) {
    List<String> cells = new ArrayList<>(ids.length);
    for (int id : ids) {
      cells.add(row.cell(id));
    }
    return cells;
  }

  private static Problem unreadable(Column column) {
    if (column.format() instanceof CellFormat.Hashed) {
      return Problem.error(
          "SCORE-423",
          "column \"%s\" was hashed for training with a salt that this machine lacks"
              .formatted(column.name()),
          "Score where the model was trained, or send the hashes.");
    }
    return Problem.error(
        "SCORE-422",
        "column \"%s\" can't be read as %s".formatted(column.name(), column.kind()),
        "Correct the cell.");
  }

  @Override
  public void rejected(Rejected rejected) {
    rows++;
    fail(
        Collections.nCopies(ids.length, ""),
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
