package org.riskbench.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The tables of a ledger and their version. */
final class LedgerSchema {
  /** Of the tables as this program makes them; raised with every change of them. */
  static final int VERSION = 2;

  /** Few wait at a time, so that they are found without reading the others. */
  private static final String PENDING =
      "create index feedback_pending on feedback (received_at) where pending = 1";

  /** What makes tables of version 1 those of version 2: what was told before is not learnt. */
  private static final List<String> FROM_FIRST =
      List.of("alter table feedback add column pending integer not null default 0", PENDING);

  private static final List<String> TABLES =
      List.of(
          "create table decision (seq bigint primary key, entry varchar(36) unique,"
              + " request_id varchar(128), caller varchar(200), received_at bigint,"
              + " event_at bigint, model varchar(200), model_sha256 varchar(64),"
              + " policy_version integer, mode varchar(40), probability double precision,"
              + " score integer, decision varchar(20), band varchar(200), treatment varchar(20),"
              + " amount double precision, rules text, reasons text, control integer,"
              + " sighting bigint,"
              + " core BYTES, vector BYTES, inputs BYTES, core_hash BYTES not null,"
              + " vector_hash BYTES not null, inputs_hash BYTES not null, chain BYTES not null,"
              + " erased_at bigint)",
          "create index decision_request on decision (request_id)",
          "create index decision_received on decision (received_at)",
          // What is to be forgotten first is found without reading what is long forgotten.
          "create index decision_inputs on decision (received_at) where inputs is not null",
          "create index decision_vector on decision (received_at) where vector is not null",
          "create table entity (hash BYTES not null, seq bigint not null,"
              + " name varchar(200) not null, primary key (hash, seq, name))CLUSTERED",
          "create index entity_seq on entity (seq)",
          "create table chain (one integer primary key, seq bigint not null, head BYTES not null,"
              + " base_seq bigint not null, base BYTES not null)",
          "create table answer (caller varchar(200) not null, name varchar(128) not null, body_hash"
              + " BYTES not null, status integer not null, type varchar(100) not null, body BYTES"
              + " not null, expires_at bigint not null, primary key (caller, name))CLUSTERED",
          "create index answer_expiry on answer (expires_at)",
          "create table sighting (sequence bigint primary key, plan varchar(64) not null,"
              + " bytes BYTES not null)",
          "create table feedback (event BYTES primary key, seq bigint not null,"
              + " outcome varchar(20) not null, kind varchar(20) not null,"
              + " observed_at bigint not null, received_at bigint not null,"
              + " caller varchar(200) not null, loss double precision,"
              + " recovered double precision, minutes double precision,"
              + " pending integer not null default 0)",
          "create index feedback_seq on feedback (seq)",
          PENDING);

  private LedgerSchema() {}

  /**
   * Makes the tables where there are none, and brings those of an older program to this version.
   *
   * @param keyId names the desk's key
   * @throws org.riskbench.problem.ProblemException LEDGER-104 if a newer program made them,
   *     LEDGER-105 if they were begun under another key
   */
  static void prepare(Session session, String keyId) throws SQLException {
    session.begin();
    // Two servers that start at once must not both make or change the tables.
    if (!session.dialect().alone().isEmpty()) {
      session.run(session.dialect().alone());
    }
    session.change(
        "create table if not exists ledger (name varchar(40) primary key, value varchar(200))");
    String version = fact(session, "version");
    if (version.isEmpty()) {
      for (String table : TABLES) {
        session.change(session.dialect().types(table));
      }
      session.change(
          "insert into chain (one, seq, head, base_seq, base) values (1, 0, ?, 0, ?)",
          Chain.beginning(),
          Chain.beginning());
      session.change("insert into ledger (name, value) values ('version', ?)", "" + VERSION);
      session.change("insert into ledger (name, value) values ('key', ?)", keyId);
    } else if (Integer.parseInt(version) > VERSION) {
      throw LedgerProblem.newer(Integer.parseInt(version), VERSION);
    } else if (!fact(session, "key").equals(keyId)) {
      throw LedgerProblem.otherKey();
    } else if (Integer.parseInt(version) < VERSION) {
      for (String change : FROM_FIRST) {
        session.change(change);
      }
      session.change("update ledger set value = ? where name = 'version'", "" + VERSION);
    }
    session.commit();
  }

  private static String fact(Session session, String name) throws SQLException {
    try (ResultSet found =
        session.statement("select value from ledger where name = ?", name).executeQuery()) {
      return found.next() ? found.getString(1) : "";
    }
  }
}
