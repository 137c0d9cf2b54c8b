package org.riskbench.feature;

/**
 * Sizes of encodings.
 *
 * @param bins of quantile bins and weight of evidence, at most; 2 to 1,000
 * @param rare levels and bins with fewer training rows than this are pooled; at least 1
 * @param mostLevels a category gets at most so many one-hot features; 1 to 10,000
 * @param buckets of hashed categories; 2 to 4,096
 * @param smoothing so many records at the overall rate are added to each rate; above 0
 * @param monotone whether bins with evidence are merged until it only rises or only falls
 */
public record EncodingSettings(
    int bins, int rare, int mostLevels, int buckets, double smoothing, boolean monotone) {
  public static final EncodingSettings DEFAULT = new EncodingSettings(20, 10, 50, 64, 10);

  /** Sizes for bins that may rise and fall. */
  public EncodingSettings(int bins, int rare, int mostLevels, int buckets, double smoothing) {
    this(bins, rare, mostLevels, buckets, smoothing, false);
  }

  public EncodingSettings {
    boolean sound =
        bins >= 2
            && bins <= 1_000
            && rare >= 1
            && mostLevels >= 1
            && mostLevels <= 10_000
            && buckets >= 2
            && buckets <= 4_096
            && smoothing > 0
            && smoothing < 1e9;
    if (!sound) {
      throw new IllegalArgumentException("a setting of the encodings is out of range");
    }
  }
}
