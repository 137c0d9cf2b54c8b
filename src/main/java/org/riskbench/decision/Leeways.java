package org.riskbench.decision;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** What hard rules leave open, record by record. Immutable and thread-safe. */
public final class Leeways {
  /** No rule holds any record, however many there are. */
  public static final Leeways FREE = new Leeways(new byte[0]);

  private final byte[] places;

  private Leeways(byte[] places) {
    this.places = places;
  }

  /**
   * Leeways of some records.
   *
   * @param each by the record's position; {@link #FREE} comes of it where all are free
   */
  public static Leeways of(int size, IntFunction<Leeway> each) {
    byte[] places = new byte[size];
    boolean free = true;
    for (int i = 0; i < size; i++) {
      Leeway leeway = each.apply(i);
      places[i] = (byte) leeway.place();
      free &= leeway == Leeway.FREE;
    }
    return free ? FREE : new Leeways(places);
  }

  /** Whether no rule holds any record. */
  public boolean isFree() {
    return places.length == 0;
  }

  /** What is left open for a record, by its position. */
  public Leeway at(int record) {
    return isFree() ? Leeway.FREE : Leeway.ALL.get(places[record]);
  }

  /** The different ones that there are, the free one first even where no record is free. */
  public List<Leeway> kinds() {
    boolean[] found = new boolean[Leeway.ALL.size()];
    found[0] = true;
    for (byte place : places) {
      found[place] = true;
    }
    return Leeway.ALL.stream().filter(leeway -> found[leeway.place()]).toList();
  }

  /** Those of some of the records, by their positions. */
  public Leeways only(int[] positions) {
    return isFree() ? this : of(positions.length, i -> at(positions[i]));
  }

  /**
   * Whether these can be of so many records.
   *
   * @throws IllegalArgumentException if they can't
   */
  public Leeways requireSize(int records) {
    if (!isFree() && places.length != records) {
      throw new IllegalArgumentException("leeways and records differ in length");
    }
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Leeways leeways && Arrays.equals(places, leeways.places);
  }

  @Override
  public int hashCode() {
    return places.length;
  }

  @Override
  public String toString() {
    return isFree() ? "Leeways[free]" : "Leeways[" + places.length + "]";
  }
}
