package org.riskbench.feature;

import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/** What a plan says about a column, in words; what it leaves open is for {@link AutoEncoding}. */
final class EncodingChooser {
  private static final String CHOSEN = "Chosen by hand.";

  private final EncodingPlan plan;

  EncodingChooser(EncodingPlan plan) {
    this.plan = plan;
  }

  /**
   * What is settled before the values are looked at; empty for AUTO.
   *
   * @throws org.riskbench.problem.ProblemException USE-230 if the plan gives the column an encoding
   *     that does not suit its kind
   */
  Optional<EncodingChoice> planned(Column column) {
    Encoding named = plan.columns().get(column.name());
    if (named != null) {
      if (!named.suits(column.kind())) {
        throw unsuitable(column, named);
      }
      return chosen(binned(named));
    }
    if (column.role() == ColumnRole.ENTITY) {
      return leftOut(
          "A key says nothing that generalises; what is derived from it and counted can.");
    }
    if (column.kind() == ColumnKind.TEXT) {
      return leftOut("Free text says nothing that generalises; what is derived from it can.");
    }
    boolean moment = column.kind() == ColumnKind.TIME;
    if (column.role() == ColumnRole.TIME && !moment) {
      return leftOut("A time told as a plain number only says how late it is.");
    }
    // A moment as a number only says how late it is, too.
    return plan.usual().suits(column.kind()) && !moment
        ? chosen(binned(plan.usual()))
        : Optional.empty();
  }

  /** Where everything has bins, only leaving out can be chosen. */
  private Encoding binned(Encoding encoding) {
    boolean fixed = plan.algorithm() == Algorithm.BINNED && encoding != Encoding.LEAVE_OUT;
    return fixed ? Encoding.AUTO : encoding;
  }

  private static Optional<EncodingChoice> chosen(Encoding encoding) {
    return encoding == Encoding.AUTO
        ? Optional.empty()
        : Optional.of(new EncodingChoice(encoding, CHOSEN));
  }

  private static Optional<EncodingChoice> leftOut(String reason) {
    return Optional.of(new EncodingChoice(Encoding.LEAVE_OUT, reason));
  }

  private static RuntimeException unsuitable(Column column, Encoding encoding) {
    return Problem.error(
            "USE-230",
            "The column \"%s\" can't be encoded by %s.".formatted(column.name(), encoding),
            "Choose an encoding for columns of the kind %s, or AUTO.".formatted(column.kind()))
        .asException();
  }
}
