package org.riskbench.scoring;

import java.util.Optional;
import java.util.stream.Stream;

/** Whom a record is measured against where reasons are given. */
public enum ReferenceGroup {
  /** Good records of the calibrate part that the first thresholds approve: the usual one. */
  APPROVED_GOODS("approved", "approved good records of the calibrate part", "good records"),
  /** All good records of the calibrate part. */
  GOODS("goods", "good records of the calibrate part", "good records"),
  /** All records of the calibrate part, frauds too. */
  ALL("all", "all records of the calibrate part", "records");

  private final String word;
  private final String title;
  private final String noun;

  ReferenceGroup(String word, String title, String noun) {
    this.word = word;
    this.title = title;
    this.noun = noun;
  }

  /** As in files and options. */
  public String word() {
    return word;
  }

  /** In a sentence: {@code measured against approved good records of the calibrate part}. */
  public String title() {
    return title;
  }

  /** As reasons call its members. */
  String noun() {
    return noun;
  }

  /** The group of a {@link #word}. */
  public static Optional<ReferenceGroup> ofWord(String word) {
    return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
