package org.riskbench.spark;

import java.io.Serializable;

/**
 * Which labelled records teach, which calibrate and which are reported on: by time where records
 * have one, the latest last; else by chance. As at the desk, a record whose outcome was not known
 * when the test part begins is in none, nor is one so late before it that good records had no
 * outcome yet: there, only frauds have. Immutable; goes along to the executors.
 *
 * @param byTime whether the bounds are moments
 * @param calibrate where the calibrate part begins: a moment, or a share of all records
 * @param until where it ends
 * @param test where the test part begins
 * @param first moment of all labelled records
 * @param last moment of all labelled records
 */
record Parts(boolean byTime, double calibrate, double until, double test, double first, double last)
    implements Serializable {
  /**
   * Sizes.
   *
   * @param test share of all labelled records
   * @param calibrate share of the rest
   */
  record Shares(double test, double calibrate) {
    /** Share of the records before the test part begins. */
    double beforeTest() {
      return 1 - test;
    }

    /** Share of those before it that teach. */
    double teaching() {
      return 1 - calibrate;
    }
  }

  /** One of the parts. */
  enum Part {
    TRAIN(0),
    CALIBRATE(1),
    TEST(2),
    /** Its outcome came too late. */
    NONE(3);

    private final int place;

    Part(int place) {
      this.place = place;
    }

    /** Where it is counted, from 0. */
    int place() {
      return place;
    }
  }

  /** By chance. */
  static Parts atRandom(Shares shares) {
    double test = shares.beforeTest();
    return new Parts(false, test * shares.teaching(), test, test, Double.NaN, Double.NaN);
  }

  /**
   * The part of a record.
   *
   * @param place its moment, or its lot from 0 to 1
   * @param knownAt moment at which its outcome was known
   */
  Part of(double place, double knownAt) {
    if (place >= test) {
      return Part.TEST;
    }
    if (place > until || (byTime && knownAt > test)) {
      return Part.NONE;
    }
    return place < calibrate ? Part.TRAIN : Part.CALIBRATE;
  }

  /** One sentence for the model's file. */
  String description() {
    return byTime
        ? "By time on the cluster: the latest records are the test part, those before them the"
            + " calibrate part."
        : "By chance on the cluster, for want of a time.";
  }

  /** The lot of a record, 0 to below 1: the same whenever it is drawn. */
  static double lot(long row, long seed) {
    long mixed = (row + seed * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return ((mixed ^ mixed >>> 31) >>> 11) * 0x1.0p-53;
  }
}
