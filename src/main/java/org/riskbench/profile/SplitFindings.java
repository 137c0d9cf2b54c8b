package org.riskbench.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.profile.Finding.Action;
import org.riskbench.profile.Finding.Severity;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;

/** What stands on both sides of a split: then the test part is no news to the model. */
final class SplitFindings {
  /** Share of the test records from which an overlap flatters the figures. */
  private static final double MUCH = 0.01;

  private static final int FEW = 10;

  /** Times the share of copies among the training records themselves. */
  private static final double MORE = 3;

  /** A file with more copies than this is made of few different records. */
  private static final double COARSE = 0.5;

  private final Dataset dataset;
  private final Split split;
  private final int[] learned;

  private SplitFindings(Dataset dataset, Split split) {
    this.dataset = dataset;
    this.split = split;
    this.learned =
        Stream.of(split.train(), split.tune(), split.calibrate())
            .flatMapToInt(IntStream::of)
            .toArray();
  }

  static List<Finding> of(Dataset dataset, Split split) {
    SplitFindings findings = new SplitFindings(dataset, split);
    List<Finding> found = new ArrayList<>();
    for (Column entity : dataset.schema().with(ColumnRole.ENTITY)) {
      findings.entity(entity.name()).ifPresent(found::add);
    }
    findings.duplicates().ifPresent(found::add);
    return found;
  }

  private Optional<Finding> entity(String column) {
    int shared =
        EqualRows.onBothSides(
            dataset.rows(), new int[] {dataset.schema().require(column)}, learned, split.test());
    if (shared < FEW || shared < MUCH * split.test().length) {
      return Optional.empty();
    }
    double share = 100.0 * shared / split.test().length;
    boolean byTime = split.plan() instanceof SplitPlan.ByTime;
    String text =
        byTime
            ? "%.1f %% of the test records have a key that training records have too. In a split by"
                + " time that is as in service, and velocity features need it; figures hold for"
                + " known keys and new ones mixed."
            : "%.1f %% of the test records have a key that training records have too: the model can"
                + " recognise keys instead of fraud, and the figures come out too good.";
    return Optional.of(
        new Finding(
            "LEAK-ENTITY",
            column,
            byTime ? Severity.INFO : Severity.WARNING,
            String.format(Locale.ROOT, text, share),
            byTime
                ? List.of(Action.KEEP_WITH_NOTE, Action.SPLIT_BY_ENTITY)
                : List.of(Action.SPLIT_BY_ENTITY, Action.SPLIT_BY_TIME, Action.KEEP_WITH_NOTE)));
  }

  private Optional<Finding> duplicates() {
    boolean byTime = split.plan() instanceof SplitPlan.ByTime;
    int[] columns =
        IntStream.range(0, dataset.schema().size())
            .filter(i -> isContent(dataset.schema().column(i).role(), byTime))
            .toArray();
    if (columns.length == 0 || learned.length == 0) {
      return Optional.empty();
    }
    int copies = EqualRows.onBothSides(dataset.rows(), columns, learned, split.test());
    double share = (double) copies / split.test().length;
    double within =
        (double) EqualRows.withinCopies(dataset.rows(), columns, learned) / learned.length;
    // Coarse records, and the same customer's next payment, coincide by themselves.
    boolean byThemselves = byTime ? share < MORE * within : within > COARSE;
    if (byThemselves || copies < FEW || share < MUCH) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "LEAK-DUPLICATE",
            "",
            Severity.WARNING,
            String.format(
                Locale.ROOT,
                "%,d of %,d test records (%.1f %%) equal a training record in everything but the"
                    + " id%s: the model has seen them, and the figures come out too good. Remove"
                    + " the copies.",
                copies,
                split.test().length,
                100 * share,
                byTime ? " and the time" : ""),
            List.of(Action.SPLIT_BY_TIME, Action.KEEP_WITH_NOTE)));
  }

  private static boolean isContent(ColumnRole role, boolean byTime) {
    return role != ColumnRole.ID
        && !(byTime && role == ColumnRole.TIME)
        && role != ColumnRole.LABEL_TIME
        && role != ColumnRole.WEIGHT
        && role != ColumnRole.IGNORED;
  }
}
