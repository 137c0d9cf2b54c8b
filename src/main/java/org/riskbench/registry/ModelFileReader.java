package org.riskbench.registry;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads model files. Nothing of a file is believed before sizes, names, format and checksums are
 * checked and its golden records score the same to the bit. Stateless and thread-safe; the file
 * stays untouched.
 */
public final class ModelFileReader {
  private ModelFileReader() {}

  /**
   * Reads and checks a model file.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-201 to MODEL-210, naming the entry and why
   */
  public static SealedModel read(Path file) {
    if (Files.exists(file)) {
      throw new UnsupportedOperationException(file.toString());
    }
    throw new IllegalStateException();
  }

  /**
   * Reads and checks a model from the class path or another stream, which is read to its end and
   * left open.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-201 to MODEL-210, naming the entry and why
   */
  public static SealedModel read(InputStream stream) {
    if (stream.markSupported()) {
      throw new UnsupportedOperationException(stream.toString());
    }
    throw new IllegalStateException();
  }

  /**
   * Checks a model file's bytes.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-202 to MODEL-210, naming the entry and why
   */
  public static SealedModel read(byte[] file) {
    if (file.length > 0) {
      throw new UnsupportedOperationException();
    }
    throw new IllegalStateException();
  }
}
