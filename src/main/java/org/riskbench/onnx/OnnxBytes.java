package org.riskbench.onnx;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model's file that was checked, and the runtime's view of it. Immutable and thread-safe.
 *
 * @param file never written to
 */
record OnnxBytes(byte[] file, OnnxGraph graph, NativeModel loaded) {
  /**
   * Checks and loads a file.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-251 to MODEL-255
   */
  static OnnxBytes of(byte[] file) {
    OnnxGraph graph = GraphGuard.checked(file);
    return new OnnxBytes(file, graph, NativeModel.load(file));
  }

  /** SHA-256 of the file as 64 hex digits. */
  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
