package org.riskbench.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Labels;
import org.riskbench.job.JobContext;

/**
 * Divides the labelled rows of a dataset. Deterministic: the same data and plan give the same
 * parts. Any thread.
 */
public final class Splitter {
  private Splitter() {}

  /**
   * Divides the rows.
   *
   * @throws org.riskbench.problem.ProblemException DATA-130 if there is no label, DATA-104 if a
   *     named column is missing, DATA-140 to DATA-147 if the data can't be divided like this
   */
  public static Split split(Dataset dataset, SplitPlan plan, JobContext context) {
    dataset.requireLabels();
    context.checkpoint();
    Optional<TimeAxis> time = TimeAxis.of(dataset);
    Assignment assignment = assign(dataset, plan, time);
    context.checkpoint();
    freeSmallCalibrate(dataset.labels(), plan, assignment);
    return describe(dataset, plan, time, assignment);
  }

  private static Assignment assign(Dataset dataset, SplitPlan plan, Optional<TimeAxis> time) {
    if (plan instanceof SplitPlan.ByTime byTime) {
      return TimeSplit.assign(
          dataset.labels(), time.orElseThrow(() -> SplitProblems.noTime().asException()), byTime);
    }
    if (plan instanceof SplitPlan.ByEntity byEntity) {
      return EntitySplit.assign(dataset, byEntity);
    }
    if (plan instanceof SplitPlan.ByColumn byColumn) {
      return NamedSplit.byColumn(dataset, byColumn);
    }
    if (plan instanceof SplitPlan.BySecondFile second) {
      return NamedSplit.bySecondFile(dataset, second);
    }
    return RandomSplit.assign(dataset.labels(), (SplitPlan.AtRandom) plan);
  }

  private static void freeSmallCalibrate(Labels labels, SplitPlan plan, Assignment assignment) {
    int[] calibrate = assignment.rows(Part.CALIBRATE);
    if (labels.frauds(calibrate) < plan.shares().minCalibrateFrauds()) {
      for (int row : calibrate) {
        assignment.set(row, Part.TRAIN);
      }
    }
  }

  private static Split describe(
      Dataset dataset, SplitPlan plan, Optional<TimeAxis> time, Assignment assignment) {
    Labels labels = dataset.labels();
    List<SplitPart> facts = new ArrayList<>();
    int placed = 0;
    for (Part part : Part.HELD) {
      int[] rows = assignment.rows(part);
      placed += rows.length;
      if (part == Part.TRAIN || part == Part.TEST) {
        requireBothClasses(part, labels, rows);
      }
      if (rows.length > 0) {
        facts.add(facts(part, labels, rows, time));
      }
    }
    int leftOut = labels.labelled() - placed;
    return new Split(
        plan,
        assignment.rows(Part.TRAIN),
        assignment.rows(Part.TUNE),
        assignment.rows(Part.CALIBRATE),
        assignment.rows(Part.TEST),
        facts,
        labels.unlabelled(),
        leftOut,
        sentence(plan, facts, labels.unlabelled(), leftOut));
  }

  private static void requireBothClasses(Part part, Labels labels, int[] rows) {
    int frauds = labels.frauds(rows);
    if (frauds == 0 || frauds == rows.length) {
      throw SplitProblems.oneClass(part.word()).asException();
    }
  }

  private static SplitPart facts(Part part, Labels labels, int[] rows, Optional<TimeAxis> time) {
    int frauds = labels.frauds(rows);
    if (time.isEmpty()) {
      return new SplitPart(part.word(), rows.length, frauds, "", "");
    }
    TimeAxis axis = time.get();
    double[] known =
        Arrays.stream(rows).mapToDouble(axis::at).filter(at -> !Double.isNaN(at)).toArray();
    if (known.length == 0) {
      return new SplitPart(part.word(), rows.length, frauds, "", "");
    }
    return new SplitPart(
        part.word(),
        rows.length,
        frauds,
        axis.describe(Arrays.stream(known).min().orElse(Double.NaN)),
        axis.describe(Arrays.stream(known).max().orElse(Double.NaN)));
  }

  private static String sentence(
      SplitPlan plan, List<SplitPart> parts, int unlabelled, int leftOut) {
    String how =
        switch (plan.word()) {
          case "random" -> "At random";
          case "time" -> "By time";
          case "entity" -> "By entity";
          case "file" -> "By file";
          default -> "By column";
        };
    String divided = String.join("; ", parts.stream().map(SplitPart::describe).toList());
    return how
        + ": "
        + divided
        + (unlabelled > 0 ? String.format(Locale.ROOT, "; %,d unlabelled", unlabelled) : "")
        + (leftOut > 0 ? String.format(Locale.ROOT, "; %,d left out", leftOut) : "");
  }
}
