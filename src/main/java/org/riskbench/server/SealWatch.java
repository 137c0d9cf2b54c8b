package org.riskbench.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.Monitor;
import org.riskbench.problem.Problem;
import org.riskbench.signing.Revocations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether a model that answers, or stands in the shadow, was sealed by a key
 * that was revoked since it began. It answers on: to stop it is a decision that somebody takes, and
 * who calls must not be left without an answer. Thread-safe; looks at files.
 */
final class SealWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SealWatch.class);

  private final Revocations revoked;
  private final Supplier<SealedModel> answering;
  private final Supplier<Optional<SealedModel>> challenger;
  private final Monitor monitor;
  private List<Problem> told = List.of();

  /**
   * Watches these.
   *
   * @param monitor is told of the one that answers
   */
  SealWatch(
      Revocations revoked,
      Supplier<SealedModel> answering,
      Supplier<Optional<SealedModel>> challenger,
      Monitor monitor) {
    this.revoked = revoked;
    this.answering = answering;
    this.challenger = challenger;
    this.monitor = monitor;
  }

  /**
   * Looks, and writes into the log what was not said by the last look.
   *
   * @return MODEL-294 of the model that answers and of its challenger, if so
   */
  synchronized List<Problem> look() {
    Optional<Problem> doubt = doubt(answering.get());
    monitor.revoked(doubt.isPresent());
    List<Problem> now =
        Stream.concat(doubt.stream(), challenger.get().flatMap(this::doubt).stream()).toList();
    now.stream()
        .filter(problem -> !told.contains(problem))
        .forEach(problem -> LOG.warn("{} {}", problem.code(), problem.sentence()));
    told = now;
    return now;
  }

  private Optional<Problem> doubt(SealedModel model) {
    return SealPolicy.doubt(model.id(), model.sealedBy(), revoked);
  }
}
