package org.riskbench.feature;

/** Reads the leading bits of an internet address without allocating. */
final class IpAddress {
  /** No address. */
  static final long NONE = -1;

  /** In the top byte: an address of version 4 in the low 32 bits. */
  static final long FOUR = 4L << 56;

  /** In the top byte: the first 48 bits of an address of version 6 in the low 48 bits. */
  static final long SIX = 6L << 56;

  private static final long MAPPED = 0xffffL;

  private IpAddress() {}

  /**
   * Reads an address.
   *
   * @param text may have blanks around it and a scope ({@code %eth0}); an address of version 4
   *     mapped into version 6 is one of version 4
   * @return {@link #FOUR} or {@link #SIX} with the bits, or {@link #NONE}
   */
  static long read(CharSequence text) {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to - from < 2 || to - from > 60) {
      return NONE;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == ':') {
        return six(text, from, to);
      }
    }
    long four = four(text, from, to);
    return four < 0 ? NONE : FOUR | four;
  }

  private static long four(CharSequence text, int from, int to) {
    long address = 0;
    int parts = 0;
    int digits = 0;
    int part = 0;
    for (int i = from; i <= to; i++) {
      char c = i < to ? text.charAt(i) : '.';
      if (c == '.') {
        if (digits == 0 || part > 255) {
          return NONE;
        }
        address = address << 8 | part;
        parts++;
        digits = 0;
        part = 0;
      } else if (c >= '0' && c <= '9' && digits < 3) {
        part = 10 * part + (c - '0');
        digits++;
      } else {
        return NONE;
      }
    }
    return parts == 4 ? address : NONE;
  }

  /** Groups before "::" stand at the front, those after it at the back. */
  private static long six(CharSequence text, int from, int to) {
    long high = 0;
    long low = 0;
    long backHigh = 0;
    long backLow = 0;
    int groups = 0;
    boolean gap = false;
    int i = from;
    if (text.charAt(i) == ':') {
      if (i + 1 >= to || text.charAt(i + 1) != ':') {
        return NONE;
      }
      gap = true;
      i += 2;
    }
    while (i < to && text.charAt(i) != '%') {
      int end = i;
      boolean dotted = false;
      while (end < to && text.charAt(end) != ':' && text.charAt(end) != '%') {
        dotted |= text.charAt(end) == '.';
        end++;
      }
      long value = dotted ? four(text, i, end) : group(text, i, end);
      int count = dotted ? 2 : 1;
      if (value < 0 || groups + count > 8) {
        return NONE;
      }
      for (int part = count - 1; part >= 0; part--) {
        long bits = value >>> (16 * part) & 0xffff;
        if (gap) {
          backHigh = backHigh << 16 | backLow >>> 48;
          backLow = backLow << 16 | bits;
        } else if (groups < 4) {
          high |= bits << (48 - 16 * groups);
        } else {
          low |= bits << (112 - 16 * groups);
        }
        groups++;
      }
      i = end;
      if (i < to && text.charAt(i) == ':') {
        i++;
        if (i < to && text.charAt(i) == ':') {
          if (gap) {
            return NONE;
          }
          gap = true;
          i++;
        } else if (i == to || text.charAt(i) == '%') {
          return NONE;
        }
      }
    }
    if (gap ? groups > 7 : groups != 8) {
      return NONE;
    }
    high |= backHigh;
    low |= backLow;
    return high == 0 && low >>> 32 == MAPPED ? FOUR | (low & 0xffffffffL) : SIX | high >>> 16;
  }

  private static long group(CharSequence text, int from, int to) {
    if (to == from || to - from > 4) {
      return NONE;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return NONE;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
