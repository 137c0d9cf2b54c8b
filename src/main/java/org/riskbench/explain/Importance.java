package org.riskbench.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.riskbench.evaluation.Interval;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.NativeImportance;
import org.riskbench.scoring.RiskModel;

/**
 * What matters to a model: how much worse it tells frauds from goods when it reads another record's
 * columns (permutation importance, Breiman 2001). All columns of a reason code are taken from the
 * same other record at once, so that the figures are of what reasons speak of. Two codes that tell
 * the same hide each other: both look unimportant.
 */
public final class Importance {
  private static final String PHASE = "explain.importance";
  private static final String METHOD = "records drawn and columns shuffled anew in each repeat";

  private Importance() {}

  /**
   * Measures every reason code. Deterministic by the plan's seed, whatever the number of threads.
   *
   * @throws org.riskbench.problem.ProblemException DATA-501, DATA-502 unless there are both frauds
   *     and goods
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static ImportanceReport of(
      RiskModel model, KnownRecords known, ImportancePlan plan, JobContext context) {
    KnownRecords judged = known.sampleByClass(plan.records(), plan.seed());
    double[][] donors = known.sample(plan.records(), plan.seed() + 2).encode(model, context);
    double[][] records = judged.encode(model, context);
    Shuffles shuffles = Shuffles.of(model.scorer(), judged, records, donors, plan);
    List<CodeFeatures> codes = CodeFeatures.of(model);
    AtomicInteger done = new AtomicInteger();
    List<Callable<Losses>> parts = new ArrayList<>();
    for (CodeFeatures code : codes) {
      parts.add(
          () -> {
            Losses losses = shuffles.without(code.features(), context);
            context.progress((double) done.incrementAndGet() / codes.size(), PHASE);
            return losses;
          });
    }
    List<Losses> losses = context.parallel(parts);
    Optional<NativeImportance> own = NativeImportance.of(model.scorer(), donors);
    List<CodeImportance> told =
        IntStream.range(0, codes.size())
            .mapToObj(i -> told(codes.get(i), losses.get(i), own))
            .sorted(
                Comparator.comparingDouble((CodeImportance each) -> -each.aucLoss())
                    .thenComparing(CodeImportance::code))
            .toList();
    return new ImportanceReport(
        told,
        shuffles.auc(),
        shuffles.recall(),
        judged.size(),
        (int) IntStream.range(0, judged.size()).filter(i -> judged.fraud()[i]).count(),
        own.map(NativeImportance::method));
  }

  private static CodeImportance told(
      CodeFeatures code, Losses losses, Optional<NativeImportance> own) {
    return new CodeImportance(
        code.code(),
        code.columns(),
        losses.meanAuc(),
        Interval.of(losses.risingAuc(), METHOD),
        losses.meanRecall(),
        Interval.of(losses.risingRecall(), METHOD),
        own.map(shares -> OptionalDouble.of(code.sum(shares.shares())))
            .orElse(OptionalDouble.empty()));
  }
}
