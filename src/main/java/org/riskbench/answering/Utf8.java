package org.riskbench.answering;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Checks what the JSON parser would let pass: overlong forms, stray surrogates, other encodings.
 */
final class Utf8 {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST = 0x8080808080808080L;

  private Utf8() {}

  static boolean isValid(byte[] bytes, int offset, int length) {
    ByteBuffer eights = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    int end = offset + length;
    int at = offset;
    long or = 0;
    long zero = 0; // of a byte of 0 alone the highest bit is set, or of one before it
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      long eight = eights.getLong(at);
      or |= eight;
      zero |= (eight - ONES) & ~eight;
    }
    for (; at < end; at++) {
      or |= bytes[at];
      zero |= (bytes[at] - 1) & ~bytes[at];
    }
    if ((zero & HIGHEST) != 0) {
      return false; // UTF-16 and UTF-32, which the parser would guess
    }
    if ((or & HIGHEST) == 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      return true;
    } catch (CharacterCodingException e) {
      return false; // by contract: not UTF-8
    }
  }
}
