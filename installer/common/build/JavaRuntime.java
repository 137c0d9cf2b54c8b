package installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The Java of a package: cut by jlink, with JavaFX in it as real modules, so that nothing is
 * unpacked into the user's home at a start.
 */
final class JavaRuntime {
  /** javafx-graphics-21.0.12-linux.jar */
  private static final Pattern JAR = Pattern.compile("(javafx)-(\\w+)-([0-9.]+)-[\\w-]+\\.jar");

  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib)");

  /** Decoders for films, each for another version of a library that isn't installed. */
  private static final Pattern UNUSED = Pattern.compile("libavplugin.*|.*\\.jar|META-INF/.*");

  /** Of niceness: about a third of an equal share. */
  private static final int STAND_BACK = 5;

  private JavaRuntime() {}

  /** Makes it anew below the work folder. */
  static Path make(Options options, Machine machine) throws IOException {
    Path work = options.work();
    Path modules = Tools.fresh(work.resolve("jmods"));
    try (Stream<Path> jars = Files.list(options.root().resolve("target/fx"))) {
      for (Path jar : jars.sorted().toList()) {
        module(jar, work.resolve("unpacked"), modules);
      }
    }
    Path runtime = work.resolve("runtime");
    Files.delete(Tools.fresh(runtime));
    List<String> words =
        List.of(
            "--module-path",
            modules.toString(),
            "--add-modules",
            options.text("modules"),
            "--include-locales",
            options.text("locales"),
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            runtime.toString());
    Tools.jdk("jlink", Stream.concat(words.stream(), priorities(machine)).toList());
    return runtime;
  }

  /**
   * On Linux the compiler of Java stands back behind the window's thread while both want the same
   * processor, as they do all through a start. Java warns of such an option on its command line
   * whoever isn't root, though standing back is everybody's right; not of one that it was made with.
   * The starter takes it back for a server.
   */
  private static Stream<String> priorities(Machine machine) {
    return machine.is(Machine.System.LINUX)
        ? Stream.of(
            "--add-options", "-XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=" + STAND_BACK)
        : Stream.empty();
  }

  /** One jar as a module that jlink takes: classes and native code apart. */
  private static void module(Path jar, Path unpacked, Path modules) throws IOException {
    Matcher name = JAR.matcher(jar.getFileName().toString());
    if (!name.matches()) {
      return;
    }
    Tools.fresh(unpacked);
    Path classes = Files.createDirectories(unpacked.resolve("classes"));
    Path natives = Files.createDirectories(unpacked.resolve("natives"));
    unpack(jar, classes, natives);
    List<String> words = new ArrayList<>(List.of("create", "--class-path", classes.toString()));
    words.addAll(List.of("--libs", natives.toString(), "--module-version", name.group(3)));
    words.add(modules.resolve(name.group(1) + "." + name.group(2) + ".jmod").toString());
    Tools.jdk("jmod", words);
  }

  private static void unpack(Path jar, Path classes, Path natives) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        String path = entry.getName();
        if (UNUSED.matcher(path).matches()) {
          continue;
        }
        Path to = (NATIVE.matcher(path).matches() ? natives : classes).resolve(path).normalize();
        Files.createDirectories(to.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, to);
        }
      }
    }
  }
}
