package org.riskbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

/**
 * Scores the rows of a file piece by piece and writes them in file order. Pieces are scored at the
 * same time, unless a row is to be told of those before it.
 */
final class ScoredRows implements RecordFile.Work<ScoredRows.Part> {
  /**
   * What came out.
   *
   * @param errors records that could not be scored
   */
  record Counts(long rows, long errors, Map<Decision, Long> decisions, List<Problem> warnings) {}

  /** What came of a piece. */
  record Part(CharSequence text, long rows, long errors, Map<Decision, Long> decisions) {}

  private final SealedModel model;
  private final Schema inputs;
  private final OptionalInt reasons;
  private final RowFormat format;
  private final Writer writer;
  private final Optional<CellHash> hash;
  private final Past past;
  private final KnownLists lists;
  private final Queue<Desk> free = new ConcurrentLinkedQueue<>();
  private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
  private final List<Problem> warnings = new ArrayList<>();
  private RecordColumns columns = new RecordColumns(new int[0], new int[0], List.of());
  private List<String> ids = List.of();
  private boolean begun;
  private long rows;
  private long errors;

  ScoredRows(
      SealedModel model,
      OptionalInt reasons,
      RowFormat format,
      Writer writer,
      Optional<CellHash> hash,
      Past past,
      KnownLists lists) {
    this.model = model;
    this.inputs = model.model().inputs();
    this.reasons = reasons;
    this.format = format;
    this.writer = writer;
    this.hash = hash;
    this.past = past;
    this.lists = lists;
    for (Decision decision : Decision.values()) {
      decisions.put(decision, 0L);
    }
  }

  @Override
  public void header(List<String> names) {
    columns = RecordColumns.of(names, model.manifest().schema(), inputs);
    warnings.addAll(columns.warnings());
    ids = IntStream.of(columns.ids()).mapToObj(names::get).toList();
    write(format.head(ids));
  }

  @Override
  public boolean isOrdered() {
    return past.isAsked();
  }

  @Override
  public Part on(RecordFile.Piece piece) {
    Desk idle = free.poll();
    Desk desk = idle == null ? new Desk() : idle;
    Part part = desk.score(piece);
    free.add(desk);
    return part;
  }

  @Override
  public void take(Part part) {
    rows += part.rows();
    errors += part.errors();
    part.decisions().forEach((decision, many) -> decisions.merge(decision, many, Long::sum));
    if (part.text().length() > 0) {
      write(begun ? format.between() : "");
      write(part.text());
      begun = true;
    }
  }

  Counts finish() {
    write(format.tail());
    return new Counts(rows, errors, decisions, warnings);
  }

  private void write(CharSequence text) {
    try {
      writer.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one thread at a time scores with. */
  private final class Desk implements RecordFile.Rows {
    private final FlatRecord record = new FlatRecord(inputs, hash);
    private final Assessment assessment = model.model().newAssessment(lists);
    private final RowFormat.Spelling spelling = format.newSpelling(ids);
    private StringBuilder text = new StringBuilder();
    private Map<Decision, Long> decided = Map.of();
    private long seen;
    private long failed;

    Part score(RecordFile.Piece piece) {
      text = new StringBuilder();
      decided = new EnumMap<>(Decision.class);
      seen = 0;
      failed = 0;
      piece.each(this);
      return new Part(text, seen, failed, decided);
    }

    @Override
    public void row(RecordFile.Row row) {
      begin();
      record.clear();
      int[] slots = columns.slots();
      for (int i = 0; i < slots.length; i++) {
        if (slots[i] >= 0 && !row.fill(record, slots[i], i)) {
          fail(idCells(row), row.number(), RecordColumns.unreadable(inputs.column(slots[i])));
          return;
        }
      }
      model.model().assess(record, past.tell(record), assessment);
      decided.merge(assessment.decision(), 1L, Long::sum);
      int most = reasons.orElse(assessment.usualReasons());
      spelling.scored(idCells(row), assessment, most, text);
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
      begin();
      fail(
          Collections.nCopies(columns.ids().length, ""),
          rejected.row(),
          Problem.error(
              "DATA-193",
              "the row %s (column \"%s\")".formatted(rejected.reason().text(), rejected.column()),
              "Correct the row."));
    }

    private void begin() {
      if (seen > 0) {
        text.append(format.between());
      }
      seen++;
    }

    private void fail(List<String> idCells, long row, Problem problem) {
      failed++;
      spelling.failed(idCells, row, problem, text);
    }
  }
}
