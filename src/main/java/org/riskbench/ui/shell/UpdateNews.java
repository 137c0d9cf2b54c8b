package org.riskbench.ui.shell;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.riskbench.problem.Severity;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.NoticeBoard.Subject;
import org.riskbench.ui.session.Session;
import org.riskbench.update.Release;

/** Tells quietly of a newer version, where the user wants to know and there is whom to ask. */
public final class UpdateNews {
  private final Session session;
  private final NoticeBoard notices;
  private final Messages messages;
  private final Optional<Supplier<CompletableFuture<Optional<Release>>>> question;
  private final Inquirer inquirer;

  /**
   * Who asks.
   *
   * @param version of this program
   * @param browser opens a page
   */
  public record Inquirer(String version, Clock clock, Executor fxThread, Consumer<URI> browser) {}

  /**
   * News from an address.
   *
   * @param question asks it; empty where no address is named
   */
  public UpdateNews(
      Session session,
      NoticeBoard notices,
      Messages messages,
      Optional<Supplier<CompletableFuture<Optional<Release>>>> question,
      Inquirer inquirer) {
    this.session = session;
    this.notices = notices;
    this.messages = messages;
    this.question = question;
    this.inquirer = inquirer;
  }

  /** Asks now if it is time to, and whenever somebody turns the question on. FX thread only. */
  public void begin() {
    session.settingsProperty().addListener((property, before, now) -> askIfDue());
    askIfDue();
  }

  private void askIfDue() {
    LocalDate today = LocalDate.now(inquirer.clock());
    if (question.isPresent() && session.settings().updates().isDue(today)) {
      session.changeSettings(settings -> settings.updates(updates -> updates.withAsked(today)));
      // It never fails: no answer is an empty one.
      CompletableFuture<Void> unused =
          question.get().get().thenAccept(found -> found.ifPresent(this::told));
    }
  }

  private void told(Release release) {
    if (release.isNewerThan(inquirer.version())) {
      inquirer.fxThread().execute(() -> notices.pin(Subject.UPDATE, notice(release)));
    }
  }

  private Notice notice(Release release) {
    return new Notice(
            Severity.WARNING,
            "",
            messages.text("update.there", release.version(), inquirer.version()),
            Optional.empty())
        .with(messages.text("update.page"), () -> inquirer.browser().accept(release.page()));
  }
}
