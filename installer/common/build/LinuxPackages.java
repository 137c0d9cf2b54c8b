package installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The packages of Linux. All of the program lies in /opt/riskbench, and beyond it there are links
 * to where commands, menus, file kinds, icons and manual pages are looked for: the system's own
 * triggers notice them, so that no script runs at an installation or a removal.
 */
final class LinuxPackages {
  private static final String HOME = "opt/riskbench";

  /** Link, and what of the program it leads to. */
  private static final Map<String, String> LINKS =
      Map.of(
          "usr/bin/riskbench", "bin/riskbench",
          "usr/share/applications/riskbench.desktop", "share/riskbench.desktop",
          "usr/share/mime/packages/riskbench.xml", "share/riskbench.xml",
          "usr/share/man/man1/riskbench.1.gz", "share/riskbench.1.gz");

  private final Options options;
  private final Machine machine;
  private final Path packages;

  LinuxPackages(Options options, Machine machine, Path packages) {
    this.options = options;
    this.machine = machine;
    this.packages = packages;
  }

  /** The image, to be unpacked anywhere. */
  void archive(Path image) throws IOException {
    String folder = "riskbench-" + options.version();
    Path file = packages.resolve(folder + "-" + machine.word() + ".tar.gz");
    List<String> words = new ArrayList<>(List.of("tar", "--create", "--sort=name"));
    words.addAll(List.of("--owner=0", "--group=0", "--numeric-owner", "--mtime=@" + seconds()));
    words.addAll(List.of("--use-compress-program=gzip -n", "--file=" + file));
    words.addAll(List.of("--transform=s,^\\.," + folder + ",", "."));
    Tools.system(image, Map.of(), words);
  }

  /** What is to lie on the system, for both kinds of package. */
  Path tree(Path image) throws IOException {
    Path tree = Tools.fresh(options.work().resolve("tree"));
    Files.createDirectories(tree.resolve(HOME).getParent());
    Tools.copy(image, tree.resolve(HOME));
    for (Map.Entry<String, String> link : links(image).entrySet()) {
      Path place = tree.resolve(link.getKey());
      Files.createDirectories(place.getParent());
      Files.createSymbolicLink(place, Path.of("/" + HOME).resolve(link.getValue()));
    }
    settle(tree);
    return tree;
  }

  private static Map<String, String> links(Path image) throws IOException {
    Map<String, String> all = new TreeMap<>(LINKS);
    String icons = "usr/share/icons/hicolor/";
    try (Stream<Path> files = Files.list(image.resolve("share/icons"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        boolean drawn = name.endsWith(".svg");
        String size = name.replaceAll("\\D", "");
        String folder = icons + (drawn ? "scalable" : size + "x" + size);
        String link =
            name.startsWith("riskbench")
                ? "/apps/riskbench"
                : "/mimetypes/application-vnd.riskbench.model";
        all.put(folder + link + (drawn ? ".svg" : ".png"), "share/icons/" + name);
      }
    }
    return all;
  }

  /** Readable by all, written by root alone, whatever the builder's umask was. */
  private void settle(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        if (!Files.isSymbolicLink(each)) {
          boolean runs = Files.isDirectory(each) || Files.isExecutable(each);
          Files.setPosixFilePermissions(
              each, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
    options.settleTimes(tree);
  }

  void deb(Path tree) throws IOException {
    String architecture = machine.arm() ? "arm64" : "amd64";
    Path deb = Tools.fresh(options.work().resolve("deb"));
    Tools.copy(tree, deb.resolve("root"));
    Path root = deb.resolve("root");
    Path control = Files.createDirectories(root.resolve("DEBIAN"));
    Path doc = Files.createDirectories(root.resolve("usr/share/doc/riskbench"));
    Files.copy(options.input("linux/copyright"), doc.resolve("copyright"));
    try (OutputStream changes =
        new GZIPOutputStream(Files.newOutputStream(doc.resolve("changelog.gz")))) {
      Files.copy(options.root().resolve("CHANGELOG.md"), changes);
    }
    String size = String.valueOf(kibibytes(tree));
    Files.writeString(
        control.resolve("control"),
        options.filled(
            options.input("linux/control"), Map.of("architecture", architecture, "size", size)));
    settle(root);
    Path file = packages.resolve("riskbench_%s_%s.deb".formatted(options.version(), architecture));
    Tools.system(
        deb,
        Map.of("SOURCE_DATE_EPOCH", seconds()),
        List.of("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", "root", file.toString()));
  }

  void rpm(Path tree) throws IOException {
    Path rpm = Tools.fresh(options.work().resolve("rpm"));
    Path spec = rpm.resolve("riskbench.spec");
    Files.writeString(
        spec,
        options.filled(
            options.input("linux/riskbench.spec"),
            Map.of("tree", tree.toString(), "files", files(tree))));
    List<String> words = new ArrayList<>(List.of("rpmbuild", "-bb", "--quiet"));
    words.addAll(List.of("--target", machine.arm() ? "aarch64" : "x86_64"));
    words.addAll(List.of("--define", "_topdir " + rpm, "--define", "_rpmdir " + packages));
    words.addAll(List.of("--define", "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm"));
    words.add(spec.toString());
    Tools.system(rpm, Map.of("SOURCE_DATE_EPOCH", seconds()), words);
  }

  /** The folder, with all that is in it, and each link. */
  private static String files(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree.resolve("usr"))) {
      return Stream.concat(
              Stream.of("/" + HOME),
              all.filter(Files::isSymbolicLink).map(each -> "/" + tree.relativize(each)))
          .sorted()
          .collect(Collectors.joining("\n"));
    }
  }

  private static long kibibytes(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      long sum = 0;
      for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        sum += Files.size(each);
      }
      return sum / 1024;
    }
  }

  private String seconds() {
    return String.valueOf(options.time().getEpochSecond());
  }
}
