package org.riskbench.environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskbench.decision.Mode;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.signing.NamedKey;

/**
 * What the process that serves a model was told. Nothing is read before it is asked for. Immutable
 * and thread-safe.
 *
 * <p>What a start always asks has loops and no lambdas: Java makes a class of each lambda while the
 * first caller waits.
 */
public final class Environment {
  /** The model file. */
  public static final String MODEL = "RISKBENCH_MODEL";

  /** Where earlier records are known from. */
  public static final String STATE = "RISKBENCH_STATE";

  /** By what records are decided at the start. */
  public static final String MODE = "RISKBENCH_MODE";

  /** The name of a model file where nothing is said. */
  public static final String MODEL_FILE = "model.riskmodel";

  private static final String SEAL_KEY = "RISKBENCH_SEAL_KEY";
  private static final String OURS = "RISKBENCH_";
  private static final List<String> PORTS =
      List.of("PORT", "FUNCTIONS_CUSTOMHANDLER_PORT", "RISKBENCH_PORT");
  private static final int LARGEST_PORT = 65_535;
  private static final int SECRET_BYTES = 32;

  private static final Set<String> KNOWN =
      Set.of(
          MODEL,
          STATE,
          MODE,
          "RISKBENCH_PORT",
          "RISKBENCH_HOST",
          "RISKBENCH_BEHIND_PROXY",
          "RISKBENCH_KEYS",
          "RISKBENCH_KEYS_FILE",
          "RISKBENCH_TLS_CERT",
          "RISKBENCH_TLS_KEY",
          "RISKBENCH_REDIS_PASSWORD",
          "RISKBENCH_REDIS_PASSWORD_FILE",
          "RISKBENCH_SECRET",
          "RISKBENCH_SECRET_FILE",
          "RISKBENCH_SALT",
          "RISKBENCH_SALT_FILE",
          "RISKBENCH_LISTS",
          "RISKBENCH_LOG",
          "RISKBENCH_LOG_USER",
          "RISKBENCH_DB_PASSWORD",
          "RISKBENCH_DB_PASSWORD_FILE",
          SEAL_KEY,
          "RISKBENCH_SEAL_KEY_FILE",
          "RISKBENCH_PUBLIC_NAMES",
          "RISKBENCH_LENIENT",
          "RISKBENCH_HOME",
          "RISKBENCH_JAVA");

  private final Variables variables;

  /** The names of all variables of ours that mean something. */
  public static Set<String> known() {
    return KNOWN;
  }

  /** What these variables say. */
  public Environment(Map<String, String> variables) {
    this.variables = new Variables(variables);
  }

  /**
   * The model file: the one named, or {@value #MODEL_FILE} in one of some places.
   *
   * @param places folders to look into, in this order
   * @throws org.riskbench.problem.ProblemException ENV-101 if none is named and none is there,
   *     ENV-102 if the name can't be one, ENV-104 if the file named is not there
   */
  public Path model(List<Path> places) {
    Optional<Path> named = variables.path(MODEL);
    if (named.isPresent()) {
      return found(named.get());
    }
    for (Path place : places) {
      Path model = place.resolve(MODEL_FILE);
      if (Files.exists(model)) {
        return model;
      }
    }
    throw EnvironmentProblem.unset(
        MODEL, "There is no " + MODEL_FILE + " here, and no other model is named.");
  }

  private static Path found(Path model) {
    if (!Files.isReadable(model)) {
      throw EnvironmentProblem.unreadable(MODEL);
    }
    return model;
  }

  /**
   * Whose seal the model must bear: nobody's where no key is given.
   *
   * @throws org.riskbench.problem.ProblemException ENV-103, ENV-104, KEY-101 for a key that can't
   *     be used
   */
  public SealPolicy seals() {
    Optional<String> pem = variables.textOrFile(SEAL_KEY);
    return pem.isPresent()
        ? new SealPolicy(Set.of(NamedKey.ofPem(pem.get(), SEAL_KEY).key()), true)
        : SealPolicy.OPEN;
  }

  /**
   * The port to listen on: what a platform names goes before what we name.
   *
   * @param usual where none is named
   * @throws org.riskbench.problem.ProblemException ENV-102 if it is none
   */
  public int port(int usual) {
    for (String name : PORTS) {
      Optional<String> text = variables.text(name);
      if (text.isPresent()) {
        return port(name, text.get());
      }
    }
    return usual;
  }

  private static int port(String name, String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw EnvironmentProblem.wrong(name, "a port from 0 to " + LARGEST_PORT);
    }
    throw EnvironmentProblem.wrong(name, "a port from 0 to " + LARGEST_PORT);
  }

  /** The address to listen on. */
  public String host(String usual) {
    return variables.text("RISKBENCH_HOST").orElse(usual);
  }

  /**
   * Whether something in front speaks TLS with the callers, and alone reaches this process.
   *
   * @throws org.riskbench.problem.ProblemException ENV-102 if it says neither yes nor no
   */
  public boolean isBehindProxy() {
    return variables.isTrue("RISKBENCH_BEHIND_PROXY");
  }

  /**
   * Whether unknown fields are a warning and not an error.
   *
   * @throws org.riskbench.problem.ProblemException ENV-102 if it says neither yes nor no
   */
  public boolean isLenient() {
    return variables.isTrue("RISKBENCH_LENIENT");
  }

  /**
   * By what records are decided from the start on, where it is said.
   *
   * @throws org.riskbench.problem.ProblemException ENV-102 if it is no mode of the kill switch
   */
  public Optional<Mode> mode() {
    return variables
        .text(MODE)
        .map(
            text ->
                Mode.named(text)
                    .orElseThrow(
                        () -> EnvironmentProblem.wrong(MODE, "normal, rules-only or review-all")));
  }

  /**
   * The lines of a key file: hashes, no keys.
   *
   * @throws org.riskbench.problem.ProblemException ENV-103, ENV-104
   */
  public Optional<String> keys() {
    return variables.textOrFile("RISKBENCH_KEYS");
  }

  /** The key file, where one is named: it may change while the server runs. */
  public Optional<Path> keysFile() {
    return variables.path("RISKBENCH_KEYS_FILE");
  }

  /** The certificate, as a PEM file. */
  public Optional<Path> certificate() {
    return variables.path("RISKBENCH_TLS_CERT");
  }

  /** The private key of the certificate, as a PEM file. */
  public Optional<Path> certificateKey() {
    return variables.path("RISKBENCH_TLS_KEY");
  }

  /** Where earlier records are known from: {@code caller}, {@code memory}, a folder, a Redis. */
  public Optional<String> state() {
    return variables.text(STATE);
  }

  /**
   * The same for a model that counts earlier records, where it must be said.
   *
   * @throws org.riskbench.problem.ProblemException ENV-101 if it is not
   */
  public String requiredState() {
    return state()
        .orElseThrow(
            () ->
                EnvironmentProblem.unset(
                    STATE + " to caller, redis://HOST:PORT, a folder or memory",
                    "The model counts earlier records, and it is not said where it learns of them:"
                        + " it would count as if there were none."));
  }

  /**
   * The password of the Redis.
   *
   * @throws org.riskbench.problem.ProblemException ENV-103, ENV-104
   */
  public Optional<String> redisPassword() {
    return variables.textOrFile("RISKBENCH_REDIS_PASSWORD");
  }

  /**
   * The secret under which keys of records are hashed in a state, 32 bytes.
   *
   * @throws org.riskbench.problem.ProblemException ENV-102 to ENV-104
   */
  public Optional<byte[]> secret() {
    return variables.secret("RISKBENCH_SECRET", SECRET_BYTES);
  }

  /**
   * The salt under which lists, hashed columns and the keys in a log are hashed, 32 bytes.
   *
   * @throws org.riskbench.problem.ProblemException ENV-102 to ENV-104
   */
  public Optional<byte[]> salt() {
    return variables.secret("RISKBENCH_SALT", SECRET_BYTES);
  }

  /** The folder of the lists that rules ask. */
  public Optional<Path> lists() {
    return variables.path("RISKBENCH_LISTS");
  }

  /**
   * The secret, where it is needed.
   *
   * @throws org.riskbench.problem.ProblemException ENV-101 if it is not given; as {@link #secret}
   */
  public byte[] requiredSecret() {
    return secret()
        .orElseThrow(
            () ->
                EnvironmentProblem.unset(
                    "RISKBENCH_SECRET or RISKBENCH_SECRET_FILE to the secret of the desk"
                        + " (keys/desk.secret in its home), or to 32 random bytes of your own",
                    "Keys of earlier records are kept under a secret, and none is given."));
  }

  /**
   * The salt, where it is needed.
   *
   * @throws org.riskbench.problem.ProblemException ENV-101 if it is not given; as {@link #salt}
   */
  public byte[] requiredSalt() {
    return salt()
        .orElseThrow(
            () ->
                EnvironmentProblem.unset(
                    "RISKBENCH_SALT or RISKBENCH_SALT_FILE to the salt of the desk",
                    "Lists and logs hold keys under a salt, and none is given."));
  }

  /** Who keeps the log in a database. */
  public Optional<String> logUser() {
    return variables.text("RISKBENCH_LOG_USER");
  }

  /**
   * The password of the database that the log is in.
   *
   * @throws org.riskbench.problem.ProblemException ENV-103, ENV-104
   */
  public Optional<String> logPassword() {
    return variables.textOrFile("RISKBENCH_DB_PASSWORD").map(String::strip);
  }

  /** Where decisions are logged; empty if nowhere. */
  public Optional<String> log() {
    Optional<String> log = variables.text("RISKBENCH_LOG");
    return log.isPresent() && log.get().equals("off") ? Optional.empty() : log;
  }

  /** Further names by which callers address the server. */
  public Set<String> publicNames() {
    Set<String> names = new LinkedHashSet<>();
    variables
        .text("RISKBENCH_PUBLIC_NAMES")
        .ifPresent(
            text ->
                Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add));
    return names;
  }

  /** Variables that look like ours and are none: misspelt, most likely. */
  public List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    for (String name : variables.all().keySet()) {
      if (name.startsWith(OURS) && !KNOWN.contains(name)) {
        unknown.add(name);
      }
    }
    Collections.sort(unknown);
    return unknown;
  }
}
