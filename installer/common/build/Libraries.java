package installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javafx.css.Stylesheet;
import org.riskbench.chart.DrawingScript;

/**
 * The jars of a package: the program's and its libraries', less the native code of other systems
 * and what no figure is drawn by. The native code of Linux stays everywhere, as kits for servers
 * and clouds are cut from these jars. Beside each style sheet lies the same in the form that JavaFX
 * reads without parsing, and prefers.
 */
final class Libraries {
  private static final Pattern NATIVE = Pattern.compile(".*/nativ(?:e|es)?/(.*)/[^/]+");
  private static final Pattern NEVER = Pattern.compile(".*(\\.pdb|\\.dSYM/.*)");
  private static final List<String> LINUX =
      List.of(
          "linux-x64",
          "linux-aarch64",
          "Linux/x86_64",
          "Linux/aarch64",
          "Linux/arm64",
          "Linux-Musl/x86_64",
          "Linux-Musl/aarch64");
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** A sealed package keeps its jar's address in the cache, and Java won't start elsewhere then. */
  private static final Pattern SEALED = Pattern.compile("(?im)^Sealed:.*\\R");

  /** A sheet of the program's own: those of libraries come with both forms. */
  private static final Pattern SHEET = Pattern.compile("(css/.*)\\.css");

  private final Machine machine;
  private final Options options;

  Libraries(Options options, Machine machine) {
    this.options = options;
    this.machine = machine;
  }

  /**
   * Copies them all into a folder, unpacked within: a package packs the whole better than each jar
   * packs a class.
   */
  void into(Path folder) throws IOException {
    Path target = options.root().resolve("target");
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      Stream<Path> all = Stream.concat(Stream.of(target.resolve("riskbench.jar")), jars.sorted());
      for (Path jar : (Iterable<Path>) all::iterator) {
        try (ZipFile whole = new ZipFile(jar.toFile())) {
          rewrite(whole, folder.resolve(jar.getFileName()));
        }
      }
    }
  }

  private boolean stays(String path) {
    if (NEVER.matcher(path).matches()) {
      return false;
    }
    Matcher part = NATIVE.matcher(path);
    return !part.matches()
        || LINUX.contains(part.group(1))
        || machine.natives().contains(part.group(1));
  }

  private void rewrite(ZipFile jar, Path to) throws IOException {
    try (OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : jar.stream().map(ZipEntry.class::cast).toList()) {
        if (!entry.isDirectory() && stays(entry.getName())) {
          byte[] content = content(jar, entry);
          store(entry.getName(), entry.getTimeLocal(), content, out);
          Matcher sheet = SHEET.matcher(entry.getName());
          if (sheet.matches()) {
            store(sheet.group(1) + ".bss", entry.getTimeLocal(), parsed(content), out);
          }
        }
      }
    }
  }

  private static byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
    if (entry.getName().endsWith("/plotly.js")) {
      return DrawingScript.read().whole().getBytes(StandardCharsets.UTF_8);
    }
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] content = in.readAllBytes();
      return entry.getName().equals(MANIFEST) ? unsealed(content) : content;
    }
  }

  private byte[] parsed(byte[] sheet) throws IOException {
    Path text = Files.write(options.work().resolve("sheet.css"), sheet);
    Path binary = options.work().resolve("sheet.bss");
    Stylesheet.convertToBinary(text.toFile(), binary.toFile());
    return Files.readAllBytes(binary);
  }

  private static byte[] unsealed(byte[] manifest) {
    String text = new String(manifest, StandardCharsets.UTF_8);
    return SEALED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }

  private static void store(String name, LocalDateTime time, byte[] content, ZipOutputStream out)
      throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(time);
    out.putNextEntry(entry);
    out.write(content);
  }
}
