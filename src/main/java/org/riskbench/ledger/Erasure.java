package org.riskbench.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Makes tombstones of some rows of an entity: what is left of each is its number, its commitments
 * and its place in the chain. Answers and feedback of the requests go with it.
 *
 * @param hashes what the entity's key may have been kept as
 * @param most how many rows at most, lest others wait
 */
record Erasure(Set<String> hashes, int most) implements Write<Integer> {
  private static final String EMPTY =
      "update decision set entry = null, request_id = null, caller = null, received_at = null,"
          + " event_at = null, model = null, model_sha256 = null, policy_version = null, mode ="
          + " null, probability = null, score = null, decision = null, band = null, treatment ="
          + " null, amount = null, rules = null, reasons = null, control = null, sighting = null,"
          + " core = null, vector = null, inputs = null, erased_at = ? where seq = ?";

  @Override
  public Integer into(Transaction transaction) throws SQLException {
    Session session = transaction.session();
    List<Long> rows = rows(session);
    long now = transaction.now().toEpochMilli();
    for (long row : rows) {
      session.change(
          "delete from answer where (caller, name) in"
              + " (select caller, request_id from decision where seq = ?)",
          row);
      session.change("delete from feedback where seq = ?", row);
      session.change("delete from entity where seq = ?", row);
      session.change(EMPTY, now, row);
    }
    return rows.size();
  }

  private List<Long> rows(Session session) throws SQLException {
    String marks = String.join(", ", hashes.stream().map(hash -> "?").toList());
    List<Object> values = new ArrayList<>();
    hashes.forEach(hash -> values.add(HexFormat.of().parseHex(hash)));
    values.add(most);
    List<Long> rows = new ArrayList<>();
    try (ResultSet found =
        session
            .statement(
                "select distinct seq from entity where hash in (" + marks + ") limit ?",
                values.toArray())
            .executeQuery()) {
      while (found.next()) {
        rows.add(found.getLong(1));
      }
    }
    return rows;
  }
}
