package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.riskbench.dataset.Labels;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.Recipe;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.split.Split;
import org.riskbench.training.ImportedPlan;

/** What the data did not give to models, or too little of. */
final class DataNotes {
  /** Of a class in a part; with fewer, an AUC may be anything. */
  private static final int FEW = 20;

  private static final int MOST_NAMES = 8;

  private static final String FEW_FRAUDS =
      "There are only %,d frauds to learn from and %,d to judge by: which model is better is mostly"
          + " chance.";
  private static final String FEW_GOODS =
      "There are only %,d good records to learn from and %,d to judge by: which model is better is"
          + " mostly chance.";

  private DataNotes() {}

  /** That the rarer class is too rare to learn from, or to judge by. */
  static Optional<Problem> ofRareClass(Labels labels, Split split) {
    int train = labels.frauds(split.train());
    int test = labels.frauds(split.test());
    int goodTrain = split.train().length - train;
    int goodTest = split.test().length - test;
    boolean frauds = Math.min(train, test) <= Math.min(goodTrain, goodTest);
    int learnt = frauds ? train : goodTrain;
    int judged = frauds ? test : goodTest;
    return Math.min(learnt, judged) >= FEW
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                "EXP-111",
                String.format(Locale.ROOT, frauds ? FEW_FRAUDS : FEW_GOODS, learnt, judged),
                "Read the intervals, not the figures; take a longer period or label more records."));
  }

  /**
   * Inputs that none of the models reads, though nobody left them out; imported ones read what they
   * please.
   */
  static Optional<Problem> ofUnread(Schema schema, EncodingPlan plan, List<Run> runs) {
    List<Recipe> recipes =
        runs.stream()
            .filter(run -> !(run.plan() instanceof ImportedPlan))
            .map(run -> run.model().recipe())
            .distinct()
            .toList();
    Set<String> settled = new HashSet<>();
    plan.columns().entrySet().stream()
        .filter(each -> each.getValue() == Encoding.LEAVE_OUT)
        .forEach(each -> settled.add(each.getKey()));
    recipes.forEach(recipe -> addRead(settled, recipe));
    List<String> texts = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (Column column : schema.inputs().with(ColumnRole.FEATURE)) {
      if (!settled.contains(column.name())) {
        (column.kind() == ColumnKind.TEXT ? texts : same).add(column.name());
      }
    }
    if (recipes.isEmpty() || (texts.isEmpty() && same.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(texts.isEmpty() ? noteSame(same) : noteTexts(texts, same));
  }

  private static void addRead(Set<String> read, Recipe recipe) {
    for (int step = 0; step < recipe.transformations().size(); step++) {
      read.addAll(recipe.origin(step).columns());
    }
    read.addAll(recipe.velocity().columns());
  }

  private static Problem noteSame(List<String> same) {
    return Problem.warning(
        "EXP-112",
        "No model reads %s: empty, always the same, or each of their values is rare."
            .formatted(names(same)),
        "Ignore them, so that nobody has to send them; one of many values may be a key that records"
            + " share.");
  }

  private static Problem noteTexts(List<String> texts, List<String> same) {
    return Problem.warning(
        "EXP-112",
        same.isEmpty()
            ? "No model reads %s: texts say nothing by themselves.".formatted(names(texts))
            : "No model reads %s: texts say nothing by themselves; nor %s: empty, always the same, or each of their values is rare."
                .formatted(names(texts), names(same)),
        "Give a text its real kind (number, category) or the role of a key that records share;"
            + " ignore the others.");
  }

  private static String names(List<String> columns) {
    List<String> some = columns.subList(0, Math.min(MOST_NAMES, columns.size()));
    int more = columns.size() - some.size();
    return String.join(", ", some) + (more == 0 ? "" : " and %d more".formatted(more));
  }
}
