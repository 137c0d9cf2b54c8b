package org.riskbench.answering;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Checks what the JSON parser would let pass: overlong forms, stray surrogates, other encodings.
 */
final class Utf8 {
  private Utf8() {}

  static boolean isValid(byte[] bytes, int offset, int length) {
    int or = 0;
    for (int i = offset; i < offset + length; i++) {
      or |= bytes[i];
      if (bytes[i] == 0) {
        return false; // UTF-16 and UTF-32, which the parser would guess
      }
    }
    if (or >= 0) {
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
