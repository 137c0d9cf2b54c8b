package org.riskbench.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.signing.NamedKey;
import org.riskbench.signing.SignerKey;
import org.riskbench.signing.TrustedKeyStore;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether a model must bear a seal, and whose. */
final class SealOptions {
  private static final String ANY_TRUSTED = "";

  @Option(
      names = "--require-seal",
      arity = "0..1",
      fallbackValue = ANY_TRUSTED,
      paramLabel = "FILE.pem",
      preprocessor = OnlyKeyFiles.class,
      description =
          "Publish only a model sealed by a key this desk trusts (see keys list) or, with a file,"
              + " by that key alone.")
  private Optional<String> required = Optional.empty();

  /**
   * What is asked of a model's seal.
   *
   * @throws org.riskbench.problem.ProblemException KEY-101 or KEY-103 if a key can't be read
   */
  SealPolicy policy(Workplace workplace) {
    TrustedKeyStore keys = workplace.trustedKeys();
    Set<SignerKey> trusted =
        required
            .filter(file -> !file.equals(ANY_TRUSTED))
            .map(file -> Set.of(NamedKey.read(Path.of(file)).key()))
            .orElseGet(keys::all);
    return new SealPolicy(trusted, required.isPresent(), keys.revoked());
  }

  /** Leaves the model that may stand behind the option to be the model. */
  static final class OnlyKeyFiles implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own type
    public boolean preprocess(
        Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> typed) {
      boolean apart = " ".equals(typed.get("separator"));
      if (apart && (words.isEmpty() || !words.peek().endsWith(".pem"))) {
        words.push(ANY_TRUSTED);
      }
      return false;
    }
  }
}
