package org.riskbench.diagnosis;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;

/**
 * How much of its memory this program holds. Counted where objects go that stay: what is made and
 * forgotten again a moment later does not make the figure jump. Immutable.
 *
 * @param held bytes in use, with what the next collection would free
 * @param kept bytes that were still in use after the latest collection; 0 before the first
 * @param most bytes that may be in use
 */
public record MemoryUse(long held, long kept, long most) {
  private static final double FILLING = 0.70;
  private static final double FULL = 0.85;

  /** How near the end is. */
  public enum Level {
    PLENTY,
    /** Over 70 % in use; some of it may be free after a collection. */
    FILLING,
    /** Over 85 % in use, of which a collection freed nothing. */
    FULL
  }

  public MemoryUse {
    if (most <= 0) {
      throw new IllegalArgumentException("a program has memory");
    }
  }

  /** As it is now. Any thread; cheap. */
  public static MemoryUse now() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
        .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
        .map(MemoryUse::of)
        .orElseGet(MemoryUse::ofAll);
  }

  private static MemoryUse of(MemoryPoolMXBean staying) {
    long most = staying.getUsage().getMax();
    MemoryUsage collected = staying.getCollectionUsage();
    return new MemoryUse(
        staying.getUsage().getUsed(),
        collected == null ? 0 : collected.getUsed(),
        most > 0 ? most : Runtime.getRuntime().maxMemory());
  }

  private static MemoryUse ofAll() {
    Runtime runtime = Runtime.getRuntime();
    return new MemoryUse(runtime.totalMemory() - runtime.freeMemory(), 0, runtime.maxMemory());
  }

  /** Of the memory that may be in use, what is; 0 to 1. */
  public double share() {
    return Math.min(1, held / (double) most);
  }

  public Level level() {
    if (Math.min(kept, held) >= FULL * most) {
      return Level.FULL;
    }
    return held >= FILLING * most ? Level.FILLING : Level.PLENTY;
  }
}
