package org.riskbench.exchange;

import org.riskbench.feature.Hashed;
import org.riskbench.feature.Origin;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;

/**
 * One input of an exported graph, one value a record.
 *
 * @param name of the tensor
 * @param type what it carries
 * @param slot of the column in {@link Recipe#wide()}
 * @param source where its values come from
 * @param origin what it is made from
 * @param buckets of a bucket how many there are, else 0
 */
record ExportedInput(String name, Type type, int slot, Source source, Origin origin, int buckets) {
  /** What a tensor carries. */
  enum Type {
    /** Doubles, NaN where missing; truths as 1 and 0, moments as milliseconds since 1970 (UTC). */
    NUMBER("double"),
    /** Texts, empty where missing. */
    TEXT("string"),
    /** The number of a text's bucket, from 0; missing texts have the one after the last. */
    BUCKET("int64");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** As ONNX names it. */
    String word() {
      return word;
    }
  }

  /** Where values come from. */
  enum Source {
    /** A column of the record. */
    RECORD("record"),
    /** Made from columns of the record. */
    DERIVED("derived"),
    /** Told of earlier records of a key. */
    VELOCITY("velocity");

    private final String word;

    Source(String word) {
      this.word = word;
    }

    /** As in the mapping. */
    String word() {
      return word;
    }
  }

  /** What it is, in words. */
  String meaning() {
    return origin.phrase().formatted(origin.columns().toArray());
  }

  static ExportedInput of(Recipe recipe, int step, Type type) {
    Transformation transformation = recipe.transformations().get(step);
    int slot = recipe.slot(step);
    String column = recipe.wide().column(slot).name();
    Source source =
        slot < recipe.inputs().size()
            ? Source.RECORD
            : slot < recipe.firstVelocitySlot() ? Source.DERIVED : Source.VELOCITY;
    int buckets = transformation instanceof Hashed hashed ? hashed.buckets() : 0;
    String name = buckets > 0 ? column + "#" + buckets : column;
    return new ExportedInput(name, type, slot, source, recipe.origin(step), buckets);
  }
}
