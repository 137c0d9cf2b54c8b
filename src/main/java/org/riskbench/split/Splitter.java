package org.riskbench.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.TimeAxis;
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
   *     named column is missing, DATA-140 to DATA-148 if the data can't be divided like this
   */
  public static Split split(Dataset dataset, SplitPlan plan, JobContext context) {
    dataset.requireLabels();
    context.checkpoint();
    Optional<TimeAxis> time = TimeAxis.of(dataset);
    int[] rows = dataset.labels().matureRows();
    Assignment assignment = assign(dataset, rows, plan, time);
    context.checkpoint();
    freeSmallCalibrate(dataset.labels(), plan, assignment);
    return describe(dataset, plan, time, assignment);
  }

  private static Assignment assign(
      Dataset dataset, int[] rows, SplitPlan plan, Optional<TimeAxis> time) {
    if (plan instanceof SplitPlan.ByTime byTime) {
      TimeAxis axis = time.orElseThrow(() -> SplitProblems.noTime().asException());
      return TimeSplit.assign(dataset.labels(), rows, axis, byTime);
    }
    if (plan instanceof SplitPlan.ByEntity byEntity) {
      return EntitySplit.assign(dataset, rows, byEntity);
    }
    if (plan instanceof SplitPlan.ByColumn byColumn) {
      return NamedSplit.byColumn(dataset, rows, byColumn);
    }
    if (plan instanceof SplitPlan.BySecondFile second) {
      return NamedSplit.bySecondFile(dataset, rows, second);
    }
    return RandomSplit.assign(dataset.labels(), rows, (SplitPlan.AtRandom) plan);
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
    PartFacts facts = new PartFacts(labels, time);
    List<SplitPart> parts = new ArrayList<>();
    int placed = 0;
    for (Part part : Part.HELD) {
      int[] rows = assignment.rows(part);
      placed += rows.length;
      if (part == Part.TRAIN || part == Part.TEST) {
        requireBothClasses(part, labels, rows);
      }
      if (rows.length > 0) {
        parts.add(facts.of(part.word(), rows));
      }
    }
    int leftOut = labels.labelled() - placed;
    List<SplitPart> aside = facts.aside(assignment);
    return new Split(
        plan,
        assignment.rows(Part.TRAIN),
        assignment.rows(Part.TUNE),
        assignment.rows(Part.CALIBRATE),
        assignment.rows(Part.TEST),
        parts,
        aside,
        labels.unlabelled(),
        leftOut,
        sentence(plan, parts, aside, labels));
  }

  private static void requireBothClasses(Part part, Labels labels, int[] rows) {
    int frauds = labels.frauds(rows);
    if (frauds == 0 || frauds == rows.length) {
      throw SplitProblems.oneClass(part.word()).asException();
    }
  }

  private static String sentence(
      SplitPlan plan, List<SplitPart> parts, List<SplitPart> aside, Labels labels) {
    String how =
        switch (plan.word()) {
          case "random" -> "At random";
          case "time" -> "By time";
          case "entity" -> "By entity";
          case "file" -> "By file";
          default -> "By column";
        };
    StringBuilder text = new StringBuilder(how).append(": ");
    text.append(String.join("; ", parts.stream().map(SplitPart::describe).toList()));
    for (SplitPart each : aside) {
      text.append("; ").append(each.describe());
    }
    append(text, labels.unlabelled(), "unlabelled");
    append(text, labels.indeterminate(), "indeterminate");
    return text.toString();
  }

  private static void append(StringBuilder text, int count, String what) {
    if (count > 0) {
      text.append(String.format(Locale.ROOT, "; %,d %s", count, what));
    }
  }
}
