package installer;

import java.util.Locale;

/**
 * A cache of classes that are loaded and linked already, so that Java starts quicker: one for the
 * window, one for the commands, whose classes differ.
 */
enum Cache {
  WINDOW,
  TERMINAL;

  String file() {
    return name().toLowerCase(Locale.ROOT) + ".aot";
  }

  /** The option that uses it; a cache that is missing or doesn't fit is passed over. */
  String option(String folder) {
    return "-XX:AOTCache=" + folder + "/" + file();
  }
}
