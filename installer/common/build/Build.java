package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the packages for the system that it runs on. Started by {@code installer/build}, which sees
 * to it that the program is built and the tools are there.
 */
final class Build {
  private Build() {}

  /**
   * @param arguments the checkout's folder; {@code --version V} for another version than the pom's;
   *     {@code --image-only} to leave it at the image
   */
  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    int version = words.indexOf("--version");
    Options options =
        Options.of(
            Path.of(words.get(0)),
            System.getenv(),
            version < 0 ? Optional.empty() : Optional.of(words.get(version + 1)));
    Machine machine = Machine.own();
    Path packages = Tools.fresh(options.root().resolve("target/packages"));
    Files.createDirectories(options.work());
    Licences licences = new Licences(options);
    Image image = new Image(options, machine, JavaRuntime.make(options, machine), licences);
    Path folder = image.make();
    if (words.contains("--image-only")) {
      System.out.println(folder);
      return;
    }
    switch (machine.system()) {
      case LINUX -> {
        LinuxPackages linux = new LinuxPackages(options, machine, packages);
        linux.archive(folder);
        Path tree = linux.tree(folder);
        linux.deb(tree);
        linux.rpm(tree);
      }
      case MAC -> {
        Tools.system(
            folder.getParent(),
            Map.of(),
            List.of(
                "tar",
                "-czf",
                packages.resolve(archive(options, machine)).toString(),
                folder.getFileName().toString()));
        new Installer(options, machine, packages).dmg(image, folder);
      }
      case WINDOWS -> {
        Tools.jdk(
            "jar",
            List.of(
                "--create",
                "--no-manifest",
                "--file",
                packages.resolve(archive(options, machine)).toString(),
                "-C",
                folder.getParent().toString(),
                folder.getFileName().toString()));
        new Installer(options, machine, packages).msi(image, folder);
      }
    }
    licences.partsList(packages.resolve("riskbench-" + options.version() + ".cdx.json"));
    sums(packages);
  }

  private static String archive(Options options, Machine machine) {
    String ending = machine.is(Machine.System.WINDOWS) ? ".zip" : ".tar.gz";
    return "riskbench-" + options.version() + "-" + machine.word() + ending;
  }

  /** SHA256SUMS as sha256sum reads them, and each package on the screen. */
  private static void sums(Path packages) throws IOException {
    StringBuilder sums = new StringBuilder();
    try (Stream<Path> files = Files.list(packages)) {
      for (Path file : files.sorted().toList()) {
        sums.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
        System.out.printf("%s (%d MB)%n", file, Files.size(file) / 1_000_000);
      }
    }
    Files.writeString(packages.resolve("SHA256SUMS"), sums);
  }

  private static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[1 << 16];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        digest.update(part, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
