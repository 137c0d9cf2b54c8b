package org.riskbench.loading;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Reads something of a file; what goes wrong with the file becomes a problem. */
interface FileReading<T> {
  T read() throws IOException;

  /**
   * Reads.
   *
   * @throws org.riskbench.problem.ProblemException DATA-108 if a packed file is damaged, DATA-103
   *     if reading fails otherwise
   */
  static <T> T of(Path file, FileReading<T> reading) {
    try {
      return reading.read();
    } catch (UncheckedIOException e) {
      throw explained(file, e.getCause() == null ? new IOException(e) : e.getCause());
    } catch (IOException e) {
      throw explained(file, e);
    }
  }

  /** The problem that stands for what went wrong with a file. */
  static RuntimeException explained(Path file, IOException e) {
    return e instanceof EOFException || e instanceof ZipException
        ? LoadProblems.damagedGzip(file).asException(e)
        : LoadProblems.failed(file).asException(e);
  }
}
