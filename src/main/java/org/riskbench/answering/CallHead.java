package org.riskbench.answering;

/** What a call says beside its body, by whichever door it came. For one thread. */
public interface CallHead {
  /** A header by its name, whatever the case; empty if there is none. */
  String header(String name);

  /**
   * The first value of a parameter of the query, decoded; empty if there is none.
   *
   * @throws Refusal 400 if the query can't be decoded
   */
  String query(String name);
}
