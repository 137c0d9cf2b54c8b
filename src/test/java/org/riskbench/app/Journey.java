package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Screen;

/**
 * One of the eight journeys of {@code journeys.md}: by a hand, through the real window, with
 * nothing but conditions to wait for. It must not take more clicks, keys and entries than that page
 * says; how long it took and the longest pause of the FX thread are written down for whoever asks.
 */
abstract class Journey extends OpenWindow {
  private static final Pause NONE = new Pause(Duration.ZERO, Duration.ZERO, List.of());

  final Hand hand = new Hand(robot);
  final HeldJobs jobs = new HeldJobs();
  final ChosenFiles files = new ChosenFiles();
  final AtomicReference<String> copied = new AtomicReference<>("");

  private final int number;
  private final AtomicReference<Pause> longest = new AtomicReference<>(NONE);
  private final AtomicReference<FrameWatch> watch = new AtomicReference<>();
  private long begun;

  Journey(int number) {
    this.number = number;
  }

  @Override
  Desk newDesk() {
    return TestDesk.of(Theme.LIGHT, home, jobs, files, copied::set);
  }

  @BeforeEach
  final void beginToWatch() {
    await("the sample", () -> desk().session().profile().whole().isPresent() && isIdle());
    if (IS_REHEARSED) {
      await("the rehearsal", () -> desk().isRehearsed());
    }
    robot.interact(() -> watch.set(FrameWatch.begin(Platform::runLater, this::heard)));
    begun = System.nanoTime();
  }

  private void heard(Pause pause) {
    longest.accumulateAndGet(
        pause, (one, other) -> other.cpu().compareTo(one.cpu()) > 0 ? other : one);
  }

  /** Ends the journey: holds what it took against what is said of it. */
  @AfterEach
  final void arrive() throws IOException {
    Objects.requireNonNull(watch.get()).close();
    robot.interact(
        () -> desk().session().go(Screen.DATA)); // Models looks at its folder while shown
    Hand.Count took = hand.count();
    JourneyLog.add(
        number,
        took,
        Duration.ofNanos(System.nanoTime() - begun),
        Objects.requireNonNull(longest.get()));
    Hand.Count said = JourneyPage.read().count(number);
    assertThat(took.clicks()).as("clicks").isLessThanOrEqualTo(said.clicks());
    assertThat(took.keys()).as("keys").isLessThanOrEqualTo(said.keys());
    assertThat(took.entries()).as("entries").isLessThanOrEqualTo(said.entries());
  }

  static void await(String what, BooleanSupplier condition) {
    Hand.await(what, condition);
  }

  /** Whether no work is going on. */
  final boolean isIdle() {
    return desk().board().currentProperty().get().isEmpty();
  }

  /** A file in the analyst's folder. */
  final Path write(String name, List<String> lines) throws IOException {
    return Files.write(home.resolve(name), lines);
  }
}
