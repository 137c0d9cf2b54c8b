package org.riskbench.kit;

import java.io.IOException;
import java.nio.file.Path;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Why a kit can't be made, in sentences. */
final class KitProblem {
  private KitProblem() {}

  static ProblemException missing(String part) {
    return Problem.error(
            "KIT-101",
            "This program lacks a part of itself that goes into kits: " + part + ".",
            "Install it again, or start it by ./riskbench from a checkout.")
        .asException();
  }

  static ProblemException unreadable(Path part, IOException cause) {
    return Problem.error(
            "KIT-102",
            "A part of this program can't be read: " + part.getFileName() + ".",
            "Check the permissions, or install the program again.")
        .asException(cause);
  }

  static ProblemException notEmpty(Path folder) {
    return Problem.error(
            "KIT-103",
            "There is something in the folder \"" + folder + "\" already.",
            "Nothing was written. Name a folder that is empty or not there yet.")
        .asException();
  }

  static ProblemException unwritable(Path folder, IOException cause) {
    return Problem.error(
            "KIT-104",
            "The folder \"" + folder + "\" can't be written.",
            "Check that its parent is there, that you may write to it, and that the disk has room.")
        .asException(cause);
  }
}
