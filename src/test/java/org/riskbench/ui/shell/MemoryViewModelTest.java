package org.riskbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riskbench.diagnosis.MemoryUse;
import org.riskbench.job.JobState;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class MemoryViewModelTest {
  private static final long GIGABYTE = 1L << 30;

  private MemoryUse use = used(0.3, 0.2);
  private final Session session = TrainedDesk.trained();
  private final NoticeBoard notices = new NoticeBoard();
  private final MemoryViewModel memory =
      new MemoryViewModel(
          session, notices, Messages.bundled(), () -> use, () -> session.clearDataset());

  private static MemoryUse used(double held, double kept) {
    return new MemoryUse((long) (held * GIGABYTE), (long) (kept * GIGABYTE), GIGABYTE);
  }

  private void becomes(double held, double kept) {
    use = used(held, kept);
    memory.look();
  }

  private Notice notice() {
    return notices.pinned().get(0).notice();
  }

  @Test
  void plentyIsSaidQuietly() {
    assertThat(memory.getText()).isEqualTo("Memory 30 %");
    assertThat(memory.getHint()).startsWith("307 MB of 1.0 GB in use.");
    assertThat(notices.pinned()).isEmpty();
  }

  @Test
  void fillingUpIsSaidInWordsButNotAloud() {
    becomes(0.75, 0.3);

    assertThat(memory.getText()).isEqualTo("Memory 75 %, filling up");
    assertThat(notices.pinned()).isEmpty();
  }

  @Test
  void nearlyFullIsSaidAloudWithWhatIsLargeAndWhatToDo() {
    becomes(0.9, 0.88);

    assertThat(memory.getText()).isEqualTo("Memory 90 %, nearly full");
    assertThat(notice().text())
        .contains("901 MB of 1.0 GB", session.dataset().orElseThrow().name(), "runs", "fewer rows");

    assertThat(notice().action().orElseThrow().label()).isEqualTo("Close the data");
    notice().action().orElseThrow().run().run();
    assertThat(session.dataset()).isEmpty();
    assertThat(notices.pinned()).isEmpty();
  }

  @Test
  void withoutDataTheNoticeLeadsToWhereThereIsMore() {
    session.clearDataset();
    becomes(0.9, 0.88);

    notice().action().orElseThrow().run().run();

    assertThat(session.screenProperty().get()).isEqualTo(Screen.SETTINGS);
  }

  @Test
  void aNoticeThatWasReadComesBackOnlyWhenItIsFullAgain() {
    becomes(0.9, 0.88);
    notices.takeDown(NoticeBoard.Subject.MEMORY);
    becomes(0.91, 0.88);
    assertThat(notices.pinned()).isEmpty();

    becomes(0.5, 0.4);
    becomes(0.9, 0.88);
    assertThat(notices.pinned()).hasSize(1);
  }

  @Test
  void theNoticeGoesOnceThereIsRoomAgain() {
    becomes(0.9, 0.88);
    becomes(0.6, 0.5);

    assertThat(notices.pinned()).isEmpty();
  }

  @Test
  void workThatFoundNoMemoryIsToldOfAboveAllScreens() {
    memory.ranOut(JobState.failure(new OutOfMemoryError("for the test")));

    assertThat(notice().code()).isEqualTo("JOB-507");
    assertThat(notice().text()).contains("more memory");
  }
}
