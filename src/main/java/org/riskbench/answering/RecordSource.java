package org.riskbench.answering;

import java.io.IOException;
import java.util.List;

/** Records of a batch in their order, one at a time, however many. */
interface RecordSource {
  /**
   * Moves to the next record.
   *
   * @return false at the end
   * @throws Refusal if the document breaks off: no more records can be told apart
   */
  boolean next() throws IOException;

  /**
   * Reads the record it stands on.
   *
   * @throws Refusal if this record can't be used; the next one can
   */
  void read(Incoming into, Findings findings) throws IOException;

  /**
   * Asked where the record it stands on can't be used: it may be the document that is wrong.
   *
   * @throws Refusal if the document breaks off there: no more records can be told apart
   */
  default void requireWhole() {
    // most documents show where they end before a record is read
  }

  /** The record it stands on as it came in: the same record has the same bytes. */
  byte[] bytes();

  /** What names the record it stands on; empty if nothing does. */
  String id();

  /** Names of the columns that tell records apart, which a table of answers repeats. */
  default List<String> idNames() {
    return List.of();
  }

  /** The values of {@link #idNames()} in the record it stands on. */
  default List<String> ids() {
    return List.of();
  }
}
