package org.riskbench.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.CancelledContext;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;

@EnabledOnOs(OS.LINUX)
class ImageBuildTest {
  private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Path tar;

  @SuppressWarnings("NullAway.Init")
  private static BuiltImage built;

  @SuppressWarnings("NullAway.Init")
  private static UnpackedImage image;

  @BeforeAll
  static void buildOne() throws IOException {
    tar = folder.resolve("greeting.tar");
    built = build(ownJava(), tar);
    image = new UnpackedImage(tar);
  }

  private static Foundation ownJava() {
    return new Foundation.OwnJava(
        Jdk.find(System.getenv()), Architecture.ofThisMachine().orElseThrow());
  }

  private static BuiltImage build(Foundation foundation, Path file) throws IOException {
    return new ImageBuild(plan(), foundation, new Destination.Tar(file), Map.of())
        .run(JobContext.none());
  }

  private static ImagePlan plan() throws IOException {
    ImageLayer libraries =
        new ImageLayer("libraries", List.of(ImageFile.of("/app/lib/notes.txt", "a library")));
    ImageLayer program =
        new ImageLayer("program", List.of(new ImageFile("/app/greeting.jar", jar())));
    return new ImagePlan(
        "greeting:1",
        CREATED,
        new TreeMap<>(Map.of("org.opencontainers.image.version", "1")),
        List.of("java.base", "java.logging", "java.naming", "java.sql"),
        List.of(libraries, program),
        new ImageStart(
            List.of("-cp", "/app/greeting.jar", Greeting.class.getName(), "image"),
            new TreeMap<>(Map.of("RISKBENCH_HOST", "0.0.0.0")),
            7070,
            List.of("/state"),
            new SharedClasses(
                "/app/classes.jsa",
                List.of("/app/greeting.jar"),
                Greeting.class.getName().replace('.', '/') + "\n")));
  }

  private static byte[] jar() throws IOException {
    String name = Greeting.class.getName().replace('.', '/') + ".class";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes);
        InputStream type = Greeting.class.getResourceAsStream("/" + name)) {
      JarEntry entry = new JarEntry(name);
      entry.setTime(0);
      out.putNextEntry(entry);
      Objects.requireNonNull(type).transferTo(out);
    }
    return bytes.toByteArray();
  }

  @Test
  void theSamePlanGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again.tar");

    assertThat(build(ownJava(), again)).isEqualTo(built);
    assertThat(Files.mismatch(again, tar)).isEqualTo(-1);
  }

  @Test
  void theConfigurationSaysHowToRunIt() throws IOException {
    Map<String, Object> config = image.config();
    Map<String, Object> run = UnpackedImage.map(config.get("config"));

    assertThat(config)
        .containsEntry("os", "linux")
        .containsEntry("architecture", built.architecture().word())
        .containsEntry("created", "2026-01-02T03:04:05Z");
    assertThat(run)
        .containsEntry("User", "65532:65532")
        .containsEntry(
            "Entrypoint",
            List.of(
                "/opt/java/bin/java",
                "-cp",
                "/app/greeting.jar",
                Greeting.class.getName(),
                "image"))
        .containsEntry("Env", List.of("RISKBENCH_HOST=0.0.0.0"))
        .containsEntry("ExposedPorts", Map.of("7070/tcp", Map.of()))
        .containsEntry("Labels", Map.of("org.opencontainers.image.version", "1"));
  }

  @Test
  void theDigestIsThatOfTheManifest() throws IOException {
    assertThat(UnpackedImage.list(image.index().get("manifests")))
        .singleElement()
        .satisfies(manifest -> assertThat(manifest).containsEntry("digest", built.digest()));
  }

  @Test
  void whatChangesLeastLiesLowest() throws IOException {
    List<Map<String, TarArchiveEntry>> layers = image.layers();

    assertThat(layers).hasSize(5);
    assertThat(layers.get(0)).containsKeys("/etc/passwd", "/tmp/", "/etc/nsswitch.conf");
    assertThat(layers.get(1)).containsKeys("/opt/java/bin/java", "/opt/java/lib/modules");
    assertThat(layers.get(2)).containsOnlyKeys("/state/");
    assertThat(layers.get(3)).containsKey("/app/lib/notes.txt");
    assertThat(layers.get(4)).containsKey("/app/greeting.jar");
  }

  @Test
  void onlyFoldersMadeForItMayBeChangedByTheProgram() throws IOException {
    for (Map<String, TarArchiveEntry> layer : image.layers()) {
      layer.forEach(
          (place, entry) -> {
            assertThat(entry.getLongUserId())
                .as(place)
                .isEqualTo(place.equals("/state/") ? ImagePlan.USER : 0);
            assertThat(entry.getMode() & 07777).as(place).isIn(rights(place));
          });
    }
  }

  private static List<Integer> rights(String place) {
    return switch (place) {
      case "/tmp/" -> List.of(0777);
      case "/state/" -> List.of(0700);
      default -> List.of(0755, 0644);
    };
  }

  @Test
  void noFileTellsWhenOrWhereTheImageWasMade() throws IOException {
    for (Map<String, TarArchiveEntry> layer : image.layers()) {
      assertThat(layer.values())
          .allSatisfy(
              entry ->
                  assertThat(entry.getLastModifiedTime().toInstant())
                      .isEqualTo(Instant.ofEpochSecond(1)));
    }
    String home = System.getProperty("user.home");
    assertThat(image.config().toString()).doesNotContain(home, folder.toString());
  }

  @Test
  void theImageHasAJavaThatRunsTheProgram() throws Exception {
    Path root = Files.createDirectory(folder.resolve("root"));
    image.unpack(root);
    Path loader = root.resolve(built.architecture().loader().substring(1));
    Path libc;
    try (var files = Files.walk(root)) {
      libc = files.filter(file -> file.endsWith("libc.so.6")).findFirst().orElseThrow();
    }

    // Only with the libraries of the image: its own loader, told to look nowhere else first.
    Path java = root.resolve("opt/java");
    Process process =
        new ProcessBuilder(
                loader.toString(),
                "--inhibit-cache",
                "--library-path",
                libc.getParent() + ":" + java.resolve("lib") + ":" + java.resolve("lib/server"),
                java.resolve("bin/java").toString(),
                "-cp",
                root.resolve("app/greeting.jar").toString(),
                Greeting.class.getName(),
                "you")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).isEqualTo("hello you, drivers 0\n");
    assertThat(process.waitFor()).isZero();
  }

  /** As {@code docker save} writes it. */
  private static Foundation base(String name) throws Exception {
    Path file = Files.writeString(folder.resolve("a-java"), "a Java");
    Path saved = folder.resolve(name);
    Jib.fromScratch()
        .addLayer(List.of(file), "/opt")
        .setPlatforms(Set.of(new Platform(built.architecture().word(), "linux")))
        .containerize(Containerizer.to(TarImage.at(saved).named("base:1")));
    return new Foundation.BaseImage(saved.toString(), built.architecture());
  }

  @Test
  void aBaseImageBringsItsOwnJava() throws Exception {
    Path onTop = folder.resolve("on-top.tar");

    build(base("base.tar"), onTop);

    UnpackedImage made = new UnpackedImage(onTop);
    assertThat(made.layers()).hasSize(4);
    assertThat(made.layers().get(0)).containsKey("/opt/a-java");
    assertThat(UnpackedImage.map(made.config().get("config")))
        .hasEntrySatisfying(
            "Entrypoint", words -> assertThat(words.toString()).startsWith("[java, -cp"));
  }

  @Test
  void anotherProcessorNeedsABaseImage() {
    Architecture other =
        Arrays.stream(Architecture.values())
            .filter(each -> each != built.architecture())
            .findFirst()
            .orElseThrow();
    Foundation foundation = new Foundation.OwnJava(Jdk.find(System.getenv()), other);
    Path file = folder.resolve("other.tar");

    assertThatThrownBy(() -> build(foundation, file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("IMAGE-102")
        .hasMessageContaining("An image for " + other.word() + " is wanted")
        .hasMessageContaining("--base");
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws IOException {
    Path there = Files.writeString(folder.resolve("there.tar"), "mine");

    assertThatThrownBy(() -> build(ownJava(), there)).hasMessageContaining("IMAGE-105");
    assertThat(there).hasContent("mine");
  }

  @Test
  void aBaseThatIsNotThereIsNamed() {
    Foundation base =
        new Foundation.BaseImage(folder.resolve("none.tar").toString(), built.architecture());

    assertThatThrownBy(() -> build(base, folder.resolve("based.tar")))
        .hasMessageContaining("IMAGE-109")
        .hasMessageContaining("none.tar");
  }

  @Test
  void aRegistryThatDoesNotAnswerIsNamed() throws Exception {
    Destination nowhere = Destination.of("localhost:1/greeting:1");
    ImageBuild build = new ImageBuild(plan(), base("plain.tar"), nowhere, Map.of());

    assertThatThrownBy(() -> build.run(JobContext.none()))
        .hasMessageContaining("IMAGE-108")
        .hasMessageContaining("localhost:1");
  }

  @Test
  void cancellingLeavesNothing() throws IOException {
    Path file = folder.resolve("cancelled.tar");
    ImageBuild build = new ImageBuild(plan(), ownJava(), new Destination.Tar(file), Map.of());

    assertThatThrownBy(() -> build.run(new CancelledContext()))
        .isInstanceOf(CancelledException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void aRegistryThatFallsSilentDoesNotHoldUpACancellation() throws Exception {
    try (SilentRegistry registry = new SilentRegistry()) {
      Destination silent = Destination.of("localhost:" + registry.port() + "/greeting:1");
      ImageBuild build = new ImageBuild(plan(), base("silent.tar"), silent, Map.of());

      assertThatThrownBy(() -> build.run(new CancelledOnce(registry::wasCalled)))
          .isInstanceOf(CancelledException.class);
    }
  }

  @Test
  void cancellingWhileTheFileIsPackedLeavesNothingBesideIt() throws Exception {
    Path place = Files.createDirectory(folder.resolve("half"));
    ImageBuild build =
        new ImageBuild(plan(), ownJava(), new Destination.Tar(place.resolve("a.tar")), Map.of());
    CancelledOnce context = CancelledOnce.inPhase("image.layers");

    assertThatThrownBy(() -> build.run(context)).isInstanceOf(CancelledException.class);

    assertThat(place.resolve("a.tar")).doesNotExist();
  }
}
