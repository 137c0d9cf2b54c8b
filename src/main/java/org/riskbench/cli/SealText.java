package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.signing.OwnerName;
import org.riskbench.signing.SignerKey;
import org.riskbench.signing.TrustedKeyStore;

/** Who sealed a model, for people and for scripts. */
final class SealText {
  private SealText() {}

  /** Nothing is added for a model that nobody sealed. */
  static void addTo(Map<String, Object> json, SealedModel sealed, TrustedKeyStore trusted) {
    sealed.sealedBy().ifPresent(key -> json.put("seal", json(key, trusted)));
  }

  private static Map<String, Object> json(SignerKey key, TrustedKeyStore trusted) {
    Optional<OwnerName> owner = trusted.owner(key);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("keyId", key.id());
    json.put("trusted", owner.isPresent());
    owner.ifPresent(name -> json.put("owner", name.text()));
    return json;
  }

  static String sentence(SealedModel sealed, TrustedKeyStore trusted) {
    return sealed
        .sealedBy()
        .map(
            key ->
                trusted
                    .owner(key)
                    .map(name -> "sealed by %s of %s, trusted here".formatted(key.id(), name))
                    .orElse("sealed by %s, which is not trusted here".formatted(key.id())))
        .orElse("not sealed");
  }
}
