package org.riskbench.rule;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.Column;
import org.riskbench.velocity.KeyRule;

/**
 * Values that a rule may ask for, each kept as the first 128 bits of its HMAC-SHA-256 under a key
 * that is not in the list: nobody without the key can read a value out of it or try one. Immutable
 * and thread-safe.
 */
public final class HashedList {
  /** So many values a list may hold. */
  public static final int MOST = 5_000_000;

  /** Hexadecimal digits that are kept of a hash. */
  public static final int DIGITS = 32;

  private static final int HALF = 16;
  private static final int HEX = 16;

  private final Title title;
  private final long[] high;
  private final long[] low;

  /**
   * What a list is.
   *
   * @param name as rules write it
   * @param version from 1; each import is the next one
   * @param rule how spellings of a value are evened out before they are hashed
   * @param key {@linkplain CellHash#id() id} of the key
   * @param expiresAt from when on it must not be trusted any more; empty for never
   */
  public record Title(
      String name,
      int version,
      KeyRule rule,
      String key,
      Instant createdAt,
      Optional<Instant> expiresAt) {
    public Title {
      if (!Rule.isName(name) || version < 1) {
        throw new IllegalArgumentException("a list has a name and a version");
      }
    }

    /** Whether it must not be trusted at a moment. */
    public boolean isExpired(Instant now) {
      return expiresAt.isPresent() && !now.isBefore(expiresAt.get());
    }
  }

  private HashedList(Title title, long[] high, long[] low) {
    this.title = title;
    this.high = high;
    this.low = low;
  }

  /**
   * A list of values.
   *
   * @param values evened out by the title's rule; blank ones are left out
   * @param key whose id the title names
   */
  public static HashedList of(Title title, Collection<String> values, CellHash key) {
    return ofHashes(
        title,
        values.stream()
            .map(value -> key.hash(title.rule().normalise(value)))
            .filter(hash -> !hash.isEmpty())
            .map(hash -> hash.substring(0, DIGITS))
            .sorted()
            .distinct()
            .toArray(String[]::new));
  }

  /**
   * A list of hashes.
   *
   * @param hashes of {@link #DIGITS} hexadecimal digits, strictly rising
   * @throws IllegalArgumentException if they are not
   */
  public static HashedList ofHashes(Title title, String[] hashes) {
    if (hashes.length > MOST) {
      throw new IllegalArgumentException("a list holds at most " + MOST + " values");
    }
    long[] high = new long[hashes.length];
    long[] low = new long[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i].length() != DIGITS || (i > 0 && hashes[i - 1].compareTo(hashes[i]) >= 0)) {
        throw new IllegalArgumentException("the hashes are out of order");
      }
      // Flipped, so that signed order is the order of the digits.
      high[i] = part(hashes[i], 0) ^ Long.MIN_VALUE;
      low[i] = part(hashes[i], HALF);
    }
    return new HashedList(title, high, low);
  }

  private static long part(String hash, int from) {
    return Long.parseUnsignedLong(hash, from, from + HALF, HEX);
  }

  public Title title() {
    return title;
  }

  /** How many values. */
  public int size() {
    return high.length;
  }

  /** The hashes as {@link #ofHashes} takes them. */
  public String[] hashes() {
    String[] hashes = new String[size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = "%016x%016x".formatted(high[i] ^ Long.MIN_VALUE, low[i]);
    }
    return hashes;
  }

  /** Whether it holds the value of a hash, of {@link #DIGITS} hexadecimal digits or more. */
  public boolean holds(String hash) {
    long wanted = part(hash, 0) ^ Long.MIN_VALUE;
    int found = Arrays.binarySearch(high, wanted);
    if (found < 0) {
      return false;
    }
    long rest = part(hash, HALF);
    while (found > 0 && high[found - 1] == wanted) {
      found--;
    }
    while (found < size() && high[found] == wanted && low[found] != rest) {
      found++;
    }
    return found < size() && high[found] == wanted;
  }

  /** Whether it holds a value of a column, whose cells may be hashed under the same key already. */
  public boolean holds(String value, Column column, CellHash key) {
    String hash =
        column.format() instanceof CellFormat.Hashed
            ? value
            : key.hash(title.rule().normalise(value));
    return hash.length() >= DIGITS && holds(hash);
  }

  /** The problem of a list that is not at hand. */
  public static Problem missing(String list) {
    return Problem.error(
        "LIST-101",
        "A rule asks the list \"%s\", which is not on this machine.".formatted(list),
        "Bring it with: riskbench lists import %s FILE. Or switch the rule off.".formatted(list));
  }

  /** The problem of a list that must not be trusted any more. */
  public static Problem expired(String list, Instant at) {
    return Problem.error(
        "LIST-102",
        "A rule asks the list \"%s\", which expired at %s.".formatted(list, at),
        "Import it anew: riskbench lists import %s FILE. Or switch the rule off.".formatted(list));
  }
}
