package org.riskbench.registry;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.Policy;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.SignerKey;

/** One line of the list of models. */
public sealed interface RegistryEntry {
  /** The file it stands for. */
  Path file();

  /**
   * A sound model.
   *
   * @param metrics evaluation on the test part, by metric name
   * @param policy what it decides
   * @param standing what is known of it beside its file
   * @param sealedBy the key that stands for it; whether that is trusted is not said
   * @param fileSha256 of the whole file, 64 hex digits
   * @param bytes size of the file
   */
  record Saved(
      Path file,
      Manifest manifest,
      Map<String, Double> metrics,
      Policy policy,
      Standing standing,
      Optional<SignerKey> sealedBy,
      String fileSha256,
      long bytes)
      implements RegistryEntry {
    public ModelId id() {
      return manifest.id();
    }

    /** The same with what is known beside the file. */
    Saved with(Standing known) {
      return new Saved(file, manifest, metrics, policy, known, sealedBy, fileSha256, bytes);
    }

    /** Where it stands in its life. */
    public Stage stage() {
      return standing.stage();
    }

    /**
     * Whether a search finds it: each of the words is in its name, version, stage, learner, tags or
     * note, small and capital letters being alike.
     */
    public boolean matches(String words) {
      Remarks remarks = standing.remarks();
      String all =
          String.join(
                  " ",
                  id().toString(),
                  stage().word(),
                  manifest.learner(),
                  remarks.tagLine(),
                  remarks.note())
              .toLowerCase(Locale.ROOT);
      return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
          .allMatch(all::contains);
    }
  }

  /**
   * A file that can't be used.
   *
   * @param problem why, and what to do
   */
  record Damaged(Path file, Problem problem) implements RegistryEntry {
    /** Whether the file is whole, but sealed by a key that was revoked here. */
    public boolean isRevoked() {
      return problem.code().equals(SealPolicy.REVOKED);
    }
  }
}
