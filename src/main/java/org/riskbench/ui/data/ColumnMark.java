package org.riskbench.ui.data;

import java.util.Optional;
import org.riskbench.profile.Finding.Severity;

/**
 * The sign beside a column.
 *
 * @param worst the gravest finding about it; empty if there is none to beware of
 * @param personal whether it holds something of a person
 * @param text both as a sentence; empty without a sign
 */
public record ColumnMark(Optional<Severity> worst, boolean personal, String text)
    implements Comparable<ColumnMark> {
  static final ColumnMark NONE = new ColumnMark(Optional.empty(), false, "");

  private int rank() {
    return 2 * worst.map(ColumnMark::gravity).orElse(0) + (personal ? 1 : 0);
  }

  private static int gravity(Severity severity) {
    return switch (severity) {
      case ERROR -> 3;
      case WARNING -> 2;
      case INFO -> 1;
    };
  }

  @Override
  public int compareTo(ColumnMark other) {
    return Integer.compare(rank(), other.rank());
  }
}
