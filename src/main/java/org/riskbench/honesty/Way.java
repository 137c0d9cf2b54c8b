package org.riskbench.honesty;

/** A way to divide records into what is learned from and what is judged by. */
public enum Way {
  /** By chance: the test part is of the same days and the same persons as the train part. */
  RANDOM("random", "at random"),
  /** The latest records are the test part, and all labels before it are taken for known. */
  TIME("time", "by time"),
  /** As by time, without the labels that were not known yet when the test part begins. */
  TIME_WITH_DELAY("time-delay", "by time with label delay"),
  /** Records that share a key stay together: nobody in the test part was seen before. */
  ENTITY("entity", "by entity");

  private final String word;
  private final String phrase;

  Way(String word, String phrase) {
    this.word = word;
    this.phrase = phrase;
  }

  /** The word for it in JSON and in message keys. */
  public String word() {
    return word;
  }

  /** How the records are divided, as part of a sentence. */
  public String phrase() {
    return phrase;
  }
}
