package org.riskbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.JoinPlan;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.disk.FileRights;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TablePlace;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.CellHash;

class DeskStoreTest {
  @TempDir private static Path shared = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static SampleDesk desk;

  @TempDir private Path home = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private DeskStore store;

  @BeforeAll
  static void train() throws IOException {
    desk = SampleDesk.in(shared, "majority", "logistic");
  }

  @BeforeEach
  void open() {
    store = new DeskStore(home.resolve("desk"));
    assertThat(store.open()).isEqualTo(LastEnd.ORDERLY);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void save() {
    store.save(desk.content, desk.inside::get);
  }

  private Path file(String name) {
    return home.resolve("desk").resolve("current").resolve(name);
  }

  private List<Path> runs() throws IOException {
    try (Stream<Path> files = Files.list(file(""))) {
      return files.filter(each -> each.toString().endsWith(".run")).sorted().toList();
    }
  }

  /** Lets go of the folder without an orderly end, as a killed program does. */
  private LastEnd killedAndStartedAgain() throws IOException {
    Path mark = home.resolve("desk").resolve("end");
    String left = Files.readString(mark);
    store.close();
    Files.writeString(mark, left);
    store = new DeskStore(home.resolve("desk"));
    return store.open();
  }

  @Test
  void anEmptyFolderHoldsNothing() {
    assertThat(store.content()).isEmpty();
    assertThat(store.hasPrevious()).isFalse();
    assertThat(store.window()).isEmpty();
  }

  @Test
  void runsAreWrittenOnceAndGoWithTheDesk() throws IOException {
    save();
    List<Path> runs = runs();
    assertThat(runs).hasSize(2);
    FileTime longAgo = FileTime.fromMillis(1_000);
    for (Path run : runs) {
      Files.setLastModifiedTime(run, longAgo);
    }

    save();

    for (Path run : runs) {
      assertThat(Files.getLastModifiedTime(run)).isEqualTo(longAgo);
    }
    store.save(without(desk.content), desk.inside::get);
    assertThat(runs()).isEmpty();
  }

  private static DeskContent without(DeskContent content) {
    return new DeskContent(
        content.at(),
        content.table(),
        content.preparation(),
        List.of(),
        content.trained(),
        0,
        content.stakes(),
        content.rules(),
        content.view());
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    save();

    try (Stream<Path> files = Files.walk(home.resolve("desk"))) {
      for (Path file : files.filter(each -> !each.endsWith(".lock")).toList()) {
        assertThat(FileRights.isPrivate(file)).as(file.toString()).isTrue();
      }
    }
  }

  @Test
  void aDamagedDeskIsPutAsideAndSaysSo() throws IOException {
    save();
    byte[] bytes = Files.readAllBytes(file("desk"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(file("desk"), bytes);

    assertThatThrownBy(store::content)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("DESK-101");
    assertThat(store.content()).isEmpty();
    assertThat(home.resolve("desk/aside-1/desk")).hasBinaryContent(bytes);
    save();
    assertThat(store.content()).isPresent();
  }

  @Test
  void noneOfItsHalvesIsBelieved() throws IOException {
    save();
    byte[] bytes = Files.readAllBytes(file("desk"));
    for (int length : new int[] {0, 5, 17, 40, bytes.length / 2, bytes.length - 1}) {
      save();
      Files.write(file("desk"), Arrays.copyOf(bytes, length));

      assertThatThrownBy(store::content).hasMessageContaining("DESK-101");
    }
  }

  @Test
  void aDeskOfANewerProgramIsPutAsideForIt() throws IOException {
    save();
    byte[] bytes = Files.readAllBytes(file("desk"));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Files.write(
        file("desk"),
        text.replaceFirst("riskbench-desk 1\n", "riskbench-desk 7\n")
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(store::content).hasMessageContaining("DESK-102").hasMessageContaining("7");
    assertThat(home.resolve("desk/aside-1")).isDirectory();
  }

  @Test
  void aDamagedRunIsLeftOutAndTheOthersStay() throws IOException {
    save();
    Path first = file(desk.content.runs().get(0).key() + ".run");
    byte[] bytes = Files.readAllBytes(first);
    bytes[bytes.length / 3] ^= 4;
    Files.write(first, bytes);

    Reopened.Whole back = (Reopened.Whole) reopen();

    assertThat(back.runs()).singleElement().satisfies(run -> assertThat(run.number()).isEqualTo(2));
    assertThat(back.handles()).containsExactly(desk.content.runs().get(1));
    assertThat(back.warnings())
        .singleElement()
        .satisfies(why -> assertThat(why.code()).isEqualTo("DESK-106"));
  }

  private Reopened reopen() {
    return new Reopening(
            store.content().orElseThrow(), store::run, () -> new CellHash(new byte[32]))
        .run(JobContext.none());
  }

  @Test
  void dataThatHasChangedOrGoneIsToldFromDataThatIsThere() throws IOException {
    Path moved = home.resolve("elsewhere.csv");
    byte[] bytes = Files.readAllBytes(desk.file);
    save();
    try {
      Files.writeString(desk.file, "not,the,same\n1,2,3\n");
      assertThat(reopen()).isEqualTo(new Reopened.Changed(desk.file));

      Files.delete(desk.file);
      assertThat(reopen()).isEqualTo(new Reopened.Gone(desk.file));

      Files.write(moved, bytes);
      DeskContent found = store.content().orElseThrow().moved(desk.file, moved);
      assertThat(
              new Reopening(found, store::run, () -> new CellHash(new byte[32]))
                  .run(JobContext.none()))
          .isInstanceOf(Reopened.Whole.class);
    } finally {
      Files.write(desk.file, bytes);
    }
  }

  @Test
  void aJoinedFileThatHasChangedIsToldToo() throws IOException {
    Path main = Files.writeString(home.resolve("m.csv"), "k,x,is_fraud\n1,5,0\n2,6,1\n".repeat(20));
    Path joined = Files.writeString(home.resolve("j.csv"), "k,y\n1,7\n2,8\n");
    LoadOptions options = LoadOptions.defaults().join(new JoinPlan(joined, List.of("k")));
    Dataset data = DataLoader.load(main, options, JobContext.none());
    KeptTable table =
        KeptTable.of("m", KeptPlace.of(new TablePlace.OfFile(main)), data.report().options(), data);
    store.save(empty().with(table), desk.inside::get);
    assertThat(reopen()).isInstanceOf(Reopened.Whole.class);

    Files.writeString(joined, "k,y\n1,7\n2,9\n");

    assertThat(reopen()).isEqualTo(new Reopened.Changed(joined));
  }

  @Test
  void startingFreshKeepsTheDeskAsTheSessionBeforeAndBack() {
    save();

    store.startFresh();

    assertThat(store.content()).isEmpty();
    assertThat(store.hasPrevious()).isTrue();
    store.bringBack();
    assertThat(store.content()).isPresent();
    assertThat(store.run(desk.content.runs().get(0).key()).number()).isEqualTo(1);
    assertThat(store.hasPrevious()).isFalse();
  }

  @Test
  void anEmptyDeskDoesNotTakeThePlaceOfTheSessionBefore() {
    save();
    store.startFresh();
    store.save(empty(), desk.inside::get);

    store.startFresh();

    store.bringBack();
    assertThat(store.content().orElseThrow().runs()).hasSize(2);
  }

  @Test
  void aTableAloneDoesNotTakeThePlaceOfTrainedRuns() {
    save();
    store.startFresh();
    store.save(without(desk.content), desk.inside::get);

    store.startFresh();

    assertThat(store.content()).isEmpty();
    store.bringBack();
    assertThat(store.content().orElseThrow().runs()).hasSize(2);
  }

  private static DeskContent empty() {
    return new DeskContent(
        SampleDesk.AT,
        Optional.empty(),
        KeptPreparation.USUAL,
        List.of(),
        0,
        0,
        KeptStakes.ASSUMED,
        desk.content.rules(),
        KeptView.USUAL);
  }

  @Test
  void anExchangeThatWasKilledHalfWayLosesNeitherSession() throws IOException {
    save();
    store.startFresh();
    store.save(without(desk.content), desk.inside::get);
    store.markOpen();
    Path folder = home.resolve("desk");
    Files.move(folder.resolve("current"), folder.resolve("moving"));

    killedAndStartedAgain();
    assertThat(store.content().orElseThrow().runs()).isEmpty();
    assertThat(store.hasPrevious()).isTrue();

    Files.move(folder.resolve("current"), folder.resolve("moving"));
    Files.move(folder.resolve("previous"), folder.resolve("current"));
    killedAndStartedAgain();
    assertThat(store.content().orElseThrow().runs()).hasSize(2);
    assertThat(store.hasPrevious()).isTrue();
  }

  @Test
  void theNextProgramKnowsHowTheLastOneEnded() throws IOException {
    store.markOpen();
    assertThat(killedAndStartedAgain()).isEqualTo(LastEnd.KILLED);
    store.markReopening();
    assertThat(killedAndStartedAgain()).isEqualTo(LastEnd.KILLED_REOPENING);
    store.close();
    open();
  }

  @Test
  void whatEndsTooLateDoesNotMakeAnOrderlyEndACrash() {
    store.close();
    store.markOpen();

    try (DeskStore next = new DeskStore(home.resolve("desk"))) {
      assertThat(next.open()).isEqualTo(LastEnd.ORDERLY);
    }
  }

  @Test
  void aSecondProgramIsRefusedAndDisturbsNothing() {
    save();
    DeskStore second = new DeskStore(home.resolve("desk"));

    assertThatThrownBy(second::open).hasMessageContaining("DESK-105");
    second.close();

    assertThat(store.content()).isPresent();
  }

  @Test
  void aFolderThatCanNotBeWrittenIsASentence() throws IOException {
    Path blocked = Files.writeString(home.resolve("blocked"), "a file");

    assertThatThrownBy(() -> new DeskStore(blocked.resolve("desk")).open())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("DESK-104");
  }

  @Test
  void forgettingLeavesNothing() throws IOException {
    save();
    store.startFresh();
    save();

    store.forget();

    assertThat(home.resolve("desk").toFile().list()).containsExactlyInAnyOrder(".lock");
  }

  @Test
  void theWindowComesBackToItsPlace() {
    WindowPlace place = new WindowPlace(10.5, -3, 1000, 700, true);

    store.keep(place);

    assertThat(store.window()).contains(place);
  }

  @Test
  void whatComesAfterTheEndMovesNothing() {
    save();
    store.close();

    assertThatThrownBy(store::open)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("DESK-107"));
    assertThatThrownBy(this::save).isInstanceOf(ProblemException.class);

    store = new DeskStore(home.resolve("desk"));
    assertThat(store.open()).isEqualTo(LastEnd.ORDERLY);
    assertThat(store.content().orElseThrow().runs()).hasSize(2);
  }
}
