package org.riskbench.deploy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a model that counts earlier records learns of them when it runs elsewhere. */
public enum PastSource {
  /** A Redis that all its instances share. */
  REDIS,
  /** The caller sends the counts with each record. */
  CALLER,
  /** A folder on a disk of the one process. */
  FOLDER,
  /** The memory of the one process: a restart forgets. */
  MEMORY;

  /** As on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The source of this word. */
  public static Optional<PastSource> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
