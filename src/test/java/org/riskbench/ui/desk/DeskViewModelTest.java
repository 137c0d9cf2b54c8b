package org.riskbench.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.feature.Encoding;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.rule.RuleLines;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;

class DeskViewModelTest {
  private static final Policy POLICY =
      new Policy(
          1,
          List.of(
              new Band("approve", 0, Decision.APPROVE, Treatment.NONE),
              new Band("decline", 640, Decision.DECLINE, Treatment.BLOCK)));

  @TempDir private Path home = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private KeptDesk desk;

  @BeforeEach
  void workALittle() {
    desk = new KeptDesk(home);
    desk.begin();
    desk.open();
    desk.train();
    DeskRun first = desk.session.runs().get(0);
    desk.session.select(first);
    desk.session.thresholds().setPolicy(first, POLICY);
    desk.session.comparison().setDrawn(desk.session.runs().get(1), false);
    desk.session.preparation().encodings().put("channel", Encoding.ORDINAL);
    desk.session.preparation().notes().put("LEAK-101 amount", "known at once");
    desk.session.hardRules().setRules(RuleLines.parse("a: when amount > 9 then at least REVIEW"));
    desk.session.go(Screen.DECIDE);
    desk.session.show(DecideView.MONEY);
    desk.settle();
  }

  private KeptDesk started(KeptDesk next) {
    next.begin();
    return next;
  }

  private static void assertAllIsBack(KeptDesk now) {
    assertThat(now.session.runs()).hasSize(2);
    DeskRun first = now.session.runs().get(0);
    assertThat(now.session.selectedRun()).contains(first);
    assertThat(now.session.thresholds().policy(first)).isEqualTo(POLICY);
    assertThat(now.session.comparison().drawn()).containsExactly(first);
    assertThat(now.session.preparation().encodings())
        .isEqualTo(Map.of("channel", Encoding.ORDINAL));
    assertThat(now.session.preparation().notes()).containsKey("LEAK-101 amount");
    assertThat(now.session.hardRules().rules().rules()).hasSize(1);
    assertThat(now.session.screenProperty().get()).isEqualTo(Screen.DECIDE);
    assertThat(now.session.whereabouts().isShown(DecideView.MONEY)).isTrue();
    assertThat(now.session.trained().nextNumber()).isEqualTo(3);
  }

  @Test
  void whatWasLeftIsThereAgain() {
    List<DeskRun> before = List.copyOf(desk.session.runs());

    KeptDesk now = started(desk.next());

    assertAllIsBack(now);
    assertThat(now.told()).isEmpty();
    for (int i = 0; i < 2; i++) {
      assertThat(now.session.runs().get(i).test().scores())
          .isEqualTo(before.get(i).test().scores());
      assertThat(now.session.runs().get(i).plan()).isEqualTo(before.get(i).plan());
    }
  }

  @Test
  void itComesBackAgainAndAgain() {
    assertAllIsBack(started(started(desk.next()).next()));
  }

  @Test
  void whatWasSaidOfLabelsHolds() {
    LabelTiming timing = LabelTiming.maturity(Duration.ofDays(9));
    desk.session.requests().ask(timing);

    KeptDesk now = started(desk.next());

    assertThat(now.session.dataset().orElseThrow().labels().timing()).isEqualTo(timing);
    assertThat(now.session.runs()).isEmpty();
  }

  @Test
  void afterACrashABannerSaysSo() throws IOException {
    KeptDesk now = started(desk.nextAfter("open"));

    assertAllIsBack(now);
    assertThat(now.told().orElseThrow().text()).contains("did not end properly", "15:00");
    assertThat(now.told().orElseThrow().quiet()).isTrue();
  }

  @Test
  void whatKilledTheProgramOnceIsNotTriedAgainUnasked() throws IOException {
    KeptDesk now = started(desk.nextAfter("reopening"));
    assertThat(now.session.dataset()).isEmpty();

    now.press("Bring it back");

    assertAllIsBack(now);
  }

  @Test
  void changedDataKeepsTheRunsWaitingUntilItIsAsBefore() throws IOException {
    byte[] before = Files.readAllBytes(desk.file);
    Files.writeString(desk.file, "amount,label\n1,fraud\n2,good\n".repeat(30));

    KeptDesk changed = started(desk.next());

    assertThat(changed.session.runs()).isEmpty();
    assertThat(changed.told().orElseThrow().code()).isEqualTo("DESK-111");
    assertThat(changed.told().orElseThrow().text()).contains("cards.csv", "2 runs wait");
    Files.write(changed.file, before);
    assertAllIsBack(started(changed.next()));
  }

  @Test
  void aFileThatMovedIsFoundByHand() throws IOException {
    Path elsewhere = home.resolve("moved.csv");
    Files.move(desk.file, elsewhere);
    KeptDesk now = started(desk.next());
    assertThat(now.told().orElseThrow().code()).isEqualTo("DESK-110");

    now.kept.found(desk.file, elsewhere);

    assertAllIsBack(now);
    assertThat(now.told()).isEmpty();
    assertAllIsBack(started(now.next()));
  }

  @Test
  void theSameDataOpenedByHandBringsItsRuns() throws IOException {
    Path elsewhere = home.resolve("moved.csv");
    Files.move(desk.file, elsewhere);
    KeptDesk now = started(desk.next());

    now.data.open(elsewhere);

    assertThat(now.session.runs()).hasSize(2);
    assertThat(now.told()).isEmpty();
  }

  @Test
  void otherDataDoesNotOverwriteWhatWaits() throws IOException {
    Path elsewhere = home.resolve("moved.csv");
    Files.move(desk.file, elsewhere);
    KeptDesk now = started(desk.next());
    Path other = Files.writeString(home.resolve("o.csv"), "x,is_fraud\n1,0\n2,1\n".repeat(30));

    now.data.open(other);

    assertThat(now.session.runs()).isEmpty();
    assertThat(now.kept.isPrevious()).isTrue();
    Files.move(elsewhere, desk.file);
    now.kept.bringBack();
    assertAllIsBack(now);
  }

  @Test
  void otherDataAfterAStoppedStartIsKeptAndDoesNotOverwriteEither() throws IOException {
    KeptDesk now = desk.next();
    now.stopNext();
    now.begin();
    assertThat(now.told().orElseThrow().quiet()).isTrue();
    Path other = Files.writeString(home.resolve("o.csv"), "x,is_fraud\n1,0\n2,1\n".repeat(30));

    now.data.open(other);

    KeptDesk later = started(now.next());
    assertThat(later.session.dataset().orElseThrow().sha256())
        .isEqualTo(now.session.dataset().orElseThrow().sha256());
    later.kept.bringBack();
    assertAllIsBack(later);
  }

  @Test
  void aStartWithAFileIsKeptThoughSomebodyStoppedTheRest() throws IOException {
    KeptDesk now = desk.next();
    Path other = Files.writeString(home.resolve("o.csv"), "x,is_fraud\n1,0\n2,1\n".repeat(30));
    now.stopNext();

    now.kept.beginWith(() -> now.data.open(other));

    KeptDesk later = started(now.next());
    assertThat(later.session.dataset().orElseThrow().sha256())
        .isEqualTo(now.session.dataset().orElseThrow().sha256());
    later.kept.bringBack();
    assertAllIsBack(later);
  }

  @Test
  void aStartWithAFileIsKeptThoughWhatLayThereIsDamaged() throws IOException {
    KeptDesk now = desk.next();
    Files.writeString(home.resolve("desk").resolve("current").resolve("desk"), "nonsense");
    Path other = Files.writeString(home.resolve("o.csv"), "x,is_fraud\n1,0\n2,1\n".repeat(30));

    now.kept.beginWith(() -> now.data.open(other));

    assertThat(now.told()).isEmpty();
    assertThat(home.resolve("desk").resolve("aside-1").resolve("desk")).hasContent("nonsense");
    assertThat(started(now.next()).session.dataset()).isPresent();
  }

  @Test
  void runsThatGoBecauseOtherDataComesAreTheSessionBefore() throws IOException {
    Path other = Files.writeString(home.resolve("o.csv"), "x,is_fraud\n1,0\n2,1\n".repeat(30));

    desk.data.open(other);

    assertThat(desk.session.runs()).isEmpty();
    assertThat(desk.kept.isPrevious()).isTrue();
    desk.kept.bringBack();
    assertAllIsBack(desk);
  }

  @Test
  void startingFreshClearsTheDeskAndCanBeTakenBack() {
    desk.kept.startFresh();
    assertThat(desk.session.dataset()).isEmpty();
    assertThat(desk.session.screenProperty().get()).isEqualTo(Screen.DATA);

    KeptDesk now = started(desk.next());
    assertThat(now.session.dataset()).isEmpty();
    assertThat(now.kept.isPrevious()).isTrue();
    now.kept.bringBack();

    assertAllIsBack(now);
  }

  @Test
  void switchedOffNothingIsKept() {
    desk.kept.reopenProperty().set(false);

    KeptDesk now = started(desk.next());

    assertThat(now.session.dataset()).isEmpty();
    assertThat(home.resolve("desk").resolve("current")).doesNotExist();
  }

  @Test
  void theFirstStartDoesWhatItIsTold() {
    KeptDesk first = new KeptDesk(home.resolve("new"));
    boolean[] shown = {false};

    first.kept.begin(() -> shown[0] = true);

    assertThat(shown[0]).isTrue();
  }

  @Test
  void aDamagedDeskStartsEmptyWithAReason() throws IOException {
    KeptDesk next = desk.next();
    Files.writeString(home.resolve("desk").resolve("current").resolve("desk"), "nonsense");

    next.begin();

    assertThat(next.told().orElseThrow().code()).isEqualTo("DESK-101");
    assertThat(next.session.dataset()).isEqualTo(Optional.empty());
    next.open();
    assertThat(started(next.next()).session.dataset()).isPresent();
  }

  @Test
  void aDiskThatFillsUpIsToldOnceAndTriedAgain() throws IOException {
    KeptDesk next = started(desk.next());
    Path current = home.resolve("desk").resolve("current");
    Files.move(current, home.resolve("elsewhere"));
    Files.writeString(current, "nothing more fits");

    next.session.go(Screen.TRAIN);
    next.settle();
    next.tryAgain();
    assertThat(next.notices.pinned())
        .singleElement()
        .satisfies(pinned -> assertThat(pinned.notice().code()).isEqualTo("DESK-104"));

    Files.delete(current);
    next.tryAgain();
    assertThat(next.notices.pinned()).isEmpty();
    assertThat(started(next.next()).session.screenProperty().get()).isEqualTo(Screen.TRAIN);
  }

  @Test
  void settingsThatCanBeSavedDoNotHideThatTheDeskCanNot() throws IOException {
    KeptDesk next = started(desk.next());
    Path current = home.resolve("desk").resolve("current");
    Files.move(current, home.resolve("elsewhere"));
    Files.writeString(current, "nothing more fits");
    next.session.go(Screen.TRAIN);
    next.settle();

    next.notices.takeDown(NoticeBoard.Subject.SAVING);

    assertThat(next.notices.pinned())
        .extracting(pinned -> pinned.notice().code())
        .containsExactly("DESK-104");
  }

  @Test
  void aDiskThatTakesNothingIsToldOnceAndDisturbsNothing() throws IOException {
    Path folder = home.resolve("full");
    KeptDesk other = new KeptDesk(Files.createDirectory(folder));
    Files.writeString(folder.resolve("desk"), "a file where a folder should be");

    other.begin();
    other.open();

    assertThat(other.session.dataset()).isPresent();
    assertThat(other.told().orElseThrow().code()).isEqualTo("DESK-104");
  }

  @Test
  void aFolderThatCanBeUsedAgainKeepsTheDeskOnceSomebodyAsks() throws IOException {
    Path folder = home.resolve("full");
    KeptDesk other = new KeptDesk(Files.createDirectory(folder));
    Files.writeString(folder.resolve("desk"), "a file where a folder should be");
    other.begin();
    other.open();
    assertThat(other.told().orElseThrow().text()).contains("is not kept until you ask for it");

    other.press("Keep it from now on");
    assertThat(other.told().orElseThrow().code()).isEqualTo("DESK-104");

    Files.delete(folder.resolve("desk"));
    other.press("Keep it from now on");
    other.settle();
    assertThat(other.told()).isEmpty();
    assertThat(started(other.next()).session.dataset()).isPresent();
  }

  @Test
  void newsOfACrashGoesOnceOtherDataIsLookedAt() throws IOException {
    KeptDesk next = started(desk.nextAfter("open"));
    assertThat(next.told()).isPresent();
    Path other = home.resolve("other.csv");
    SampleWriter.write(new SamplePlan(400, 9), other, JobContext.none());

    next.data.open(other);

    assertThat(next.told()).isEmpty();
  }

  @Test
  @Timeout(60)
  void aDiskThatHangsDoesNotKeepTheWindowFromClosing() throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    CountDownLatch hanging = new CountDownLatch(1);
    Thread disk =
        new Thread(
            () -> {
              synchronized (desk.store) {
                hanging.countDown();
                await(answer);
              }
            });
    disk.start();
    hanging.await();

    desk.kept.end(new Unanswered());

    answer.countDown();
    disk.join();
    assertThat(desk.store.isHeld()).isTrue(); // nobody could let go of it
    desk.store.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes work and never comes to it. */
  private static final class Unanswered implements JobRunner {
    @Override
    public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
      return new JobHandle<>() {
        @Override
        public JobState<T> state() {
          return new JobState.Queued<>();
        }

        @Override
        public void cancel() {}
      };
    }

    @Override
    public void close() {}
  }
}
