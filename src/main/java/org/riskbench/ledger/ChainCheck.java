package org.riskbench.ledger;

import java.nio.BufferUnderflowException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Goes along the chain from its beginning to its head. Not thread-safe: for one run. */
final class ChainCheck {
  private static final int PAGE = 1_000;
  private static final int MOST_BREAKS = 20;
  private static final String ROWS =
      "select seq, core, vector, inputs, core_hash, vector_hash, inputs_hash, chain, erased_at,"
          + " request_id, decision, score from decision where seq > ? order by seq limit ?";

  private final Readers readers;
  private final List<ChainReport.Break> breaks = new ArrayList<>();
  private long row;
  private byte[] before = Chain.beginning();
  private long rows;
  private long erased;

  ChainCheck(Readers readers) {
    this.readers = readers;
  }

  ChainReport run() {
    // The end is read first: rows written meanwhile lie behind it.
    long end = readers.read(this::begin);
    boolean more = true;
    while (more && row < end) {
      more = readers.read(session -> page(session, end));
    }
    if (row < end) {
      note(end, ChainReport.Fault.CUT_OFF);
    }
    Optional<String> head =
        rows == 0 ? Optional.empty() : Optional.of(HexFormat.of().formatHex(before));
    return new ChainReport(rows, erased, breaks, head);
  }

  private long begin(Session session) throws SQLException {
    String sql = "select seq, base_seq, base from chain where one = 1";
    try (ResultSet found = session.statement(sql).executeQuery()) {
      if (!found.next()) {
        note(0, ChainReport.Fault.CUT_OFF);
        return 0;
      }
      row = found.getLong(2);
      before = found.getBytes(3);
      return found.getLong(1);
    }
  }

  private boolean page(Session session, long end) throws SQLException {
    boolean any = false;
    try (ResultSet found = session.statement(ROWS, row, PAGE).executeQuery()) {
      while (row < end && found.next()) {
        check(found);
        any = true;
      }
    }
    return any;
  }

  private void check(ResultSet found) throws SQLException {
    long seq = found.getLong(1);
    boolean tombstone = found.getObject(9) != null;
    byte[][] commitments = new byte[3][];
    boolean same = true;
    for (int part = 0; part < commitments.length; part++) {
      commitments[part] = found.getBytes(5 + part);
      same &= fits(found.getBytes(2 + part), commitments[part]);
    }
    // Inputs and vectors go when their time is over; the core goes by an erasure alone.
    same &= tombstone || (found.getBytes(2) != null && isShown(found));
    if (!same) {
      note(seq, ChainReport.Fault.CHANGED);
    }
    byte[] chain = found.getBytes(8);
    boolean follows = seq == row + 1 && Arrays.equals(chain, Chain.next(before, seq, commitments));
    if (!follows) {
      note(seq, ChainReport.Fault.OUT_OF_PLACE);
    }
    row = seq;
    before = chain;
    rows++;
    erased += tombstone ? 1 : 0;
  }

  /** Whether the columns that people search by say what the row itself says. */
  private static boolean isShown(ResultSet found) throws SQLException {
    try {
      Decided decided = DecidedBytes.read(new ByteReader(Chain.content(found.getBytes(2))));
      Verdict verdict = decided.verdict();
      int score = found.getInt(12);
      OptionalInt shown = found.wasNull() ? OptionalInt.empty() : OptionalInt.of(score);
      return decided.asked().requestId().equals(found.getString(10))
          && verdict.decision().name().equals(found.getString(11))
          && verdict.score().equals(shown);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean fits(byte @Nullable [] part, byte[] commitment) {
    return part == null || Arrays.equals(Chain.commitment(part), commitment);
  }

  private void note(long seq, ChainReport.Fault fault) {
    if (breaks.size() < MOST_BREAKS) {
      breaks.add(new ChainReport.Break(seq, fault));
    }
  }
}
