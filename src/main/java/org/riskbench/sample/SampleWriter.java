package org.riskbench.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

/** Writes a sample as CSV, record by record, in memory that grows by 4 bytes a customer. */
public final class SampleWriter {
  private static final int STRIDE = 2_000;

  private SampleWriter() {}

  /**
   * Generates a sample. The file appears whole or not at all; one that was there before is replaced
   * only at the end. On the calling thread; deterministic to the byte (of a name that ends in
   * {@code .gz}: the bytes inside; the header carries no time and no name).
   *
   * @throws org.riskbench.problem.ProblemException USE-151 if the file's folder doesn't exist,
   *     USE-152 if the file is a folder, USE-153 if it can't be written
   * @throws org.riskbench.job.CancelledException if the job was cancelled; nothing is left behind
   */
  public static SampleReport write(SamplePlan plan, Path file, JobContext context) {
    Path target = file.toAbsolutePath();
    checkTarget(target);
    Path partial =
        target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".partial");
    try {
      MessageDigest digest = sha256();
      int positives = write(plan, partial, target.toString().endsWith(".gz"), digest, context);
      replace(partial, target);
      String checksum = HexFormat.of().formatHex(digest.digest());
      return new SampleReport(plan.rows(), positives, file, checksum);
    } catch (IOException e) {
      throw Problem.error(
              "USE-153",
              "The sample file could not be written.",
              "Check that the disk has room and that you may write there, then try again.")
          .asException(e);
    } finally {
      discard(partial);
    }
  }

  private static void checkTarget(Path target) {
    // The whole file is moved into place: over a device, it would take the place of that.
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw Problem.error(
              "USE-152",
              "The sample can't be written over a folder or a device.",
              "Name a file, such as sample.csv or sample.csv.gz.")
          .asException();
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Problem.error(
              "USE-151",
              "The folder for the sample file doesn't exist.",
              "Make the folder first, or name another place.")
          .asException();
    }
  }

  private static int write(
      SamplePlan plan, Path file, boolean gzip, MessageDigest digest, JobContext context)
      throws IOException {
    OutputStream raw = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    try (OutputStream checked = new DigestOutputStream(raw, digest);
        OutputStream bytes = gzip ? new GZIPOutputStream(checked, 1 << 16) : checked;
        Writer text =
            new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.US_ASCII), 1 << 16)) {
      return writeRows(plan, text, context);
    }
  }

  private static int writeRows(SamplePlan plan, Writer text, JobContext context)
      throws IOException {
    Simulation simulation = new Simulation(plan);
    CsvLines lines = new CsvLines(plan.seed());
    int positives = 0;
    text.append(CsvLines.HEADER);
    for (int row = 0; row < plan.rows(); row++) {
      if (row % STRIDE == 0) {
        context.checkpoint();
        context.progress((double) row / plan.rows(), "phase.sample");
      }
      Attempt attempt = simulation.next();
      positives += attempt.label().fraud() ? 1 : 0;
      text.append(lines.line(row, attempt));
    }
    context.checkpoint();
    context.progress(1, "phase.sample");
    return positives;
  }

  private static void replace(Path partial, Path target) throws IOException {
    try {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      partial.toFile().deleteOnExit();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
