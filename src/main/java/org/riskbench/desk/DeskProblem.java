package org.riskbench.desk;

import java.io.IOException;
import java.nio.file.Path;
import org.riskbench.disk.FileReason;
import org.riskbench.problem.Problem;

/** What can go wrong with what is kept of the desk: one place for the codes and the advice. */
final class DeskProblem {
  private DeskProblem() {}

  /** It can't be understood. */
  static Problem damaged(String why) {
    return Problem.warning(
        "DESK-101",
        "What lay on the desk can't be read: %s.".formatted(why),
        "It was put aside and the desk is empty. Your files and saved models are as they were.");
  }

  /** A later program wrote it. */
  static Problem newer(int format) {
    return Problem.warning(
        "DESK-102",
        "A newer Riskbench kept what lay on the desk (format %d).".formatted(format),
        "It was put aside for that program and the desk is empty.");
  }

  /** It can't be read for a reason that is not its own. */
  static Problem unreadable(Path file, IOException why) {
    return Problem.warning(
        "DESK-103",
        "What lay on the desk can't be read from \"%s\": %s.".formatted(file, FileReason.of(why)),
        "Check the disk and the permissions, then start Riskbench again.");
  }

  /** It can't be kept now. */
  static Problem unwritable(Path folder, IOException why) {
    return Problem.warning(
        "DESK-104",
        "Your work can't be kept in \"%s\": %s.".formatted(folder, FileReason.of(why)),
        "Go on working, this is tried again. Make room on that disk or save your models elsewhere.");
  }

  /** Another program keeps its desk in the same folder. */
  static Problem taken(Path folder) {
    return Problem.warning(
        "DESK-105",
        "Another Riskbench uses \"%s\", so this one keeps none of its work.".formatted(folder),
        "Close the other one and start this one again.");
  }

  /** One run can't be read; the others can. */
  static Problem lost(int place) {
    return Problem.warning(
        "DESK-106",
        "The run at place %d of the desk can't be read and is left out.".formatted(place),
        "Train it again; the other runs are as they were.");
  }

  /** The program ends, and its last word was said. */
  static Problem ended() {
    return Problem.warning(
        "DESK-107",
        "Riskbench is closing and keeps nothing more.",
        "Start it again: what was kept before comes back.");
  }
}
