package installer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What jpackage makes of an image on Windows (.msi) and macOS (.dmg). */
final class Installer {
  private final Options options;
  private final Machine machine;
  private final Path packages;

  Installer(Options options, Machine machine, Path packages) {
    this.options = options;
    this.machine = machine;
    this.packages = packages;
  }

  void msi(Image image, Path folder) throws IOException {
    List<String> words = common("msi", image, folder);
    words.addAll(image.associations());
    words.addAll(List.of("--win-upgrade-uuid", "7b1f0a56-5f0e-4a53-9d3c-2a4f9e0c61d8"));
    words.addAll(List.of("--win-menu", "--win-menu-group", options.text("name")));
    words.addAll(List.of("--win-dir-chooser", "--win-shortcut-prompt"));
    words.addAll(List.of("--license-file", options.root().resolve("LICENSE").toString()));
    words.addAll(List.of("--resource-dir", resources().toString()));
    Tools.jdk("jpackage", words);
    rename(".msi");
  }

  void dmg(Image image, Path folder) throws IOException {
    nameVersion(folder);
    Tools.jdk("jpackage", common("dmg", image, folder));
    rename(".dmg");
  }

  private List<String> common(String type, Image image, Path folder) {
    List<String> words = new ArrayList<>(List.of("--type", type, "--dest", packages.toString()));
    words.addAll(List.of("--app-image", folder.toString(), "--name", image.name()));
    words.addAll(List.of("--app-version", image.packageVersion()));
    words.addAll(List.of("--vendor", options.text("vendor")));
    words.addAll(List.of("--description", options.text("description")));
    return words;
  }

  /** jpackage's own description of the package, with the command on the PATH and .csv offered. */
  private Path resources() throws IOException {
    Path folder = Tools.fresh(options.work().resolve("resources"));
    Path own =
        Path.of(URI.create("jrt:/jdk.jpackage/jdk/jpackage/internal/resources/main.wxs"));
    String end = "</Feature>";
    String text = Files.readString(own);
    if (!text.contains(end)) {
      throw new IllegalStateException("this JDK's jpackage describes packages otherwise");
    }
    String more = Files.readString(options.input("windows/components.wxs"));
    Files.writeString(folder.resolve("main.wxs"), text.replace(end, more + end));
    return folder;
  }

  /** The real version, which jpackage would not take; then the seal is made anew. */
  private void nameVersion(Path app) throws IOException {
    Path plist = app.resolve("Contents/Info.plist");
    for (String key : List.of("CFBundleShortVersionString", "CFBundleVersion")) {
      Tools.system(
          app,
          Map.of(),
          List.of("plutil", "-replace", key, "-string", options.version(), plist.toString()));
    }
    Tools.system(
        app, Map.of(), List.of("codesign", "--force", "--deep", "--sign", "-", app.toString()));
  }

  /** As the other packages are named, with the version of the program and the machine. */
  private void rename(String ending) throws IOException {
    try (var files = Files.list(packages)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
        String name = "riskbench-%s-%s%s".formatted(options.version(), machine.word(), ending);
        Files.move(file, file.resolveSibling(name));
      }
    }
  }
}
