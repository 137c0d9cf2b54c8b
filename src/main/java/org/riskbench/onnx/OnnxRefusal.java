package org.riskbench.onnx;

import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * Why an ONNX model is not taken: one place for the codes and the advice. Nothing the runtime says
 * is repeated, as it may hold a value of a record.
 */
final class OnnxRefusal {
  private static final String EXPORT_AGAIN = "Ask whoever made it to export it again.";

  private OnnxRefusal() {}

  static Problem unavailable(String why) {
    return Problem.error(
        "MODEL-250",
        "ONNX models can't be run here: " + why + ".",
        "Everything else works. See what riskbench doctor says about ONNX.");
  }

  static ProblemException unreadable(String file, String why) {
    return Problem.error(
            "MODEL-251",
            "The ONNX file \"%s\" can't be read: %s.".formatted(file, why),
            "Check the path and the permissions.")
        .asException();
  }

  static ProblemException tooLarge(int mostBytes) {
    return Problem.error(
            "MODEL-251",
            "The ONNX file is larger than the %,d bytes it may have.".formatted(mostBytes),
            "Use a smaller model.")
        .asException();
  }

  static ProblemException damaged() {
    return Problem.error(
            "MODEL-252",
            "This is not an ONNX model, or it is damaged.",
            "Choose a file that ends in .onnx, or take it from its source again.")
        .asException();
  }

  static ProblemException unsafe(String why) {
    return Problem.error("MODEL-253", "The ONNX model is refused: " + why + ".", EXPORT_AGAIN)
        .asException();
  }

  static ProblemException unsupported(String why) {
    return Problem.error("MODEL-254", "The ONNX model can't be loaded: " + why + ".", EXPORT_AGAIN)
        .asException();
  }

  static ProblemException input(String name, String why) {
    return Problem.error(
            "MODEL-255",
            "The model's input \"%s\" can't be filled: %s.".formatted(OnnxName.shown(name), why),
            "Export it with inputs of numbers or texts, one row a record.")
        .asException();
  }

  static ProblemException width(String what, String advice) {
    return Problem.error("MODEL-256", what, advice).asException();
  }

  static ProblemException noColumn(String what, String advice) {
    return Problem.error("MODEL-257", what, advice).asException();
  }

  static ProblemException output(String why, String advice) {
    return Problem.error("MODEL-258", "The model's answer can't be used: " + why + ".", advice)
        .asException();
  }

  static ProblemException setting(String what, String advice) {
    return Problem.error("USE-236", what, advice).asException();
  }

  static ProblemException changed(String file) {
    return Problem.error(
            "MODEL-260",
            "The ONNX file \"%s\" is another one than before: its checksum differs."
                .formatted(file),
            "Take the old file, or leave out the setting onnx-sha256 to use the new one.")
        .asException();
  }

  static ProblemException noProbability() {
    return Problem.error(
            "SCORE-421",
            "The imported model gives no probability for the record.",
            "Look for a value it was not made for, such as one far outside its range.")
        .asException();
  }
}
