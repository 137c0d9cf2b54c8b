package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.ColumnEncoding;
import org.riskbench.feature.ColumnSource;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.Recipe;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.training.Learners;

class RecipeOutlookTest {
  private static final EncodingPlan AUTO = EncodingPlan.auto(Algorithm.LINEAR);

  @TempDir private Path folder = Path.of("");

  private RecipeOutlook outlook(EncodingPlan plan) {
    return RecipeOutlook.of(
        Signups.usual(folder), Signups.SPLIT, plan, Signups.plan(), JobContext.none());
  }

  private Recipe trained(EncodingPlan plan) {
    ExperimentPlan experiment =
        new ExperimentPlan(
            Signups.SPLIT, List.of(Learners.plan("majority", 1)), Signups.plan(), plan);
    return Experiment.run(Signups.usual(folder), experiment, JobContext.none())
        .best()
        .model()
        .recipe();
  }

  private static ColumnEncoding of(RecipeOutlook outlook, String column) {
    return outlook.columns().stream()
        .filter(each -> each.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyColumnSaysHowItIsEncodedAndWhy() {
    RecipeOutlook outlook = outlook(AUTO);

    assertThat(of(outlook, "device").encoding()).isEqualTo(Encoding.LEAVE_OUT);
    assertThat(of(outlook, "device").features()).isZero();
    assertThat(of(outlook, "channel").encoding()).isEqualTo(Encoding.ONE_HOT);
    assertThat(of(outlook, "channel").policy().unseen()).isEqualTo("Pooled with the rare levels");
    assertThat(of(outlook, "at.hour").source()).isEqualTo(ColumnSource.DERIVED);
    assertThat(of(outlook, "count(device, ever)").source()).isEqualTo(ColumnSource.VELOCITY);
    assertThat(of(outlook, "count(device, ever)").madeFrom())
        .isEqualTo("the number of earlier records with the same device");
    assertThat(outlook.columns())
        .allMatch(column -> column.encoding() != Encoding.AUTO)
        .allMatch(column -> column.reason().endsWith("."));
    assertThat(outlook.derivations()).isNotEmpty();
  }

  @Test
  void trainingDoesWhatTheOutlookSaid() {
    EncodingPlan plan =
        AUTO.deriving(List.of())
            .with("channel", Encoding.HASHED)
            .with("count(shop, ever)", Encoding.LEAVE_OUT);
    RecipeOutlook outlook = outlook(plan);
    Recipe recipe = trained(plan);

    assertThat(outlook.columns())
        .filteredOn(column -> column.features() > 0)
        .extracting(ColumnEncoding::column)
        .containsExactlyElementsOf(
            recipe.transformations().stream().map(step -> step.column()).toList())
        .doesNotContain("count(shop, ever)", "at.hour");
    assertThat(outlook.columns().stream().mapToInt(ColumnEncoding::features).sum())
        .isEqualTo(recipe.width());
  }

  @Test
  void anEncodingForAColumnThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> outlook(AUTO.with("colour", Encoding.ONE_HOT)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("USE-234"));
  }
}
