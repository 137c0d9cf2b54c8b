package org.riskbench.settings;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user prefers. Immutable.
 *
 * @param fontSize of ordinary text in pixels, 10 to 24
 * @param lastFolder where the last file was opened or saved; empty at first
 * @param registryFolder where models are kept instead of the default place; empty for the default
 * @param host address the server binds; loopback unless somebody says otherwise
 * @param port the server listens on, 0 (any free one) to 65535
 * @param rankedBy name of the figure that runs are ranked by; empty where nobody chose one
 * @param onlyTrusted whether only models sealed by a trusted key are published
 */
public record Settings(
    Theme theme,
    int fontSize,
    Optional<Path> lastFolder,
    Optional<Path> registryFolder,
    String host,
    int port,
    Optional<String> rankedBy,
    boolean onlyTrusted) {

  public static final int SMALLEST_FONT = 10;
  public static final int LARGEST_FONT = 24;
  public static final int LARGEST_PORT = 65_535;

  /** What holds where nobody has said otherwise. */
  public static final Settings DEFAULT =
      new Settings(
          Theme.SYSTEM,
          14,
          Optional.empty(),
          Optional.empty(),
          "127.0.0.1",
          7070,
          Optional.empty(),
          false);

  public Settings {
    Objects.requireNonNull(theme);
    Objects.requireNonNull(lastFolder);
    Objects.requireNonNull(registryFolder);
    Objects.requireNonNull(rankedBy);
    if (fontSize < SMALLEST_FONT || fontSize > LARGEST_FONT) {
      throw new IllegalArgumentException("a font has 10 to 24 pixels");
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException("a server binds an address");
    }
    if (port < 0 || port > LARGEST_PORT) {
      throw new IllegalArgumentException("a port lies between 0 and 65535");
    }
  }

  public Settings withTheme(Theme changed) {
    return new Settings(
        changed, fontSize, lastFolder, registryFolder, host, port, rankedBy, onlyTrusted);
  }

  public Settings withFontSize(int changed) {
    return new Settings(
        theme, changed, lastFolder, registryFolder, host, port, rankedBy, onlyTrusted);
  }

  public Settings withLastFolder(Path changed) {
    return new Settings(
        theme, fontSize, Optional.of(changed), registryFolder, host, port, rankedBy, onlyTrusted);
  }

  /** Keeps models elsewhere; empty for the default place. */
  public Settings withRegistryFolder(Optional<Path> changed) {
    return new Settings(theme, fontSize, lastFolder, changed, host, port, rankedBy, onlyTrusted);
  }

  public Settings withHost(String changed) {
    return new Settings(
        theme, fontSize, lastFolder, registryFolder, changed, port, rankedBy, onlyTrusted);
  }

  public Settings withPort(int changed) {
    return new Settings(
        theme, fontSize, lastFolder, registryFolder, host, changed, rankedBy, onlyTrusted);
  }

  /** Ranks runs by that figure. */
  public Settings withRankedBy(String changed) {
    return new Settings(
        theme, fontSize, lastFolder, registryFolder, host, port, Optional.of(changed), onlyTrusted);
  }

  /** Publishes only models sealed by a trusted key, or any. */
  public Settings withOnlyTrusted(boolean changed) {
    return new Settings(theme, fontSize, lastFolder, registryFolder, host, port, rankedBy, changed);
  }
}
