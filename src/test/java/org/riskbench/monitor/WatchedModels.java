package org.riskbench.monitor;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.access.Caller;
import org.riskbench.answering.Door;
import org.riskbench.answering.ScoreOptions;
import org.riskbench.answering.Scored;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.feature.Cuts;
import org.riskbench.feature.Levels;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.modelfile.DataFingerprint;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.ColumnBins;
import org.riskbench.scoring.ColumnPopulation;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.ScorePopulation;

/** A small model made by hand, what its training looked like, and records like those. */
final class WatchedModels {
  static final int TRAINING = 20_000;
  private static final List<String> CHANNELS = List.of("web", "app", "phone");
  private static final Schema INPUTS =
      new Schema(
          List.of(
              new Column("email", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT)
                  .within(new ColumnDomain.Range(0, 1_000, false)),
              new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE)
                  .within(new ColumnDomain.Levels(CHANNELS))));

  private WatchedModels() {}

  /** A model whose file keeps what training had. */
  static SealedModel kept(int version) {
    return kept(version, "f".repeat(64));
  }

  /** The same in another file. */
  static SealedModel kept(int version, String sha256) {
    return sealed(version, sha256, Optional.of(population(model())));
  }

  /** A model whose file was written before that was kept. */
  static SealedModel old() {
    return sealed(1, "f".repeat(64), Optional.empty());
  }

  private static RiskModel model() {
    Recipe recipe =
        new Recipe(
            INPUTS,
            List.of(
                new Standardise("amount", 40, 50, 100, 8, true), new OneHot("channel", CHANNELS)));
    double[] weights = {1.5, 0.5, -0.3, 0.2, 0.4, 1.5, 0.6};
    LinearScorer scorer = new LinearScorer(new double[recipe.width()], 0, weights, -3);
    RiskModel unanchored = anchored(recipe, scorer, new double[] {-1, 0, 1});
    double[] margins = new double[TRAINING];
    Random random = new Random(11);
    Assessment assessment = unanchored.newAssessment();
    for (int i = 0; i < margins.length; i++) {
      unanchored.assess(record(random, 1), assessment);
      margins[i] = assessment.margin();
    }
    return anchored(recipe, scorer, margins);
  }

  private static RiskModel anchored(Recipe recipe, LinearScorer scorer, double[] margins) {
    double[] ones = new double[margins.length];
    Arrays.fill(ones, 1);
    return new RiskModel(
        recipe,
        scorer,
        Uncalibrated.PLAIN,
        ScoreMap.fit(margins, ones),
        Policy.of(1, 250, 500),
        new double[recipe.width()]);
  }

  /** A record as in training, its amount multiplied by a factor. */
  static FlatRecord record(Random random, double factor) {
    FlatRecord record = new FlatRecord(INPUTS);
    record.set(0, "somebody" + random.nextInt(100_000) + "@example.org");
    boolean missing = random.nextInt(50) == 0;
    record.set(
        1, missing ? Double.NaN : Math.min(1_000, factor * 40 * Math.exp(random.nextGaussian())));
    record.set(2, random.nextInt(100) == 0 ? "fax" : CHANNELS.get(random.nextInt(5) / 2));
    return record;
  }

  private static Population population(RiskModel model) {
    Cuts cuts = new Cuts(10, 16, 24, 32, 40, 50, 66, 94, 150);
    List<ColumnBins> bins =
        List.of(
            new ColumnBins.Presence(),
            new ColumnBins.Numbers(cuts, 0, 1_000),
            new ColumnBins.Categories(new Levels(CHANNELS)));
    long[][] counts = bins.stream().map(each -> new long[each.groups()]).toArray(long[][]::new);
    long[] scores = new long[1001];
    Random random = new Random(12);
    Assessment assessment = model.newAssessment();
    for (int i = 0; i < TRAINING; i++) {
      FlatRecord record = record(random, 1);
      model.assess(record, assessment);
      scores[assessment.score()]++;
      counts[0][bins.get(0).group(record.text(0))]++;
      counts[1][bins.get(1).group(record.number(1))]++;
      counts[2][bins.get(2).group(record.text(2))]++;
    }
    return new Population(
        IntStream.range(0, counts.length)
            .mapToObj(
                i ->
                    new ColumnPopulation(
                        INPUTS.column(i).name(), bins.get(i), counts[i], OptionalDouble.empty()))
            .toList(),
        new ScorePopulation(scores, new double[0]));
  }

  private static SealedModel sealed(int version, String sha256, Optional<Population> population) {
    Manifest manifest =
        new Manifest(
            3,
            new ModelId("payments", version),
            Instant.parse("2026-11-01T00:00:00Z"),
            "Riskbench 0.1.0",
            Map.of(),
            "logistic",
            Map.of(),
            1,
            INPUTS,
            new DataFingerprint("payments.csv", "0".repeat(64), TRAINING, 300, 19_700, "", ""),
            "by time",
            Map.of(),
            Map.of());
    return new SealedModel(
        manifest,
        model(),
        Map.of(),
        ModelAccount.NONE,
        Stakes.ASSUMED,
        List.of(),
        Optional.empty(),
        population,
        sha256,
        Optional.empty());
  }

  /** Scores a record and shows it to a monitor. */
  static void score(Monitor monitor, SealedModel model, Assessment assessment, FlatRecord record) {
    model.model().assess(record, assessment);
    monitor.scored(
        new Scored(
            model,
            record,
            new double[0],
            () -> new byte[0],
            assessment,
            false,
            0,
            new ScoreOptions(Caller.LOCAL, "", "r", 0, false, false, ScoreOptions.USUAL_WAIT),
            Door.SCORE,
            1_000));
  }
}
