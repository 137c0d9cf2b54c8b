package org.riskbench.deploy;

import java.util.Optional;
import org.riskbench.scoring.ModelId;

/**
 * Where the image that a cluster runs lies.
 *
 * @param name host and path
 * @param tag what people call it
 * @param digest what it is to the last bit, {@code sha256:...}; empty until it is built
 */
public record ServedImage(String name, String tag, Optional<String> digest) {
  private static final String ANY_REGISTRY = "registry.example.org/risk/";

  /** The image of a reference, {@code HOST/NAME:TAG}, once it was built. */
  public static ServedImage built(String reference, String digest) {
    int end = reference.lastIndexOf(':');
    return new ServedImage(
        reference.substring(0, end), reference.substring(end + 1), Optional.of(digest));
  }

  /** The place of one that is yet to be built and pushed. */
  static ServedImage unbuilt(ModelId model) {
    return new ServedImage(
        ANY_REGISTRY + ServedName.of(model), Integer.toString(model.version()), Optional.empty());
  }

  /** As containers are told. */
  String reference() {
    return digest.map(bits -> name + "@" + bits).orElse(name + ":" + tag);
  }

  /** As a kustomization names it. */
  String pin() {
    return digest.map(bits -> "digest: " + bits).orElse("newTag: \"" + tag + "\"");
  }
}
