package installer;

/**
 * A cache of classes that are loaded and linked already, so that Java starts quicker. It fits one
 * class path only.
 */
enum Cache {
  /** For the window and the commands. */
  PROGRAM("riskbench.aot"),

  /** For the commands on Windows, whose starter has no room for a list of jars. */
  COMMANDS("commands.aot");

  private final String file;

  Cache(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /** The option that uses it; a cache that is missing or doesn't fit is passed over. */
  String option(String folder) {
    return "-XX:AOTCache=" + folder + "/" + file;
  }
}
