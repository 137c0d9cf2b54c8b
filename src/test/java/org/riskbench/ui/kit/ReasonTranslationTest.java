package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.decision.ReasonCode;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ReasonRecords;
import org.riskbench.experiment.Run;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;
import org.riskbench.velocity.VelocitySuggester;

/** Lets models speak of many records, in German. */
class ReasonTranslationTest {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(the|The|with|same|than|most|more|records?|(?<!age )days?|hours?|minutes?|is|are|as|differ"
              + "|missing|earlier|values?|and|last|first|number|time since)\\b");

  @TempDir private Path home = Path.of("");

  @AfterEach
  void speakEnglishAgain() {
    WindowLanguage.ENGLISH.speak();
  }

  @Test
  void everyAutomaticReasonIsSaidInGerman() {
    Set<String> said = said();
    WindowLanguage.GERMAN.speak();

    assertThat(said).hasSizeGreaterThan(40);
    assertThat(said.stream().map(EngineWords::reason))
        .noneMatch(text -> ENGLISH.matcher(text).find());
  }

  @Test
  void wordsOfABankStayAsTheyAre() {
    WindowLanguage.GERMAN.speak();

    assertThat(EngineWords.reason("New customer and high amount"))
        .isEqualTo("New customer and high amount");
  }

  @Test
  void figuresAndColumnsKeepTheirPlaces() {
    WindowLanguage.GERMAN.speak();

    assertThat(EngineWords.reason("Amount is 1,517.15, higher than in 99 % of good records"))
        .isEqualTo("Amount ist 1.517,15, höher als bei 99 % der Gutfälle");
    assertThat(EngineWords.reason("Account age days is 7, lower than in 95 % of good records"))
        .isEqualTo("Account age days ist 7, niedriger als bei 95 % der Gutfälle");
    assertThat(
            EngineWords.reason(
                "3 different values of IP address with the same device ID in 7 days, more than 99 %"
                    + " of good records"))
        .isEqualTo(
            "Bei gleichem Wert von device ID in 7 Tagen: 3 verschiedene Werte von IP address, mehr"
                + " als bei 99 % der Gutfälle");
  }

  private Set<String> said() {
    Path file = home.resolve("identity-sample.csv");
    SampleWriter.write(new SamplePlan(3000, 5), file, JobContext.none());
    Dataset dataset = DataLoader.load(file, LoadOptions.defaults(), JobContext.none());
    ExperimentPlan plan =
        new ExperimentPlan(
            SplitPlan.defaultFor(dataset, 5),
            Stream.of("logistic", "boosting").map(name -> Learners.plan(name, 5)).toList(),
            VelocitySuggester.suggest(dataset.rows()));
    List<Run> runs = Experiment.run(dataset, plan, JobContext.none()).runs();
    Set<String> said = new TreeSet<>();
    for (Run run : runs) {
      ReasonRecords records = ReasonRecords.of(run.model(), dataset, run.test(), JobContext.none());
      for (ReasonCode code : run.model().reasons().dictionary().codes()) {
        for (int i = 0; i < run.test().size(); i += 40) {
          records.said(run.model(), i, code.code()).ifPresent(said::add);
        }
      }
    }
    return said;
  }
}
