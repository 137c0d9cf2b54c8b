package org.riskbench.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.riskbench.disk.AtomicFile;

/**
 * A file that says what it is and in which format, and ends in the SHA-256 of all before: written
 * whole or not at all, for its owner only, and believed only if it is as it was written.
 *
 * @param magic what it is: short and in ASCII
 * @param format newest that this program knows
 */
record StampedFile(String magic, int format) {
  private static final int SUM = 32;

  /** Writes a file in the place of the one that may be there. */
  void write(Path file, AtomicFile.Content content) throws IOException {
    AtomicFile.replacePrivate(
        file,
        out -> {
          MessageDigest digest = Sums.digest();
          OutputStream summed = new DigestOutputStream(out, digest);
          summed.write(head());
          content.writeTo(summed);
          out.write(digest.digest());
        });
  }

  private byte[] head() {
    return "%s %d\n".formatted(magic, format).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * What was written behind the head.
   *
   * @throws org.riskbench.problem.ProblemException DESK-101 if the file is not as it was written,
   *     DESK-102 if its format is newer than this program
   */
  byte[] read(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int from = end(all);
    if (all.length - from < SUM) {
      throw DeskProblem.damaged("it ends too early").asException();
    }
    MessageDigest digest = Sums.digest();
    digest.update(all, 0, all.length - SUM);
    byte[] sum = Arrays.copyOfRange(all, all.length - SUM, all.length);
    if (!MessageDigest.isEqual(digest.digest(), sum)) {
      throw DeskProblem.damaged("it is not as it was written").asException();
    }
    return Arrays.copyOfRange(all, from, all.length - SUM);
  }

  /** Where the head ends; what it says comes before all else, so that a newer file says so. */
  private int end(byte[] all) {
    int length = Math.min(all.length, magic.length() + 12);
    String start = new String(all, 0, length, StandardCharsets.US_ASCII);
    int line = start.indexOf('\n');
    if (line < 0 || !start.substring(0, line).matches(magic + " [0-9]{1,9}")) {
      throw DeskProblem.damaged("it does not start as it should").asException();
    }
    int written = Integer.parseInt(start.substring(magic.length() + 1, line));
    if (written > format) {
      throw DeskProblem.newer(written).asException();
    }
    return line + 1;
  }
}
