package org.riskbench.velocity;

import java.util.List;

/**
 * One number about the earlier records of a key. Immutable.
 *
 * @param entity the one or two columns whose values together are the key
 * @param window how far back
 * @param aggregate what is told
 * @param of the other column it is about, empty if it is about none
 * @param cap counts stop here, and amounts are taken from the latest moments that hold so many
 *     records; at least 1
 */
public record VelocityFeature(
    List<String> entity, Window window, Aggregate aggregate, String of, int cap) {
  /** Counts stop here unless said otherwise. */
  public static final int USUAL_CAP = 1_000;

  /** So large a cap would no longer bound the memory of a key. */
  public static final int LARGEST_CAP = 100_000;

  public VelocityFeature {
    entity = List.copyOf(entity);
    if (entity.isEmpty()
        || entity.size() > 2
        || entity.stream().distinct().count() < entity.size()) {
      throw new IllegalArgumentException("a key is one column or a pair of columns");
    }
    if (aggregate.isOfColumn() == of.isEmpty()) {
      throw new IllegalArgumentException(
          aggregate.word() + (of.isEmpty() ? " needs another column" : " takes no other column"));
    }
    if (aggregate == Aggregate.SINCE_FIRST && !window.equals(Window.EVER)) {
      throw new IllegalArgumentException("the first record is looked for as far back as is kept");
    }
    if (cap < 1 || cap > LARGEST_CAP) {
      throw new IllegalArgumentException("a cap is from 1 to " + LARGEST_CAP);
    }
  }

  /** About the key alone, with the usual cap. */
  public VelocityFeature(List<String> entity, Window window, Aggregate aggregate) {
    this(entity, window, aggregate, "", USUAL_CAP);
  }

  /** About another column, with the usual cap. */
  public VelocityFeature(List<String> entity, Window window, Aggregate aggregate, String of) {
    this(entity, window, aggregate, of, USUAL_CAP);
  }

  /** The key's columns as one text: {@code ip} or {@code ip + email}. */
  public String key() {
    return String.join(" + ", entity);
  }

  /** Unique in a plan, such as {@code count(ip, 24h)}, {@code distinct(email per ip, 7d)}. */
  public String name() {
    String what = of.isEmpty() ? key() : of + " per " + key();
    String capped = cap == USUAL_CAP ? "" : ", at most " + cap;
    return aggregate.word() + "(" + what + ", " + window + capped + ")";
  }
}
