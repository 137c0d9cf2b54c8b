package org.riskbench.ui.session;

import java.util.List;
import org.riskbench.registry.RegistryEntry;

/** Whether a saved model can be used, and why none can. Places with nothing to show tell it. */
public enum ModelSupply {
  USABLE,
  /** Nothing is saved. */
  NONE,
  /** Every model was sealed by a key that is revoked here. */
  REVOKED,
  /** There are files, but each is damaged or revoked. */
  UNUSABLE;

  /** What the list of models comes to. */
  public static ModelSupply of(List<RegistryEntry> models) {
    if (models.isEmpty()) {
      return NONE;
    }
    if (models.stream().anyMatch(RegistryEntry.Saved.class::isInstance)) {
      return USABLE;
    }
    return models.stream().allMatch(ModelSupply::isRevoked) ? REVOKED : UNUSABLE;
  }

  private static boolean isRevoked(RegistryEntry entry) {
    return entry instanceof RegistryEntry.Damaged damaged && damaged.isRevoked();
  }

  /** Whether there are models which are of no use: Models tells why. */
  public boolean isSpoilt() {
    return this == REVOKED || this == UNUSABLE;
  }

  /** The key of a message, of the variant for models of no use where there are some. */
  public String key(String key) {
    return switch (this) {
      case USABLE, NONE -> key;
      case REVOKED -> key + ".revoked";
      case UNUSABLE -> key + ".unusable";
    };
  }
}
