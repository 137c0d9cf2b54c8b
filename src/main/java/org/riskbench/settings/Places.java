package org.riskbench.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  /**
   * The places of this machine and user, with the settings' own folder for models if there is one.
   */
  public static Places of(Settings settings) {
    return of(System.getenv(), System::getProperty, settings);
  }

  /** The places before any settings are read: enough to find the settings. */
  public static Places ofMachine() {
    return of(Settings.DEFAULT);
  }

  /**
   * The places told by an environment.
   *
   * @param properties reads a system property ({@code riskbench.root} is a source checkout, {@code
   *     riskbench.app} an installed program's folder); gives null where it is not set
   */
  @SuppressWarnings("NullAway") // System::getProperty gives null where nothing is set
  static Places of(
      Map<String, String> environment, Function<String, String> properties, Settings settings) {
    Optional<Path> root = path(properties.apply("riskbench.root"));
    Optional<Path> app = path(properties.apply("riskbench.app"));
    Optional<Path> chosen = path(environment.get("RISKBENCH_HOME"));
    Path home = chosen.orElseGet(() -> usualHome(environment, properties));
    Path usual = chosen.or(() -> root).orElse(home).resolve(MODELS);
    return new Places(
        home,
        settings.registryFolder().orElse(usual),
        root.or(() -> app).map(folder -> folder.resolve("datasets")).filter(Files::isDirectory));
  }

  /** The folder each operating system has for a program's own files. */
  private static Path usualHome(
      Map<String, String> environment, Function<String, String> properties) {
    Path user = Path.of(properties.apply("user.home"));
    String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return path(environment.get("APPDATA"))
          .orElse(user.resolve("AppData").resolve("Roaming"))
          .resolve("Riskbench");
    }
    if (system.startsWith("mac")) {
      return user.resolve("Library").resolve("Application Support").resolve("Riskbench");
    }
    return path(environment.get("XDG_DATA_HOME"))
        .filter(Path::isAbsolute) // the XDG rule: a relative one is to be ignored
        .orElse(user.resolve(".local").resolve("share"))
        .resolve("riskbench");
  }

  private static Optional<Path> path(@org.jspecify.annotations.Nullable String text) {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(Path.of(text).toAbsolutePath().normalize());
  }

  /** The file the settings are kept in. */
  public Path settingsFile() {
    return home.resolve("settings.json");
  }

  /** Where log files go. */
  public Path logs() {
    return home.resolve("logs");
  }
}
