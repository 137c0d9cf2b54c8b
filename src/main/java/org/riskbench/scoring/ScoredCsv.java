package org.riskbench.scoring;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.riskbench.problem.Problem;
import org.riskbench.schema.SheetCell;

/**
 * The result columns of a scored CSV, {@code probability,score,decision,reasons,error}: the same
 * text from a file, the command line and HTTP. Thread-safe.
 */
public final class ScoredCsv {
  /** The header's part, after the id columns. */
  public static final List<String> COLUMNS =
      List.of("probability", "score", "decision", "reasons", "error");

  private ScoredCsv() {}

  /**
   * Spells one assessed record behind its id columns, without a line end; probability and score are
   * empty where nothing was scored.
   *
   * @param reasons at most so many codes
   */
  public static void append(
      List<String> ids, Assessment assessment, int reasons, StringBuilder line) {
    for (String id : ids) {
      line.append(SheetCell.quoted(id)).append(',');
    }
    if (assessment.isScored()) {
      line.append(spelled(assessment.probability())).append(',').append(assessment.score());
    } else {
      line.append(',');
    }
    line.append(',').append(assessment.decision().name()).append(',');
    line.append(SheetCell.quoted(codes(assessment, reasons))).append(',');
  }

  /** The shortest text that is read back as the number: the same in every version of Java. */
  private static String spelled(double probability) {
    return NumberOutput.toString(probability, true);
  }

  /**
   * The codes of the reasons for an assessment, joined by a semicolon, the strongest first.
   *
   * @param reasons at most so many
   */
  public static String codes(Assessment assessment, int reasons) {
    if (reasons == 0) {
      return "";
    }
    String[] codes = new String[reasons];
    int found = assessment.reasonCodes(codes);
    return String.join(";", Arrays.asList(codes).subList(0, found));
  }

  /** The cells of a record that could not be scored. */
  public static List<String> cells(Problem problem) {
    return List.of("", "", "", "", problem.code() + " " + problem.what());
  }

  /** A line of cells, without a line end. */
  public static String line(List<String> cells) {
    StringJoiner line = new StringJoiner(",");
    for (String cell : cells) {
      line.add(SheetCell.quoted(cell));
    }
    return line.toString();
  }
}
