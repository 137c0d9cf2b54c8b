package org.riskbench.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Answers under their keys. */
final class AnswerTable {
  /** So long a key stays taken by a program that was killed while it answered. */
  private static final Duration RESERVED = Duration.ofSeconds(60);

  private AnswerTable() {}

  /** Keeps an answer; one that is there and has not expired stays. */
  static void keep(Session session, KeptAnswer answer, Instant now) throws SQLException {
    session.change(
        "insert into answer (caller, name, body_hash, status, type, body, expires_at)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (caller, name) do update set"
            + " body_hash = excluded.body_hash, status = excluded.status, type = excluded.type,"
            + " body = excluded.body, expires_at = excluded.expires_at"
            + " where answer.expires_at <= ? or answer.status = 0",
        answer.key().caller(),
        answer.key().key(),
        answer.bodyHash(),
        answer.status(),
        answer.type(),
        answer.body(),
        answer.expiresAt().toEpochMilli(),
        now.toEpochMilli());
  }

  /**
   * Takes a key for this program, where several share the database.
   *
   * @return what has the key already; an answer of status 0 is another program's that answers it
   *     now. Empty if it is taken
   */
  static Optional<KeptAnswer> reserve(Session session, AnswerKey key, byte[] bodyHash, Instant now)
      throws SQLException {
    int taken =
        session.change(
            "insert into answer (caller, name, body_hash, status, type, body, expires_at)"
                + " values (?, ?, ?, 0, '', ?, ?) on conflict (caller, name) do update set"
                + " body_hash = excluded.body_hash, status = 0, type = '', body = excluded.body,"
                + " expires_at = excluded.expires_at where answer.expires_at <= ?",
            key.caller(),
            key.key(),
            bodyHash,
            Chain.noPart(),
            now.plus(RESERVED).toEpochMilli(),
            now.toEpochMilli());
    return taken > 0 ? Optional.empty() : find(session, key, now);
  }

  /** Gives a key back that was taken and not answered. */
  static void giveBack(Session session, AnswerKey key) throws SQLException {
    session.change(
        "delete from answer where caller = ? and name = ? and status = 0", key.caller(), key.key());
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
