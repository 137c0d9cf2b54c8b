package org.riskbench.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Answers under their keys. */
final class AnswerTable {
  private AnswerTable() {}

  /** Keeps an answer; one that is there and has not expired stays. */
  static void keep(Session session, KeptAnswer answer, Instant now) throws SQLException {
    session.change(
        "insert into answer (caller, name, body_hash, status, type, body, expires_at)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (caller, name) do update set"
            + " body_hash = excluded.body_hash, status = excluded.status, type = excluded.type,"
            + " body = excluded.body, expires_at = excluded.expires_at"
            + " where answer.expires_at <= ?",
        answer.key().caller(),
        answer.key().key(),
        answer.bodyHash(),
        answer.status(),
        answer.type(),
        answer.body(),
        answer.expiresAt().toEpochMilli(),
        now.toEpochMilli());
  }

  /** The answer of a key, unless it has expired. */
  static Optional<KeptAnswer> find(Session session, AnswerKey key, Instant now)
      throws SQLException {
    try (ResultSet found =
        session
            .statement(
                "select body_hash, status, type, body, expires_at from answer"
                    + " where caller = ? and name = ? and expires_at > ?",
                key.caller(),
                key.key(),
                now.toEpochMilli())
            .executeQuery()) {
      return found.next()
          ? Optional.of(
              new KeptAnswer(
                  key,
                  found.getBytes(1),
                  found.getInt(2),
                  found.getString(3),
                  found.getBytes(4),
                  Instant.ofEpochMilli(found.getLong(5))))
          : Optional.empty();
    }
  }

  /** Forgets some answers that have expired; answers how many. */
  static int forget(Session session, Instant now, int most) throws SQLException {
    return session.change(
        "delete from answer where (caller, name) in"
            + " (select caller, name from answer where expires_at <= ? limit ?)",
        now.toEpochMilli(),
        most);
  }
}
