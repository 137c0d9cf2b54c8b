package org.riskbench.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;

/** The bytes of a file on their way in: counted for progress, fingerprinted, and cancellable. */
final class MeteredInput extends InputStream {
  private static final String PHASE = "job.load.read";

  private final InputStream in;
  private final long size;
  private final JobContext context;
  private final MessageDigest digest;
  private boolean fingerprinted = true;
  private long position;

  MeteredInput(InputStream in, long size, JobContext context) {
    this.in = in;
    this.size = Math.max(1, size);
    this.context = context;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What a file is, fingerprinted by reading all of it. */
  static Source fingerprint(Path file, JobContext context, String encoding) {
    return FileReading.of(
        file,
        () -> {
          // Tells no progress: the rows have told it.
          try (MeteredInput bytes =
              new MeteredInput(Files.newInputStream(file), Long.MAX_VALUE, context)) {
            String sha256 = bytes.finish();
            return new Source(file, sha256, bytes.position(), encoding);
          }
        });
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    context.checkpoint();
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      if (fingerprinted) {
        digest.update(buffer, offset, read);
      }
      position += read;
      if (size < Long.MAX_VALUE) {
        context.progress(share(), PHASE);
      }
    }
    return read;
  }

  /** Bytes read so far as a share of all, 0 to 1; 1 where nobody knows how many there are. */
  double share() {
    return size == Long.MAX_VALUE ? 1 : Math.min(1, (double) position / size);
  }

  /** Bytes read so far. */
  long position() {
    return position;
  }

  /** No fingerprint will be asked for: making it takes a tenth of the time of reading. */
  void forgoFingerprint() {
    fingerprinted = false;
  }

  /** Reads what is left and gives the fingerprint of all bytes; once. */
  String finish() throws IOException {
    if (!fingerprinted) {
      throw new IllegalStateException("the fingerprint was forgone");
    }
    byte[] rest = new byte[1 << 16];
    int read = read(rest, 0, rest.length);
    while (read >= 0) {
      read = read(rest, 0, rest.length);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
