package org.riskbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.Run;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.schema.CellHash;
import org.riskbench.scoring.ModelId;

class DeskRoundTripTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static SampleDesk desk;

  @SuppressWarnings("NullAway.Init")
  private static Reopened.Whole back;

  @SuppressWarnings("NullAway.Init")
  private static DeskContent read;

  @BeforeAll
  static void keepAndReopen() throws Exception {
    desk = SampleDesk.in(folder, "logistic", "boosting", "scorecard", "majority");
    try (DeskStore store = new DeskStore(folder.resolve("desk"))) {
      store.open();
      store.save(desk.content, desk.inside::get);
    }
    try (DeskStore store = new DeskStore(folder.resolve("desk"))) {
      store.open();
      read = store.content().orElseThrow();
      back =
          (Reopened.Whole)
              new Reopening(read, store::run, () -> new CellHash(new byte[32]))
                  .run(JobContext.none());
    }
  }

  @Test
  void whatWasDecidedComesBackWordForWord() {
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("table.options.reading", "rules")
        .isEqualTo(desk.content);
    assertThat(read.rules()).isEqualTo(desk.content.rules());
    assertThat(read.table().orElseThrow().options().reading())
        .isEqualTo(desk.content.table().orElseThrow().options().reading());
  }

  @Test
  void theDataIsAsItWas() {
    Dataset now = back.now();
    assertThat(now.schema()).isEqualTo(desk.data.schema());
    assertThat(now.sha256()).isEqualTo(desk.data.sha256());
    assertThat(now.labels().rule()).isEqualTo(desk.data.labels().rule());
    assertThat(now.labels().timing()).isEqualTo(desk.data.labels().timing());
    assertThat(back.warnings()).isEmpty();
  }

  @Test
  void scoresAndFiguresAreTheSameToTheBit() {
    assertThat(back.runs()).hasSameSizeAs(desk.runs);
    for (int i = 0; i < desk.runs.size(); i++) {
      Run was = desk.runs.get(i);
      KeptRun now = back.runs().get(i);
      assertThat(now.number()).isEqualTo(i + 1);
      assertThat(now.plan()).isEqualTo(was.plan());
      assertThat(now.made()).isEqualTo(inside(i).made());
      assertThat(now.evaluation()).usingRecursiveComparison().isEqualTo(was.evaluation());
      assertThat(now.calibration()).isEqualTo(was.calibration());
      assertSame(now.test(), was.test());
      assertSame(now.calibrate(), was.calibrate());
      assertThat(now.elapsed()).isEqualTo(was.seconds());
      assertThat(now.told()).isEqualTo(inside(i).told());
    }
  }

  private KeptRun inside(int place) {
    return Objects.requireNonNull(desk.inside.get(read.runs().get(place).key()));
  }

  private static void assertSame(PartScores now, PartScores was) {
    assertThat(now.rows()).isEqualTo(was.rows());
    assertThat(now.scores()).isEqualTo(was.scores());
    assertThat(now.records().ranking()).isEqualTo(was.records().ranking());
    assertThat(now.records().probability()).isEqualTo(was.records().probability());
    assertThat(now.records().fraud()).isEqualTo(was.records().fraud());
    assertThat(now.records().weight()).isEqualTo(was.records().weight());
    assertThat(now.records().amount()).isEqualTo(was.records().amount());
  }

  @Test
  void aModelSavedFromItHasTheSameBytes() {
    for (int i = 0; i < desk.runs.size(); i++) {
      Run was = desk.runs.get(i);
      Policy policy = was.model().policy();
      assertThat(sealed(back.runs().get(i).run(), policy))
          .as(was.learner())
          .isEqualTo(sealed(was, policy));
    }
  }

  private static byte[] sealed(Run run, Policy policy) {
    return ModelFileWriter.seal(run.draft(policy), new ModelId("m", 1), Instant.EPOCH);
  }

  @Test
  void theModelKnowsItsColumnsAsBefore() {
    for (int i = 0; i < desk.runs.size(); i++) {
      Run now = back.runs().get(i).run();
      assertThat(now.trainingSchema()).isEqualTo(desk.runs.get(i).trainingSchema());
      assertThat(now.model().recipe().inputs())
          .isEqualTo(desk.runs.get(i).model().recipe().inputs());
    }
  }

  @Test
  void noCellOfTheDataLiesThereButTheChosenOne() throws Exception {
    List<String> emails =
        Files.readAllLines(desk.file).stream()
            .skip(1)
            .map(line -> line.split(",", -1)[3])
            .filter(email -> email.contains("@"))
            .toList();
    String kept =
        new String(Files.readAllBytes(folder.resolve("desk/current/desk")), StandardCharsets.UTF_8);
    assertThat(emails).isNotEmpty().noneMatch(kept::contains);
  }
}
