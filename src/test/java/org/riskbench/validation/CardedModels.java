package org.riskbench.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.riskbench.card.ModelCard;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Stakes;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.experiment.Run;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.profile.ProfileListener;
import org.riskbench.profile.Profiler;
import org.riskbench.scoring.ModelId;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;

/**
 * Models with cards, made from records full of what must not travel: keys of entities, levels of a
 * sensitive column, a column that was left out as it knows the outcome, and hostile names.
 */
public final class CardedModels {
  /** In every cell that must not leave the desk. */
  public static final String SECRET = "hush-hush";

  /** A name of a column that would be markup, were it not made safe. */
  public static final String HOSTILE = "</td><script>alert(1)</script>";

  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  private CardedModels() {}

  /** 1,200 records of 60 days. */
  public static Dataset data(Path folder) {
    Random random = new Random(7);
    StringBuilder text =
        new StringBuilder(
            "signal,\"" + HOSTILE + "\",channel,amount,email,sex,aftermath,at,label\n");
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = 0; i < 1_200; i++) {
      boolean fraud = random.nextInt(5) == 0;
      text.append(random.nextGaussian() + (fraud ? 1.5 : 0))
          .append(',')
          .append(random.nextInt(9))
          .append(random.nextBoolean() ? ",web," : ",shop,")
          .append(1 + random.nextInt(300))
          .append(",%s-%d@example.org,".formatted(SECRET, random.nextInt(400)))
          .append(random.nextInt(3) == 0 ? SECRET + "-one," : SECRET + "-two,")
          .append(fraud ? 1 : 0)
          .append(',')
          .append(start.plusSeconds(i * 4_320L))
          .append(fraud ? ",1\n" : ",0\n");
    }
    try {
      Path file = Files.writeString(folder.resolve("payments.csv"), text);
      return DataLoader.load(
          file,
          LoadOptions.defaults()
              .label("label=1")
              .amount("amount")
              .time("at")
              .entity(List.of("email"))
              .sensitive(List.of("sex"))
              .ignore(List.of("aftermath"))
              .suggest(false),
          JobContext.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a card is written of; the last of the learners is chosen. */
  public static Subject subject(Dataset data, ExperimentReport report) {
    List<Candidate> tried = report.runs().stream().map(Candidate::of).toList();
    return new Subject(
        data,
        report.split(),
        tried.get(tried.size() - 1),
        tried,
        List.of(),
        Profiler.profile(data, Optional.of(report.split()), ProfileListener.NONE, JobContext.none())
            .findings(),
        Map.of(),
        report.notes());
  }

  /** Trains learners, split by time. */
  public static ExperimentReport trained(Dataset data, String... learners) {
    return Experiment.run(
        data,
        new ExperimentPlan(
            SplitPlan.defaultFor(data, 5),
            Arrays.stream(learners).map(learner -> Learners.plan(learner, 5)).toList()),
        JobContext.none());
  }

  /** The card of the last learner. */
  public static ModelCard card(Dataset data, ExperimentReport report) {
    return CardWriter.write(
            subject(data, report), Policy.initial(), Stakes.ASSUMED, JobContext.none())
        .of("To stop " + HOSTILE);
  }

  /** The last learner's file before it is one. */
  public static ModelDraft draft(Dataset data, ExperimentReport report) {
    Run run = report.runs().get(report.runs().size() - 1);
    return run.draft(Policy.initial()).with(card(data, report));
  }

  /** A draft as a file. */
  public static byte[] file(ModelDraft draft) {
    return ModelFileWriter.seal(draft, new ModelId("payments", 1), NOW);
  }

  /** A draft as a model that was saved and read again. */
  public static SealedModel saved(ModelDraft draft) {
    return ModelFileReader.read(file(draft));
  }
}
