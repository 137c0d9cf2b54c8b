package org.riskbench.ui.live;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.riskbench.job.JobContext;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.ReanchorReport;
import org.riskbench.ledger.Reanchoring;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.parity.ModelGate;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.DecisionLog;

/**
 * Anchors the score of a published model anew to what the desk's decision log knows.
 *
 * @param reader opens the log
 * @param gate the new version passes it before anybody hears of it
 */
public record ScoreAnchor(ModelRegistry registry, Supplier<LedgerReader> reader, ModelGate gate) {
  /** Records older than this count, in the monitor as well. */
  static final Duration MATURITY = DecisionLog.USUAL_MATURITY;

  /**
   * A new version, and what its score is anchored to.
   *
   * @param entries the saved models, with it
   */
  public record Anchored(SealedModel model, ReanchorReport report, List<RegistryEntry> entries) {}

  /**
   * Saves the next version. Blocks; the model itself and its thresholds stay.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-101 or LEDGER-108 if there is no log to
   *     read, LEDGER-117 if it knows too few goods; as the gate
   */
  public Anchored next(ModelId id, JobContext context) {
    SealedModel model = registry.load(id);
    ReanchorReport report = report(model);
    context.checkpoint();
    SealedModel saved =
        registry.save(
            id.name(),
            registry
                .draft(id.toString(), model.model().policy())
                .anchored(report.map(), told(report), report.scores()));
    gate.pass(saved, context);
    return new Anchored(saved, report, registry.list());
  }

  private ReanchorReport report(SealedModel model) {
    try (LedgerReader log = reader.get()) {
      return Reanchoring.of(
          log,
          DecisionQuery.ALL.by(model.id().toString()),
          model.model(),
          Clock.systemUTC().instant(),
          MATURITY);
    }
  }

  /** For the model's file, which speaks English everywhere. */
  private static String told(ReanchorReport report) {
    return String.format(
        Locale.ROOT,
        "Anchored to %,d good records decided from %s to %s.",
        report.goods(),
        report.from().atOffset(ZoneOffset.UTC).toLocalDate(),
        report.until().atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
