package org.riskbench.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where things lie on this machine. Nothing is created by asking. Immutable.
 *
 * @param home settings, logs and, unless said otherwise, models
 * @param registry where models are kept
 * @param samples the bundled data; empty if the program was installed without it
 */
public record Places(Path home, Path registry, Optional<Path> samples) {

  /** Folder of the models below the home or the checkout. */
  private static final String MODELS = "models";

  /** The places of this machine and user; the settings may keep models elsewhere. */
  public static Places of(Settings settings) {
    return of(System.getenv(), System.getProperties(), settings);
  }

  /** The places before any settings are read: enough to find the settings. */
  public static Places ofMachine() {
    return of(Settings.DEFAULT);
  }

  /**
   * The places told by an environment.
   *
   * @param properties {@code riskbench.root} is a source checkout, {@code riskbench.app} the folder
   *     of an installed program
   */
  static Places of(Map<String, String> environment, Properties properties, Settings settings) {
    Optional<Path> root = path(properties.getProperty("riskbench.root", ""));
    Optional<Path> app = path(properties.getProperty("riskbench.app", ""));
    Optional<Path> chosen = path(environment.getOrDefault("RISKBENCH_HOME", ""));
    Path home = chosen.orElseGet(() -> usualHome(environment, properties));
    Path usual = chosen.or(() -> root).orElse(home).resolve(MODELS);
    return new Places(
        home,
        settings.folders().registry().orElse(usual),
        root.or(() -> app).map(folder -> folder.resolve("datasets")).filter(Files::isDirectory));
  }

  /** The folder each operating system has for a program's own files. */
  private static Path usualHome(Map<String, String> environment, Properties properties) {
    Path user = Path.of(properties.getProperty("user.home", ""));
    String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return path(environment.getOrDefault("APPDATA", ""))
          .orElse(user.resolve("AppData").resolve("Roaming"))
          .resolve("Riskbench");
    }
    if (system.startsWith("mac")) {
      return user.resolve("Library").resolve("Application Support").resolve("Riskbench");
    }
    String shared = environment.getOrDefault("XDG_DATA_HOME", "");
    // The XDG rule: a relative one is to be ignored.
    return shared.startsWith("/")
        ? Path.of(shared, "riskbench")
        : user.resolve(".local").resolve("share").resolve("riskbench");
  }

  private static Optional<Path> path(String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(Path.of(text).toAbsolutePath().normalize());
  }

  /** The file the settings are kept in. */
  public Path settingsFile() {
    return home.resolve("settings.json");
  }

  /** Where allow and block lists are kept, beside the key that they are hashed with. */
  public Path lists() {
    return home.resolve("lists");
  }

  /** Where this desk's key pair is kept, and the keys it trusts. */
  public Path keys() {
    return home.resolve("keys");
  }

  /** Where a published model's decisions are kept, unless said otherwise. */
  public Path decisions() {
    return home.resolve("decisions").resolve("decisions.db");
  }

  /** Where the API keys of a published model are kept, as hashes, unless another file is named. */
  public Path apiKeys() {
    return home.resolve("access").resolve("api-keys.txt");
  }

  /** Where servers keep what they know of earlier records. */
  public Path state() {
    return home.resolve("state");
  }

  /** Where the monitor's figures of published models are kept. */
  public Path monitor() {
    return home.resolve("monitor");
  }

  /** The list of models that passed the parity gate of this program before. */
  public Path passedModels() {
    return home.resolve("parity").resolve("passed.txt");
  }

  /** Where what lies on the desk is kept, to come back at the next start. */
  public Path desk() {
    return home.resolve("desk");
  }

  /** The list of the files that were opened last. */
  public Path recentFiles() {
    return home.resolve("recent.json");
  }

  /** Where log files go. */
  public Path logs() {
    return home.resolve("logs");
  }
}
