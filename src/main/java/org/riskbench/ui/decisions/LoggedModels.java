package org.riskbench.ui.decisions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riskbench.decision.ReasonCode;
import org.riskbench.ledger.Decided;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;

/** Model files that decided, found by their SHA-256; the latest is kept. Thread-safe; blocks. */
final class LoggedModels {
  private final ModelRegistry registry;
  private @Nullable SealedModel latest;

  LoggedModels(ModelRegistry registry) {
    this.registry = registry;
  }

  /**
   * The file that made a decision.
   *
   * @throws org.riskbench.problem.ProblemException USE-332 if it is not in the registry
   */
  SealedModel require(Decided decided) {
    return find(decided)
        .orElseThrow(
            () ->
                Problem.error(
                        "USE-332",
                        "The registry no longer has the model file that made this decision.",
                        "Restore it on the Models screen, or import the file of "
                            + decided.by().model()
                            + ".")
                    .asException());
  }

  private synchronized Optional<SealedModel> find(Decided decided) {
    String sha256 = decided.by().fileSha256();
    SealedModel known = latest;
    if (known != null && known.fileSha256().equals(sha256)) {
      return Optional.of(known);
    }
    Optional<SealedModel> found =
        registry.list().stream()
            .filter(RegistryEntry.Saved.class::isInstance)
            .map(RegistryEntry.Saved.class::cast)
            .filter(saved -> saved.fileSha256().equals(sha256))
            .findFirst()
            .map(saved -> registry.load(saved.id()));
    found.ifPresent(model -> latest = model);
    return found;
  }

  /** What the code of a reason means, as far as it can be told without the record. */
  String reason(Decided decided, String code) {
    return find(decided)
        .flatMap(model -> model.model().reasons().dictionary().find(code))
        .map(ReasonCode::wording)
        .filter(wording -> !wording.contains("{"))
        .orElseGet(() -> DecisionWords.reason(code));
  }
}
