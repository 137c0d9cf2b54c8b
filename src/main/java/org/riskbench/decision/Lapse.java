package org.riskbench.decision;

/** Why an answer can't be made as usual. */
public enum Lapse {
  /** It took longer than the caller can wait. */
  DEADLINE("deadline"),
  /** Nothing can be told of earlier records. */
  STATE("state"),
  /** The decision can't be written down. */
  LOG("log");

  private final String word;

  Lapse(String word) {
    this.word = word;
  }

  /** As answers and files write it. */
  public String word() {
    return word;
  }
}
