package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.Run;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ColumnBins;
import org.riskbench.scoring.ColumnPopulation;
import org.riskbench.scoring.Population;
import org.riskbench.validation.CardedModels;

@SuppressWarnings("NullAway.Init") // filled before the first test
class PopulationFileTest {
  @TempDir private static Path folder;
  private static ExperimentReport report;
  private static Run run;
  private static ModelDraft draft;

  @BeforeAll
  static void train() {
    Dataset data = CardedModels.data(folder);
    report = CardedModels.trained(data, "logistic");
    run = report.runs().get(0);
    draft = run.draft(Policy.initial());
  }

  private static Population population() {
    return draft.population().orElseThrow();
  }

  private static ColumnPopulation column(String name) {
    return population().column(name).orElseThrow();
  }

  @Test
  void whatTrainingLookedLikeComesBackAsItWasWritten() {
    assertThat(CardedModels.saved(draft).population()).contains(population());
    assertThat(CardedModels.file(draft)).isEqualTo(CardedModels.file(draft));
  }

  @Test
  void everyRecordOfTheTrainPartIsCountedInEachColumn() {
    int train = report.split().train().length;

    assertThat(population().columns())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.records()).as(each.column()).isEqualTo(train));
  }

  @Test
  void numbersAreCountedInGroupsOfLikeSizeWithinTheirRange() {
    ColumnPopulation amount = column("amount");

    assertThat(amount.bins()).isInstanceOf(ColumnBins.Numbers.class);
    assertThat(amount.bins().isOutside(0.5)).isTrue();
    assertThat(amount.bins().isOutside(150)).isFalse();
    assertThat(LongStream.of(amount.counts()).limit(9))
        .allMatch(count -> Math.abs(count - amount.records() / 10.0) < amount.records() / 40.0);
  }

  @Test
  void scoresAreThoseOfTheRecordsThatThresholdsAreFoundOn() {
    long alerts = Arrays.stream(run.calibrate().scores()).filter(score -> score >= 500).count();

    assertThat(population().scores().records()).isEqualTo(run.calibrate().size());
    assertThat(population().scores().between(500, 1000)).isEqualTo(alerts);
  }

  @Test
  void ofKeysAndProtectedAttributesOnlyTheirPresenceIsKept() {
    assertThat(column("email").bins()).isEqualTo(new ColumnBins.Presence());
    assertThat(population().column("sex")).isEmpty();
    assertThat(new String(PopulationJson.write(population()), StandardCharsets.UTF_8))
        .doesNotContain(CardedModels.SECRET);
  }

  @Test
  void otherThresholdsKeepIt(@TempDir Path models) {
    ModelRegistry registry = new ModelRegistry(models);
    SealedModel first = registry.save("payments", draft);

    assertThat(registry.revise(first.id(), Policy.of(1, 300, 900)).population())
        .contains(population());
  }

  @Test
  void filesWrittenBeforeItWasKeptAreReadAsEver() {
    assertThat(ModelFileReader.read(GoldenFiles.file(1)).population()).isEmpty();
    assertThat(ModelFileReader.read(GoldenFiles.file(Formats.NEWEST)).population()).isEmpty();
  }
}
