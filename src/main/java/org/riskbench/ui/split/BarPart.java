package org.riskbench.ui.split;

import java.util.List;
import java.util.stream.Stream;
import org.riskbench.split.Split;

/**
 * A part of the bar that stands for all records in a part.
 *
 * @param word the part as on the command line
 * @param share of all records in a part, above 0 and at most 1
 */
record BarPart(String word, double share) {
  /** The parts as they are. */
  static List<BarPart> of(Split split) {
    double all = split.parts().stream().mapToInt(part -> part.rows()).sum();
    return split.parts().stream().map(part -> new BarPart(part.name(), part.rows() / all)).toList();
  }

  /** The parts as they are asked for. */
  static List<BarPart> of(Percentages shares) {
    return Stream.of(
            new BarPart("train", shares.train() / 100.0),
            new BarPart("tune", shares.tune() / 100.0),
            new BarPart("calibrate", shares.calibrate() / 100.0),
            new BarPart("test", shares.test() / 100.0))
        .filter(part -> part.share() > 0)
        .toList();
  }
}
