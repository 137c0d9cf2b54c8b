package org.riskbench.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A script that Redis runs in one step. Immutable. */
final class RedisScript {
  private final byte[] text;
  private final byte[] hash;

  private RedisScript(byte[] text, byte[] hash) {
    this.text = text;
    this.hash = hash;
  }

  /** The script of this name beside the class. */
  static RedisScript named(String name) {
    try (InputStream stream = RedisScript.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no script " + name);
      }
      byte[] text = stream.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(text);
      return new RedisScript(
          text, HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  byte[] text() {
    return text.clone();
  }

  /** As Redis names it. */
  byte[] hash() {
    return hash.clone();
  }
}
