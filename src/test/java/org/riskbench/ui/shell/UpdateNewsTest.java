package org.riskbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.session.Session;
import org.riskbench.update.Release;

class UpdateNewsTest {
  private static final URI PAGE = URI.create("https://example.org/1.4.0");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final NoticeBoard notices = new NoticeBoard();
  private final List<URI> opened = new ArrayList<>();
  private int asked;

  private Session begun(boolean on, Optional<LocalDate> last, String mine) {
    Settings settings =
        Settings.DEFAULT.updates(
            updates -> last.map(updates::withAsked).orElse(updates).withOn(on));
    Session session = new Session(settings);
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);
    new UpdateNews(
            session,
            notices,
            Messages.bundled(),
            Optional.of(this::answer),
            new UpdateNews.Inquirer(mine, clock, Runnable::run, opened::add))
        .begin();
    return session;
  }

  private CompletableFuture<Optional<Release>> answer() {
    asked++;
    return CompletableFuture.completedFuture(Optional.of(new Release("1.4.0", PAGE)));
  }

  @Test
  void nobodyIsAskedUnlessSomebodySaysSo() {
    begun(false, Optional.empty(), "1.3.0");

    assertThat(asked).isZero();
    assertThat(Settings.DEFAULT.updates().on()).isFalse();
  }

  @Test
  void aNewerVersionIsToldWithItsPage() {
    Session session = begun(true, Optional.empty(), "1.3.0");

    assertThat(notices.pinned()).hasSize(1);
    assertThat(notices.pinned().get(0).notice().text())
        .isEqualTo("Riskbench 1.4.0 is there; this is 1.3.0.");
    notices.pinned().get(0).notice().action().orElseThrow().run().run();
    assertThat(opened).containsExactly(PAGE);
    assertThat(session.settings().updates().asked()).contains(TODAY);
  }

  @Test
  void theNewestVersionHearsNothing() {
    begun(true, Optional.empty(), "1.4.0");

    assertThat(asked).isEqualTo(1);
    assertThat(notices.pinned()).isEmpty();
  }

  @Test
  void itIsAskedOnceADay() {
    Session session = begun(true, Optional.of(TODAY), "1.3.0");
    session.changeSettings(settings -> settings.look(look -> look.withFontSize(18)));

    assertThat(asked).isZero();
  }

  @Test
  void whoTurnsItOnHearsAtOnce() {
    Session session = begun(false, Optional.of(TODAY.minusDays(3)), "1.3.0");
    session.changeSettings(settings -> settings.updates(updates -> updates.withOn(true)));

    assertThat(asked).isEqualTo(1);
  }
}
