package installer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kind of machine that a package is for: the one that builds it.
 *
 * @param system which of the three
 * @param arm whether its processors are 64-bit ARM, else 64-bit Intel
 */
record Machine(System system, boolean arm) {
  /** The systems that there are packages for. */
  enum System {
    LINUX,
    MAC,
    WINDOWS
  }

  static Machine own() {
    String name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
    System system =
        name.startsWith("windows")
            ? System.WINDOWS
            : name.startsWith("mac") ? System.MAC : System.LINUX;
    return new Machine(system, java.lang.System.getProperty("os.arch").equals("aarch64"));
  }

  boolean is(System one) {
    return system == one;
  }

  /** As it stands in the name of a package: {@code linux-x64}. */
  String word() {
    return system.name().toLowerCase(Locale.ROOT) + (arm ? "-arm64" : "-x64");
  }

  /** The folder of Java in an app-image. */
  String runtime() {
    return switch (system) {
      case LINUX -> "lib/runtime";
      case MAC -> "Contents/runtime/Contents/Home";
      case WINDOWS -> "runtime";
    };
  }

  /** The folder of the jars in an app-image. */
  String app() {
    return switch (system) {
      case LINUX -> "lib/app";
      case MAC -> "Contents/app";
      case WINDOWS -> "app";
    };
  }

  /** How libraries name the folders of native code that this machine needs. */
  List<String> natives() {
    return switch (system) {
      case LINUX -> List.of();
      case MAC ->
          arm
              ? List.of("osx-aarch64", "Mac/aarch64", "Mac/arm64")
              : List.of("osx-x64", "Mac/x86_64");
      case WINDOWS -> List.of("win-x64", "Windows/x86_64");
    };
  }

  /** Java in its own folder. */
  String java() {
    return is(System.WINDOWS) ? "bin/java.exe" : "bin/java";
  }

  /** The caches that its starters use. */
  List<Cache> caches() {
    return is(System.WINDOWS) ? List.of(Cache.values()) : List.of(Cache.PROGRAM);
  }

  /** The ending of its icons. */
  Optional<String> icons() {
    return switch (system) {
      case LINUX -> Optional.empty();
      case MAC -> Optional.of(".icns");
      case WINDOWS -> Optional.of(".ico");
    };
  }
}
