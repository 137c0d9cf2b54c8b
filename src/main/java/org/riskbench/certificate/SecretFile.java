package org.riskbench.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riskbench.disk.FileRights;

/** Small files, secret or not. */
final class SecretFile {
  private static final int MOST_BYTES = 1 << 20;

  private SecretFile() {}

  /** The bytes of a file that everybody may read. */
  static byte[] open(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException("no certificate is that long");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw CertificateProblem.unreadable(file, e);
    }
  }

  /** The bytes of a file that only its owner may read. */
  static byte[] secret(Path file) {
    try {
      if (!FileRights.isPrivate(file)) {
        throw CertificateProblem.open(file);
      }
    } catch (IOException e) {
      throw CertificateProblem.unreadable(file, e);
    }
    return open(file);
  }
}
