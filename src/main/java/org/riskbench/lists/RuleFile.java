package org.riskbench.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riskbench.disk.AtomicFile;
import org.riskbench.problem.Problem;
import org.riskbench.rule.RuleLines;
import org.riskbench.rule.RuleTable;

/** Rules as a text file of their own, one a line. */
public final class RuleFile {
  private static final long LARGEST = 1 << 20;

  private RuleFile() {}

  /**
   * Reads a file.
   *
   * @throws org.riskbench.problem.ProblemException RULE-120 if it can't be read, RULE-101 or
   *     RULE-102 if what is in it are no rules
   */
  public static RuleTable read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("larger than a rules file is");
      }
      return RuleLines.parse(Files.readString(file));
    } catch (IOException e) {
      throw Problem.error(
              "RULE-120",
              "The rules file can't be read.",
              "Give a text file in UTF-8 with one rule a line.")
          .asException(e);
    }
  }

  /**
   * Writes a file, in the place of the one that may be there.
   *
   * @throws org.riskbench.problem.ProblemException RULE-122 if it can't be written
   */
  public static void write(Path file, RuleTable table) {
    try {
      AtomicFile.replace(file, RuleLines.print(table).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Problem.error(
              "RULE-122",
              "The rules file can't be written.",
              "Choose another place, or make room there.")
          .asException(e);
    }
  }
}
