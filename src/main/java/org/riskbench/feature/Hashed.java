package org.riskbench.feature;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * A level's bucket by a fixed hash, one feature a bucket, then one for missing. Learns and stores
 * no level. The hash is FNV-1a with 32 bits over the text's UTF-16 units, low byte first, its high
 * half folded onto its low half, modulo the buckets.
 *
 * @param buckets 2 to 4,096
 */
public record Hashed(String column, int buckets) implements Transformation {
  private static final int OFFSET = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  public Hashed {
    if (buckets < 2 || buckets > 4096) {
      throw new IllegalArgumentException("column " + column + " has too few or many buckets");
    }
  }

  /** The bucket of a level, from 0. */
  public static int bucket(CharSequence level, int buckets) {
    int hash = OFFSET;
    for (int i = 0; i < level.length(); i++) {
      char unit = level.charAt(i);
      hash = (hash ^ (unit & 0xff)) * PRIME;
      hash = (hash ^ (unit >>> 8)) * PRIME;
    }
    return Integer.remainderUnsigned(hash ^ (hash >>> 16), buckets);
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
  }

  @Override
  public List<String> featureNames() {
    List<String> names = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      names.add(column + "#" + bucket);
    }
    names.add(column + ".missing");
    return names;
  }

  @Override
  public int width() {
    return buckets + 1;
  }

  @Override
  public int encode(WideRecord record, int slot, double[] out, int first) {
    CharSequence level = record.text(slot);
    int only = first + (level.length() == 0 ? buckets : bucket(level, buckets));
    out[only] = 1;
    return only;
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return record.text(slot).length() == 0 ? Sight.MISSING : Sight.KNOWN;
  }

  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    return features[first + buckets] != 0 ? Standing.MISSING : Standing.RISKIER_KIND;
  }

  @Override
  public Usual usual() {
    return Usual.unknown();
  }

  @Override
  public boolean isOneOfMany() {
    return true;
  }

  @Override
  public StepPolicy policy() {
    return new StepPolicy(StepPolicy.OWN_FEATURE, "Falls into a bucket, as every level does");
  }
}
