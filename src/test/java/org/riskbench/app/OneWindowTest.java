package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration NONE = Duration.ofMillis(200);

  @TempDir private Path home;
  private final List<Claim> claims = new ArrayList<>();
  private final List<GivenFiles> opened = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void giveBack() {
    claims.forEach(Claim::end);
  }

  private Claim claim(String id, Duration patience, String... files) {
    return claim(home, id, patience, files);
  }

  private Claim claim(Path folder, String id, Duration patience, String... files) {
    GivenFiles given = new GivenFiles(List.of(files).stream().map(Path::of).toList());
    Claim found = OneWindow.claim(folder, new Knock(id, given), patience);
    claims.add(found);
    return found;
  }

  private void welcome(Claim first) {
    ((Claim.First) first)
        .held()
        .welcome(
            files -> {
              opened.add(files);
              return CompletableFuture.allOf();
            });
  }

  @Test
  void theSecondStartHandsItsFilesToTheFirst() {
    Claim first = claim("one", PATIENCE);
    assertThat(first).isInstanceOf(Claim.First.class);
    welcome(first);

    assertThat(claim("two", PATIENCE, "a b.csv", "ümlaut.riskmodel"))
        .isInstanceOf(Claim.Handed.class);

    assertThat(opened)
        .containsExactly(new GivenFiles(List.of(Path.of("a b.csv"), Path.of("ümlaut.riskmodel"))));
  }

  @Test
  void whatIsToldTwiceIsOpenedOnce() {
    welcome(claim("one", PATIENCE));

    claim("two", PATIENCE, "a.csv");
    claim("two", PATIENCE, "a.csv");

    assertThat(opened).hasSize(1);
  }

  @Test
  void aWindowThatIsStillStartingIsWaitedFor() throws Exception {
    Claim first = claim("one", PATIENCE);
    CompletableFuture<Claim> second =
        CompletableFuture.supplyAsync(
            () -> OneWindow.claim(home, new Knock("two", GivenFiles.NONE), PATIENCE),
            Executors.newSingleThreadExecutor());

    welcome(first);

    assertThat(second.get()).isInstanceOf(Claim.Handed.class);
    assertThat(opened).containsExactly(GivenFiles.NONE);
  }

  @Test
  void aWindowThatHangsIsToldOfAfterAWhile() {
    claim("one", PATIENCE); // and never welcomes anybody

    Claim second = claim("two", NONE, "a.csv");

    assertThat(second).isInstanceOf(Claim.Unanswered.class);
    assertThat(((Claim.Unanswered) second).problem().sentence())
        .contains(home.toString(), "process " + ProcessHandle.current().pid(), "RISKBENCH_HOME");
  }

  @Test
  void theFolderIsFreeOnceTheWindowIsClosed() {
    Claim first = claim("one", PATIENCE);
    first.end();

    assertThat(claim("two", PATIENCE)).isInstanceOf(Claim.First.class);
  }

  @Test
  void whatACrashLeftBehindIsInNobodysWay() throws IOException {
    Path folder = Files.createDirectories(home.resolve("instance"));
    Files.createFile(folder.resolve(".lock"));
    Files.createFile(folder.resolve("door"));
    Files.writeString(folder.resolve("door.txt"), "4711\n" + folder.resolve("door") + "\n");

    assertThat(OneWindow.isHanded(home, new Knock("two", GivenFiles.NONE))).isFalse();
    Claim first = claim("one", PATIENCE);

    assertThat(first).isInstanceOf(Claim.First.class);
    welcome(first);
    assertThat(claim("two", PATIENCE)).isInstanceOf(Claim.Handed.class);
  }

  @Test
  void anUnreadablePlateIsNoCrash() throws IOException {
    Claim first = claim("one", PATIENCE);
    welcome(first);
    Files.write(home.resolve("instance").resolve("door.txt"), new byte[] {(byte) 0xff, 0, 10, 65});

    assertThat(claim("two", NONE)).isInstanceOf(Claim.Unanswered.class);
  }

  @Test
  void aHomeWithALongPathHasItsDoorElsewhere() throws IOException {
    Path deep = home.resolve("a".repeat(100)).resolve("b".repeat(100));
    welcome(claim(deep, "one", PATIENCE));

    assertThat(claim(deep, "two", PATIENCE)).isInstanceOf(Claim.Handed.class);
    assertThat(Files.exists(deep.resolve("instance").resolve("door"))).isFalse();
  }

  @Test
  void twoHomesHaveTwoWindows() {
    welcome(claim("one", PATIENCE));

    assertThat(claim(home.resolve("other"), "two", NONE)).isInstanceOf(Claim.First.class);
  }

  @Test
  void aHomeThatCannotBeWrittenIsWorkedInWithAWarning() throws IOException {
    Path file = Files.createFile(home.resolve("no-folder"));

    Claim found = claim(file, "one", PATIENCE);

    assertThat(found).isInstanceOf(Claim.Untold.class);
    assertThat(((Claim.Untold) found).warning().code()).isEqualTo("APP-102");
  }

  @Test
  void onlyItsOwnerComesToTheDoor() throws IOException {
    assumeTrue(File.separatorChar == '/');
    claim("one", PATIENCE);

    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("instance"))))
        .isEqualTo("rwx------");
  }

  @Test
  void nobodyElsesBytesOpenAnything() throws IOException {
    welcome(claim("one", PATIENCE));
    Path door = home.resolve("instance").resolve("door");

    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(door));
      channel.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
      channel.shutdownOutput();
      assertThat(channel.read(ByteBuffer.allocate(10))).isEqualTo(-1);
    }

    assertThat(opened).isEmpty();
    assertThat(claim("two", PATIENCE)).isInstanceOf(Claim.Handed.class);
  }

  @Test
  void aDoorThatCannotBeRemovedIsLeftAndAnotherIsOpened() throws IOException {
    Path folder = Files.createDirectories(home.resolve("instance"));
    Path stuck = Files.createDirectory(folder.resolve("door"));
    Files.createFile(stuck.resolve("in the way"));
    Files.writeString(folder.resolve("door.txt"), "12\n" + stuck + "\n");

    Claim first = claim("one", PATIENCE);

    assertThat(first).isInstanceOf(Claim.First.class);
    assertThat(((Claim.First) first).warning()).isEmpty();
    welcome(first);
    assertThat(claim("two", PATIENCE, "a.csv")).isInstanceOf(Claim.Handed.class);
  }

  @Test
  void aPlateThatCannotBeWrittenIsAWarningAndTheWindowStaysTheOnlyOne() throws IOException {
    Path plate = Files.createDirectories(home.resolve("instance").resolve("door.txt"));
    Files.createFile(plate.resolve("in the way"));

    Claim first = claim("one", PATIENCE);

    assertThat(((Claim.First) first).warning().orElseThrow().sentence())
        .contains(plate.toString(), "remove that file");
    assertThat(claim("two", NONE)).isInstanceOf(Claim.Unanswered.class);
  }
}
