package org.riskbench.modelfile;

import java.util.Optional;

/** The entries a model file may have, in the order they lie in it. */
enum Entry {
  MANIFEST("manifest.json", Entry.MEGABYTE * 8, true),
  RECIPE("recipe.json", Entry.MEGABYTE * 8, true),
  /** Not beside {@link #MODEL}: a model is scored by one of them. */
  SCORER("scorer.bin", Entry.MEGABYTE * 64, false),
  /** An imported model, byte for byte as its maker wrote it. */
  MODEL("model.onnx", Entry.MEGABYTE * 64, false),
  /** How encoded records reach the imported model. */
  WIRING("onnx.json", Entry.MEGABYTE * 8, false),
  /** The trainer's own model, for audit; not needed to score. */
  TRAINER("trainer.pb", Entry.MEGABYTE * 64, false),
  POLICY("policy.json", Entry.MEGABYTE * 8, true),
  EVALUATION("evaluation.json", Entry.MEGABYTE * 8, true),
  GOLDEN("golden.json", Entry.MEGABYTE * 8, true),
  /** What a validator must know; files written before it was kept have none. */
  CARD("card.json", Entry.MEGABYTE * 4, false),
  /** The same for people: nothing reads it. */
  CARD_PAGE("card.html", Entry.MEGABYTE, false),
  /** How often training had what; files written before it was kept have none. */
  POPULATION("population.json", Entry.MEGABYTE * 4, false),
  /** Signs the manifest, and by its checksums all the others; the one entry without a checksum. */
  SEAL("seal.json", Entry.MEGABYTE / 64, false);

  private static final int MEGABYTE = 1 << 20;

  private final String fileName;
  private final int mostBytes;
  private final boolean required;

  Entry(String fileName, int mostBytes, boolean required) {
    this.fileName = fileName;
    this.mostBytes = mostBytes;
    this.required = required;
  }

  static Optional<Entry> named(String fileName) {
    for (Entry entry : values()) {
      if (entry.fileName.equals(fileName)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  String fileName() {
    return fileName;
  }

  /** Larger ones are refused before they are copied. */
  int mostBytes() {
    return mostBytes;
  }

  /** Whether the manifest holds its checksum. */
  boolean isSummed() {
    return this != MANIFEST && this != SEAL;
  }

  boolean isRequired() {
    return required;
  }
}
