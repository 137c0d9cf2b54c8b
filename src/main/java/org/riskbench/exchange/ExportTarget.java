package org.riskbench.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.modelfile.Archive;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.onnx.OnnxPart;

/** Environments that a model can be made ready for. */
public enum ExportTarget {
  /** A graph for any program with ONNX Runtime. */
  ONNX("onnx");

  private final String word;

  ExportTarget(String word) {
    this.word = word;
  }

  /** As on the command line. */
  public String word() {
    return word;
  }

  /** All of them, as on the command line. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ExportTarget::word).toList();
  }

  /** The target of this word. */
  public static Optional<ExportTarget> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /**
   * Writes what the target needs.
   *
   * @param folder made if need be; files in it are never overwritten
   * @return what was written, in order
   * @throws org.riskbench.problem.ProblemException as {@link OnnxExport#of}; MODEL-221 if a file is
   *     there already, MODEL-222 if one can't be written
   */
  public List<ExportedFile> write(SealedModel sealed, OnnxPart runtime, Path folder) {
    Map<String, byte[]> files = ExportFolder.files(sealed, OnnxExport.of(sealed, runtime));
    ExportFolder.write(folder, files);
    return files.entrySet().stream()
        .map(file -> new ExportedFile(file.getKey(), Archive.sha256(file.getValue())))
        .toList();
  }
}
