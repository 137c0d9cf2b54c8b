package org.riskbench.server;

import java.util.List;
import java.util.function.Consumer;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.SignerKey;

/** The models of a registry, or of any folder of model files. Thread-safe. */
public final class RegistryShelf implements ModelShelf {
  private final ModelRegistry registry;
  private final Consumer<SealedModel> gate;

  /**
   * A shelf.
   *
   * @param gate throws PARITY-101 to PARITY-106 for a model that may not go out
   */
  public RegistryShelf(ModelRegistry registry, Consumer<SealedModel> gate) {
    this.registry = registry;
    this.gate = gate;
  }

  @Override
  public List<Known> models() {
    return registry.list().stream()
        .filter(RegistryEntry.Saved.class::isInstance)
        .map(RegistryEntry.Saved.class::cast)
        .map(
            saved ->
                new Known(
                    saved.id(),
                    saved.stage().word(),
                    saved.sealedBy().map(SignerKey::id),
                    saved.fileSha256(),
                    saved.standing().approval().isPresent()))
        .toList();
  }

  @Override
  public SealedModel open(ModelId id) {
    return registry.load(id);
  }

  @Override
  public void requireApproval(SealedModel model) {
    registry.requireApproval(model);
  }

  @Override
  public void check(SealedModel model) {
    gate.accept(model);
  }
}
