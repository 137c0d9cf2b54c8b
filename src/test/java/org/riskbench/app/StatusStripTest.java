package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskbench.job.Job;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.ui.kit.FxJobRunner;
import org.riskbench.ui.kit.WindowLanguage;
import org.testfx.util.WaitForAsyncUtils;

/** The line below the screens, in a small window with large letters and long German words. */
class StatusStripTest extends OpenWindow {
  private static final String TITLE = "job.velocity.suggest";
  private static final String PHASE = "phase.explain.neighbours";

  @BeforeAll
  static void speakGerman() {
    WindowLanguage.GERMAN.speak();
  }

  @AfterAll
  static void speakEnglish() {
    WindowLanguage.ENGLISH.speak();
  }

  @Test
  void theWordsOfALongJobAreWholeAndTheStripIsAsBeforeOnceItHasEnded() throws Exception {
    await(() -> isEnabled("#next"));
    Parent strip = robot.lookup("#strip").queryParent();
    dress(20, 1024, 700);
    double before = height(strip);
    ToldJob job = new ToldJob(desk());
    job.tell(new JobState.Running<>(0.4, PHASE, Duration.ofSeconds(40)));
    await(() -> robot.lookup("#statusWords").query().isVisible());

    assertThat(text("#jobPhase")).contains("Ähnliche Datensätze suchen").contains("noch etwa");
    assertThat(cut(strip)).isEmpty();
    assertThat(inWindow("#history")).isTrue();
    assertThat(inWindow("#jobPhase")).isTrue();

    job.tell(new JobState.Succeeded<>("", Duration.ofSeconds(50)));
    await(() -> !robot.lookup("#statusJob").query().isVisible());
    assertThat(cut(strip)).isEmpty();
    assertThat(height(strip)).isEqualTo(before);
  }

  @Test
  void whereThereIsRoomTheWordsStayInTheLine() throws Exception {
    await(() -> isEnabled("#next"));
    dress(14, 1280, 800);
    ToldJob job = new ToldJob(desk());
    job.tell(new JobState.Running<>(0.4, "phase.load", Duration.ofSeconds(4)));
    await(() -> text("#jobElapsed").startsWith("1"));

    assertThat(robot.lookup("#jobPhase").query().getParent().getId()).isEqualTo("statusJob");
    assertThat(cut(robot.lookup("#strip").queryParent())).isEmpty();
    job.tell(new JobState.Cancelled<>(Duration.ofSeconds(5)));
  }

  /** The next test gets the same window. */
  @AfterEach
  void giveTheWindowItsSizeBack() {
    dress(14, 1280, 800);
  }

  private void dress(int font, double width, double height) {
    robot.interact(
        () -> {
          desk().session().changeSettings(known -> known.look(look -> look.withFontSize(font)));
          robot.window(0).setWidth(width);
          robot.window(0).setHeight(height);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> cut(Parent strip) {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          Parent frame = strip.getScene().getRoot();
          frame.applyCss();
          frame.layout();
          List<String> words =
              Stream.of(".label", ".button")
                  .flatMap(kind -> strip.lookupAll(kind).stream())
                  .map(node -> "\"" + ((Labeled) node).getText() + "\"")
                  .toList();
          return CutText.in(frame).stream()
              .filter(found -> words.stream().anyMatch(found::startsWith))
              .toList();
        });
  }

  private static double height(Parent part) {
    return part.getLayoutBounds().getHeight();
  }

  private String text(String id) {
    return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
  }

  private boolean inWindow(String id) {
    Node node = robot.lookup(id).query();
    Scene scene = scene();
    double right = node.localToScene(node.getLayoutBounds()).getMaxX();
    double foot = node.localToScene(node.getLayoutBounds()).getMaxY();
    return right <= scene.getWidth() && foot <= scene.getHeight();
  }

  /** A job that stands where it is told to. */
  private static final class ToldJob implements JobRunner {
    private Consumer<JobState<?>> listener = state -> {};

    ToldJob(Desk desk) {
      WaitForAsyncUtils.waitForAsyncFx(
          60_000,
          () ->
              new FxJobRunner(this, Platform::runLater, desk.board())
                  .submit(Lane.FILES, Job.of(TITLE, context -> ""), state -> {}));
      for (int second = 1; second <= 10; second++) {
        tell(new JobState.Running<>(second / 100.0, PHASE, Duration.ofSeconds(second)));
      }
    }

    void tell(JobState<String> state) {
      listener.accept(state);
      WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    @SuppressWarnings("unchecked") // only jobs of texts are submitted
    public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> told) {
      listener = state -> told.accept((JobState<T>) state);
      return new JobHandle<>() {
        @Override
        public void cancel() {}

        @Override
        public JobState<T> state() {
          return new JobState.Queued<>();
        }
      };
    }

    @Override
    public void close() {}
  }
}
