package org.riskbench.modelfile;

import java.util.Base64;
import org.riskbench.signing.SignerKey;

/** {@code seal.json}: key and signature in Base64, and the id that people compare. */
final class SealJson {
  private static final String ALGORITHM = "Ed25519";

  private SealJson() {}

  static byte[] write(Seal seal) {
    return JsonText.document(
        out -> {
          out.writeStringField("algorithm", ALGORITHM);
          out.writeStringField("keyId", seal.key().id());
          out.writeStringField("publicKey", text(seal.key().encoded()));
          out.writeStringField("signature", text(seal.signature()));
        });
  }

  static Seal read(byte[] content) {
    JsonView view =
        JsonView.parse(Entry.SEAL.fileName(), content)
            .having("algorithm", "keyId", "publicKey", "signature");
    if (!view.at("algorithm").text().equals(ALGORITHM)) {
      throw view.at("algorithm").refuse("is not " + ALGORITHM);
    }
    JsonView shown = view.at("publicKey");
    SignerKey key =
        SignerKey.ofEncoded(bytes(shown)).orElseThrow(() -> shown.refuse("is no public key"));
    if (!view.at("keyId").text().equals(key.id())) {
      throw view.at("keyId").refuse("is not the id of its public key");
    }
    return new Seal(key, bytes(view.at("signature")));
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(JsonView view) {
    return view.make(() -> Base64.getDecoder().decode(view.text()));
  }
}
