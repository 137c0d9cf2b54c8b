package org.riskbench.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a process. One that is empty is as good as not set. Immutable and thread-safe.
 */
record Variables(Map<String, String> all) {
  private static final String FILE = "_FILE";

  Variables {
    all = Map.copyOf(all);
  }

  Optional<String> text(String name) {
    String text = all.getOrDefault(name, "").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Tells no value: some are secrets. */
  @Override
  public String toString() {
    return "variables of the process";
  }

  /** Whether it says yes; no if it is not set. */
  boolean isTrue(String name) {
    String word = text(name).orElse("false").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> throw EnvironmentProblem.wrong(name, "true or false");
    };
  }

  Optional<Path> path(String name) {
    try {
      Optional<String> text = text(name);
      return text.isPresent() ? Optional.of(Path.of(text.get())) : Optional.empty();
    } catch (InvalidPathException e) {
      throw EnvironmentProblem.wrong(name, "the path of a file or folder");
    }
  }

  /** A text that stands in the variable itself, or in a file named by the same with _FILE. */
  Optional<String> textOrFile(String name) {
    Optional<Path> file = path(name + FILE);
    Optional<String> text = text(name);
    if (file.isPresent() && text.isPresent()) {
      throw EnvironmentProblem.twice(name, name + FILE);
    }
    return file.isEmpty()
        ? text
        : Optional.of(new String(bytes(name + FILE, file.get()), StandardCharsets.UTF_8));
  }

  /** The secret of so many bytes: in base64 in the variable, or as it is in a file. */
  Optional<byte[]> secret(String name, int length) {
    Optional<Path> file = path(name + FILE);
    Optional<String> text = text(name);
    if (file.isPresent() && text.isPresent()) {
      throw EnvironmentProblem.twice(name, name + FILE);
    }
    Optional<byte[]> secret =
        file.isPresent()
            ? Optional.of(bytes(name + FILE, file.get()))
            : text.map(written -> decoded(name, written));
    secret
        .filter(bytes -> bytes.length != length)
        .ifPresent(
            bytes -> {
              String which = file.isPresent() ? name + FILE : name;
              throw EnvironmentProblem.wrong(which, "a secret of " + length + " bytes");
            });
    return secret;
  }

  private static byte[] decoded(String name, String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw EnvironmentProblem.wrong(name, "base64");
    }
  }

  private static byte[] bytes(String name, Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw EnvironmentProblem.unreadable(name, e);
    }
  }
}
