package org.riskbench.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** Writes rows of the decision table, each chained to the one before. */
final class DecisionTable {
  private static final String INSERT =
      "insert into decision (seq, entry, request_id, caller, received_at, event_at, model,"
          + " model_sha256, policy_version, mode, probability, score, decision, band, treatment,"
          + " amount, rules, reasons, control, core, vector, inputs, core_hash, vector_hash,"
          + " inputs_hash, chain, sighting) values"
          + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

  private DecisionTable() {}

  /**
   * The last row of the chain.
   *
   * @param seq its number; 0 before the first
   */
  record Head(long seq, byte[] hash) {
    /** As it is now; nobody else may move it until the commit. */
    static Head lock(Session session) throws SQLException {
      String sql = session.dialect().locked("select seq, head from chain where one = 1");
      try (ResultSet found = session.statement(sql).executeQuery()) {
        if (!found.next()) {
          throw new SQLException("the head of the chain is gone");
        }
        return new Head(found.getLong(1), found.getBytes(2));
      }
    }

    void keep(Session session) throws SQLException {
      session.change("update chain set seq = ?, head = ? where one = 1", seq, hash);
    }
  }

  /**
   * Writes a row behind the last one.
   *
   * @return the new end of the chain
   */
  static Head append(Session session, Head head, Entry entry, Decided decided) throws SQLException {
    long seq = head.seq() + 1;
    byte[] core = Chain.salted(DecidedBytes.core(decided));
    byte[] vector =
        decided.vector().isEmpty()
            ? Chain.noPart()
            : Chain.salted(DecidedBytes.vector(decided.vector()));
    byte[] inputs =
        decided
            .inputs()
            .map(text -> Chain.salted(text.getBytes(StandardCharsets.UTF_8)))
            .orElse(Chain.noPart());
    byte[][] commitments = {
      Chain.commitment(core), Chain.commitment(vector), Chain.commitment(inputs)
    };
    byte[] chain = Chain.next(head.hash(), seq, commitments);

    PreparedStatement row = session.statement(INSERT);
    row.setLong(1, seq);
    row.setString(2, entry.id().toString());
    fill(row, decided);
    row.setBytes(20, core);
    row.setBytes(21, vector.length == 0 ? null : vector);
    row.setBytes(22, inputs.length == 0 ? null : inputs);
    for (int i = 0; i < commitments.length; i++) {
      row.setBytes(23 + i, commitments[i]);
    }
    row.setBytes(26, chain);
    number(row, 27, entry.sighting().map(KeptSighting::sequence));
    row.executeUpdate();
    for (Pseudonym entity : decided.entities()) {
      session.change(
          "insert into entity (hash, seq, name) values (?, ?, ?) on conflict do nothing",
          HexFormat.of().parseHex(entity.hash()),
          seq,
          entity.column());
    }
    return new Head(seq, chain);
  }

  /** Columns to search by; the row itself is read from its core. */
  private static void fill(PreparedStatement row, Decided decided) throws SQLException {
    Asked asked = decided.asked();
    row.setString(3, asked.requestId());
    row.setString(4, asked.caller());
    row.setLong(5, asked.receivedAt().toEpochMilli());
    number(row, 6, asked.eventAt().map(Instant::toEpochMilli));
    row.setString(7, decided.by().model());
    row.setString(8, decided.by().fileSha256());
    row.setInt(9, decided.by().policyVersion());
    row.setString(10, decided.circumstances().mode());
    Verdict verdict = decided.verdict();
    number(row, 11, verdict.probability());
    if (verdict.score().isPresent()) {
      row.setInt(12, verdict.score().getAsInt());
    } else {
      row.setNull(12, Types.INTEGER);
    }
    row.setString(13, verdict.decision().name());
    row.setString(14, verdict.band());
    row.setString(15, verdict.treatment().name());
    number(row, 16, verdict.amount());
    row.setString(17, lines(decided.grounds().rules()));
    row.setString(18, lines(decided.grounds().reasons()));
    row.setInt(19, decided.circumstances().control() ? 1 : 0);
  }

  /** Each name between line breaks, so that a whole name can be looked for. */
  static String lines(List<String> names) {
    return names.isEmpty() ? "" : "\n" + String.join("\n", names) + "\n";
  }

  private static void number(PreparedStatement row, int place, Optional<Long> value)
      throws SQLException {
    if (value.isPresent()) {
      row.setLong(place, value.get());
    } else {
      row.setNull(place, Types.BIGINT);
    }
  }

  private static void number(PreparedStatement row, int place, OptionalDouble value)
      throws SQLException {
    if (value.isPresent()) {
      row.setDouble(place, value.getAsDouble());
    } else {
      row.setNull(place, Types.DOUBLE);
    }
  }

  /** Whether an entry is there from an earlier attempt. */
  static boolean holds(Session session, UUID id) throws SQLException {
    try (ResultSet found =
        session.statement("select 1 from decision where entry = ?", id.toString()).executeQuery()) {
      return found.next();
    }
  }
}
