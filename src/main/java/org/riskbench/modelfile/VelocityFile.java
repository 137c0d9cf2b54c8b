package org.riskbench.modelfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riskbench.disk.AtomicFile;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/** Velocity definitions as a file of their own, held against the columns they are to read. */
public final class VelocityFile {
  private static final long LARGEST = 1 << 20;

  private VelocityFile() {}

  /**
   * Reads a file.
   *
   * @param schema of the records; every column of the plan must be an input there
   * @throws org.riskbench.problem.ProblemException USE-261 if the file can't be read, MODEL-2.. if
   *     it holds no velocity definitions, DATA-104 if a column is missing, USE-262 if one is of
   *     another kind or no input
   */
  public static VelocityPlan read(Path file, Schema schema) {
    try {
      if (Files.size(file) > LARGEST) {
        throw unreadable().asException();
      }
      return fitting(VelocityJson.read(Files.readAllBytes(file)), schema);
    } catch (IOException e) {
      throw unreadable().asException(e);
    }
  }

  /**
   * Writes a file, in the place of the one that may be there.
   *
   * @throws org.riskbench.problem.ProblemException USE-261 if it can't be written
   */
  public static void write(Path file, VelocityPlan plan) {
    try {
      AtomicFile.replace(file, VelocityJson.write(plan));
    } catch (IOException e) {
      throw Problem.error(
              "USE-261",
              "The velocity file can't be written.",
              "Choose another place, or make room there.")
          .asException(e);
    }
  }

  private static VelocityPlan fitting(VelocityPlan plan, Schema schema) {
    for (String name : plan.columns()) {
      Column column = schema.column(schema.require(name));
      if (!column.role().isInput()) {
        throw refused(name, ", which is no input here", "the role");
      }
      if (plan.numbers().contains(name) && !column.kind().isNumeric()) {
        throw refused(name, " as a number, which it is not here", "the kind");
      }
    }
    return plan;
  }

  private static RuntimeException refused(String column, String why, String what) {
    return Problem.error(
            "USE-262",
            "The velocity file reads \"%s\"%s.".formatted(column, why),
            "Correct the file, or %s of the column.".formatted(what))
        .asException();
  }

  private static Problem unreadable() {
    return Problem.error(
        "USE-261",
        "The velocity file can't be read.",
        "Give a file that was exported from here or written by train --save-velocity.");
  }
}
