package installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The program as one folder that runs wherever it lies: jpackage's app-image. On Linux the starter
 * is a shell script that reads the same configuration, as jpackage's own asks two package managers
 * whom it belongs to before each start.
 */
final class Image {
  private final Options options;
  private final Machine machine;
  private final Path runtime;
  private final Path input;

  /** Fills the folder that becomes the app's: jars, data, licences, the starter of the command. */
  Image(Options options, Machine machine, Path runtime, Licences licences) throws IOException {
    this.options = options;
    this.machine = machine;
    this.runtime = runtime;
    input = Tools.fresh(options.work().resolve("input"));
    new Libraries(options, machine).into(input);
    Tools.copy(options.root().resolve("datasets"), input.resolve("datasets"));
    licences.into(input.resolve("licences"));
    if (!machine.is(Machine.System.LINUX)) {
      addStarter(Files.createDirectories(input.resolve("bin")));
    }
    options.settleTimes(input);
  }

  /**
   * Makes the image, first as it is, then with the caches that rehearsals leave.
   *
   * @return its folder
   */
  Path make() throws IOException {
    Path image = pack();
    Rehearsal rehearsal = new Rehearsal(options, machine, image);
    for (Cache cache : machine.caches()) {
      Path file = rehearsal.play(cache);
      Files.move(file, input.resolve(file.getFileName()));
    }
    options.settleTimes(input);
    return pack();
  }

  private Path pack() throws IOException {
    Path folder = Tools.fresh(options.work().resolve("image"));
    List<String> words =
        new ArrayList<>(List.of("--type", "app-image", "--dest", folder.toString()));
    words.addAll(List.of("--name", name(), "--app-version", packageVersion()));
    words.addAll(List.of("--vendor", options.text("vendor")));
    words.addAll(List.of("--description", options.text("description")));
    words.addAll(List.of("--runtime-image", runtime.toString(), "--input", input.toString()));
    words.addAll(List.of("--main-jar", "riskbench.jar", "--main-class", options.text("main")));
    machine
        .icons()
        .ifPresent(
            ending -> words.addAll(List.of("--icon", ownInput("riskbench" + ending).toString())));
    Stream.concat(options.java().stream(), Stream.of(Cache.PROGRAM.option("$APPDIR")))
        .forEach(option -> words.addAll(List.of("--java-options", option)));
    if (machine.is(Machine.System.MAC)) {
      words.addAll(associations());
    }
    Tools.jdk("jpackage", words);
    Path image = folder.resolve(machine.is(Machine.System.MAC) ? name() + ".app" : name());
    if (machine.is(Machine.System.LINUX)) {
      finishLinux(image);
    }
    return image;
  }

  /** The menu's word; on Linux, where it names folders, that of the command. */
  String name() {
    return options.text(machine.is(Machine.System.LINUX) ? "command" : "name");
  }

  /** macOS packages can't begin with 0 for jpackage; the real version is written in afterwards. */
  String packageVersion() {
    return machine.is(Machine.System.MAC)
        ? options.version().replaceFirst("^0\\.", "1.")
        : options.version();
  }

  /** Files that are opened with it: models are its own, tables of CSV it only offers itself for. */
  List<String> associations() throws IOException {
    Path folder = Tools.fresh(options.work().resolve("associations"));
    List<String> words = new ArrayList<>();
    String icon = ownInput("riskmodel" + machine.icons().orElse(".png")).toString();
    Path model =
        Files.writeString(
            folder.resolve("riskmodel.properties"),
            Files.readString(options.input("common/riskmodel.properties"))
                + ("icon=" + icon.replace("\\", "\\\\") + "\n"));
    words.addAll(List.of("--file-associations", model.toString()));
    Path csv = ownInput("csv.properties");
    if (Files.exists(csv)) {
      words.addAll(List.of("--file-associations", csv.toString()));
    }
    return words;
  }

  private Path ownInput(String file) {
    return options.input(machine.is(Machine.System.MAC) ? "mac" : "windows").resolve(file);
  }

  private void addStarter(Path folder) throws IOException {
    if (machine.is(Machine.System.WINDOWS)) {
      String java =
          options.java().stream()
              .map(option -> "\"" + option.replace("$APPDIR", "%APP%") + "\"")
              .collect(Collectors.joining(" "));
      Files.writeString(
          folder.resolve("riskbench.cmd"),
          options.filled(
              options.input("windows/riskbench.cmd"),
              Map.of("options", java, "main", options.text("main"))));
    } else {
      starter(folder);
    }
  }

  private void starter(Path folder) throws IOException {
    Path file = folder.resolve("riskbench");
    Files.deleteIfExists(file);
    Files.copy(options.input("common/starter.sh"), file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The script instead of jpackage's program, and what a desktop and a manual page need. */
  private void finishLinux(Path image) throws IOException {
    Files.delete(image.resolve("bin/riskbench"));
    starter(image.resolve("bin"));
    Files.deleteIfExists(image.resolve("lib/libapplauncher.so"));
    Files.deleteIfExists(image.resolve("lib/riskbench.png"));
    Files.deleteIfExists(image.resolve("lib/app/.jpackage.xml"));
    Path share = Files.createDirectories(image.resolve("share"));
    for (String file : List.of("riskbench.desktop", "riskbench.xml")) {
      Files.writeString(
          share.resolve(file), options.filled(options.input("linux/" + file), Map.of()));
    }
    // Manual pages are looked for packed; Java writes no time into them.
    try (OutputStream page =
        new GZIPOutputStream(Files.newOutputStream(share.resolve("riskbench.1.gz")))) {
      String text = options.filled(options.input("linux/riskbench.1"), Map.of());
      page.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Tools.copy(options.input("linux/icons"), share.resolve("icons"));
    for (String file : List.of("riskbench.svg", "riskmodel.svg")) {
      Files.copy(options.input("common/" + file), share.resolve("icons").resolve(file));
    }
    options.settleTimes(image);
  }
}
