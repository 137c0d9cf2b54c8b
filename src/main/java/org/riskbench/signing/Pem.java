package org.riskbench.signing;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text between two lines of dashes (RFC 7468). */
enum Pem {
  /** PKCS#8. */
  SECRET("PRIVATE KEY"),
  /** X.509 SubjectPublicKeyInfo. */
  PUBLIC("PUBLIC KEY");

  private static final int LINE = 64;

  private final String label;
  private final Pattern block;

  Pem(String label) {
    this.label = label;
    this.block =
        Pattern.compile(
            "-----BEGIN %s-----([A-Za-z0-9+/=\\s]{1,4096})-----END %s-----"
                .formatted(label, label));
  }

  String write(byte[] encoded) {
    String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, text, label);
  }

  /** What the first such block of a text encodes; empty if there is none. */
  Optional<byte[]> read(String text) {
    Matcher found = block.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(found.group(1).replaceAll("\\s", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
