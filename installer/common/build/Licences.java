package installer;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a package is made of: the parts list, a page of it for people, and the licences' texts. */
final class Licences {
  private static final Pattern TEXT =
      Pattern.compile(
          "(META-INF/)?(licenses?/)?(LICEN[CS]E|NOTICE|COPYING|AL2|LGPL|copyright)[^/]*",
          Pattern.CASE_INSENSITIVE);

  private final Options options;
  private final Map<String, Object> parts;

  Licences(Options options) throws IOException {
    this.options = options;
    parts =
        JSON.std.mapFrom(Files.readString(options.root().resolve("target/riskbench.cdx.json")));
    components().add(javaItself());
  }

  @SuppressWarnings("unchecked") // the format of CycloneDX
  private List<Object> components() {
    return (List<Object>) parts.get("components");
  }

  private static Map<String, Object> javaItself() {
    return Map.of(
        "type", "platform",
        "name", "OpenJDK runtime of " + System.getProperty("java.vendor"),
        "version", System.getProperty("java.runtime.version"),
        "licenses",
            List.of(Map.of("license", Map.of("name", "GPL-2.0-only WITH Classpath-exception-2.0"))));
  }

  /** The parts list, with the Java that the package brings. */
  void partsList(Path file) throws IOException {
    Files.writeString(
        file, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(parts) + "\n");
  }

  /** LICENSE, THIRD-PARTY.md and the texts that libraries carry. */
  void into(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(options.root().resolve("LICENSE"), folder.resolve("LICENSE"));
    Files.writeString(folder.resolve("THIRD-PARTY.md"), page());
    try (Stream<Path> jars = Files.list(options.root().resolve("target/lib"))) {
      for (Path jar : jars.sorted().toList()) {
        texts(jar, folder.resolve(jar.getFileName().toString().replaceAll("\\.jar$", "")));
      }
    }
  }

  private String page() {
    StringBuilder page = new StringBuilder("# What Riskbench is made of\n\n");
    page.append("Texts that a library carries lie in the folder of its name; those of Java and");
    page.append(" JavaFX, which have the same licence, in the folder `legal` of the runtime.\n\n");
    page.append("| part | version | licence |\n|---|---|---|\n");
    components().stream()
        .map(each -> (Map<?, ?>) each)
        .map(part -> "| %s | %s | %s |\n".formatted(name(part), part.get("version"), licence(part)))
        .distinct()
        .forEach(page::append);
    return page.toString();
  }

  private static String name(Map<?, ?> part) {
    return part.get("group") == null
        ? String.valueOf(part.get("name"))
        : part.get("group") + ":" + part.get("name");
  }

  private static String licence(Map<?, ?> part) {
    List<String> names = new ArrayList<>();
    if (part.get("licenses") instanceof List<?> licences) {
      for (Object each : licences) {
        Map<?, ?> choice = (Map<?, ?>) each;
        if (choice.get("license") instanceof Map<?, ?> licence) {
          names.add(String.valueOf(Objects.requireNonNullElse(licence.get("id"), licence.get("name"))));
        } else {
          names.add(String.valueOf(choice.get("expression")));
        }
      }
    }
    return names.isEmpty() ? "see its text" : String.join(" or ", names);
  }

  private static void texts(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        String path = entry.getName();
        if (entry.isDirectory() || path.endsWith(".class") || !TEXT.matcher(path).matches()) {
          continue;
        }
        Files.createDirectories(folder);
        Path to = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
        try (InputStream content = zip.getInputStream(entry)) {
          if (!Files.exists(to)) {
            Files.copy(content, to);
          }
        }
      }
    }
  }
}
