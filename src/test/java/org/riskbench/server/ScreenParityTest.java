package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.PartScores;
import org.riskbench.experiment.Run;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.JobContext;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.settings.Settings;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;
import org.riskbench.ui.decide.BandKind;
import org.riskbench.ui.decide.BandsViewModel;
import org.riskbench.ui.decide.DecideViewModel;
import org.riskbench.ui.decide.SaveForm;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** What the screen says is what the interface does. */
class ScreenParityTest {
  private static final int ROWS = 4_000;
  private static final int ASKED = 1_000;

  private final double[] amount = new double[ROWS];
  private final double[] age = new double[ROWS];
  private final int[] channel = new int[ROWS];
  private final Dataset data = made();
  private final SplitPlan split = SplitPlan.defaultFor(data, 3);
  private final Messages messages = Messages.bundled();
  private final Session session =
      new Session(Settings.DEFAULT.serving(serving -> serving.withPort(0)));
  private final ModelRegistry registry;

  ScreenParityTest(@TempDir Path folder) {
    this.registry = new ModelRegistry(folder);
  }

  @Test
  void aThousandTestRecordsAreDecidedAsTheScreenCountsThem() throws Exception {
    ExperimentPlan plan = new ExperimentPlan(split, List.of(Learners.plan("boosting", 3)));
    Run run = Experiment.run(data, plan, JobContext.none()).best();
    session.setDataset(data);
    session.trained().add(List.of(DeskRun.of(1, plan, run)));
    DecideViewModel screen = moved();
    SaveForm form = screen.getSaveForm();
    form.nameProperty().set("parity");
    form.save();

    PartScores test = run.test();
    assertThat(test.size()).isGreaterThanOrEqualTo(ASKED);
    List<Object> answers;
    try (RunningServer running = new RunningServer(RunningServer.PLAN, registry.open("parity"))) {
      String body =
          IntStream.of(test.rows())
              .mapToObj(this::record)
              .collect(Collectors.joining(",", "[", "]"));
      answers = JSON.std.listFrom(running.post("/v1/score/batch", "application/json", body).body());
    }

    Map<String, Integer> decided = new LinkedHashMap<>();
    for (int i = 0; i < test.size(); i++) {
      Map<?, ?> answer = (Map<?, ?>) answers.get(i);
      assertThat(answer.get("score")).isEqualTo(test.scores()[i]);
      assertThat(answer.get("probability")).isEqualTo(test.records().probability()[i]);
      String kind = test.records().fraud()[i] ? "fraud" : "good";
      decided.merge(kind + answer.get("decision"), 1, Integer::sum);
    }
    Map<String, String> figures = screen.getFigures();
    for (String kind : List.of("fraud", "good")) {
      assertThat(figures)
          .containsEntry(kind + "Approved", count(decided, kind + "APPROVE"))
          .containsEntry(kind + "Reviewed", count(decided, kind + "REVIEW"))
          .containsEntry(kind + "Declined", count(decided, kind + "DECLINE"));
    }
    assertThat(decided).containsKeys("goodAPPROVE", "goodREVIEW", "fraudREVIEW", "fraudDECLINE");
  }

  private static String count(Map<String, Integer> decided, String key) {
    return Formats.count((long) decided.getOrDefault(key, 0));
  }

  /** Four bands, each handle moved from where it stood. */
  private DecideViewModel moved() {
    SaveForm form = new SaveForm(session, messages, new InlineJobRunner(), registry, new Toasts());
    DecideViewModel screen =
        new DecideViewModel(session, messages, form, InstantSource.fixed(Instant.EPOCH));
    BandsViewModel bands = new BandsViewModel(session, screen, messages, ZoneOffset.UTC);
    bands.split(1);
    bands.change(2, BandKind.MANUAL_REVIEW);
    screen.move(0, 137);
    screen.move(1, 288);
    screen.move(2, 451);
    return screen;
  }

  private String record(int row) {
    return "{\"amount\":%s,\"age\":%s,\"channel\":\"%s\"}"
        .formatted(amount[row], age[row], channel[row] == 0 ? "web" : "app");
  }

  private Dataset made() {
    Random random = new Random(11);
    double[] fraud = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      fraud[i] = random.nextInt(8) == 0 ? 1 : 0;
      amount[i] = Math.rint(100 * Math.exp(3 + random.nextGaussian() + fraud[i])) / 100;
      age[i] = 18 + random.nextInt(60) - (fraud[i] == 1 ? random.nextInt(15) : 0);
      channel[i] = random.nextInt(fraud[i] == 1 ? 2 : 3) == 0 ? 0 : 1;
    }
    Schema schema =
        new Schema(
            List.of(
                new Column("amount", ColumnKind.NUMBER, ColumnRole.FEATURE),
                new Column("age", ColumnKind.NUMBER, ColumnRole.FEATURE),
                new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE),
                new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));
    return Dataset.of(
        "parity",
        new Rows(
            schema,
            List.of(
                new ColumnValues.Numbers(amount),
                new ColumnValues.Numbers(age),
                new ColumnValues.Texts(channel, new String[] {"web", "app"}),
                new ColumnValues.Numbers(fraud))));
  }
}
