package org.riskbench.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;

/** The one place where the native runtime comes to life; a process has one. */
final class OrtStart {
  private OrtStart() {}

  /** Silent: what it would log may hold a value of a record. */
  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "riskbench");
  }

  static String version() {
    return environment().getVersion();
  }
}
