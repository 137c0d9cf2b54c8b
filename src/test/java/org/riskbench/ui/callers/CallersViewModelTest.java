package org.riskbench.ui.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.access.ApiKey;
import org.riskbench.access.KeyFile;
import org.riskbench.access.LiveKeys;
import org.riskbench.access.Scope;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class CallersViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  private final KeyFile file;
  private final Session session = TrainedDesk.untrained();
  private final List<String> copied = new ArrayList<>();
  private Supplier<Map<String, Instant>> lastSeen = Map::of;
  private Instant now = NOW;

  CallersViewModelTest(@TempDir Path folder) {
    file = new KeyFile(folder.resolve("access").resolve("api-keys.txt"));
  }

  private CallersViewModel callers() {
    CallersViewModel made =
        new CallersViewModel(
            session,
            Messages.bundled(),
            new InlineJobRunner(),
            new KeyDesk(file, () -> lastSeen.get(), Clock.fixed(now, ZoneOffset.UTC)),
            new Toasts(),
            copied::add);
    enter();
    return made;
  }

  private void enter() {
    session.go(Screen.PUBLISH);
    session.show(PublishView.CALLERS);
  }

  private void leave() {
    session.show(PublishView.SERVER);
  }

  private static String make(CallersViewModel callers, String name) {
    callers.getForm().nameProperty().set(name);
    callers.make();
    return callers.getNewKey().getSecret();
  }

  @Test
  void lookingMakesNoFile() {
    CallersViewModel callers = callers();

    assertThat(callers.isEmpty()).isTrue();
    assertThat(callers.getListProblem()).isEmpty();
    assertThat(file.path().getParent()).doesNotExist();
  }

  @Test
  void aNewKeyOpensWhatWasChosenAndNothingElse() {
    CallersViewModel callers = callers();
    NewKeyForm form = callers.getForm();
    form.scope(Scope.FEEDBACK).set(true);
    form.lifetimeProperty().set(form.lifetimes().get(2));
    form.rateProperty().set("1500");

    String secret = make(callers, " Web shop ");

    ApiKey key =
        new LiveKeys(file, Clock.fixed(NOW, ZoneOffset.UTC), System::nanoTime, problem -> {})
            .find(secret)
            .orElseThrow()
            .key();
    assertThat(key.scopes()).containsExactly(Scope.SCORE, Scope.FEEDBACK);
    assertThat(callers.getLines())
        .containsExactly(
            new CallerLine(
                "Web shop",
                key.id(),
                "Score, Feedback",
                "26 Nov 2027",
                "–",
                "1,500 a second",
                "Valid",
                true));
  }

  @Test
  void aNewKeyIsShownOnceAndGoneAfterLeaving() {
    CallersViewModel callers = callers();
    String secret = make(callers, "Web shop");
    callers.copy();
    assertThat(callers.getNewKey().isShown()).isTrue();
    assertThat(copied).containsExactly(secret);

    leave();
    enter();

    assertThat(callers.getNewKey().getSecret()).isEmpty();
    assertThat(callers.getNewKey().isShown()).isFalse();
    assertThat(callers.getLines()).hasSize(1);
    assertThat(callers.getLines().toString()).doesNotContain(secret);
  }

  @Test
  void aNewKeyThatIsPutAwayCannotBeReadAgain() {
    CallersViewModel callers = callers();
    make(callers, "Web shop");
    callers.putAway();
    assertThat(callers.getNewKey().getSecret()).isEmpty();
  }

  @Test
  void aKeyIsRevokedOnlyOnceThatIsConfirmed() {
    CallersViewModel callers = callers();
    make(callers, "Web shop");
    CallerLine line = callers.getLines().get(0);

    callers.ask(line);
    assertThat(callers.getRevocation().getText()).contains("Web shop", line.id());
    callers.keep();
    callers.revoke();
    assertThat(file.list()).hasSize(1);

    callers.ask(line);
    callers.revoke();
    assertThat(file.list()).isEmpty();
    assertThat(callers.getRevocation().isAsked()).isFalse();
    assertThat(callers.getLines()).extracting(CallerLine::state).containsExactly("Revoked");
    callers.ask(callers.getLines().get(0));
    assertThat(callers.getRevocation().isAsked()).isFalse();
  }

  @Test
  void aKeyThatSomebodyElseRevokedMeanwhileSaysSo() {
    CallersViewModel callers = callers();
    make(callers, "Web shop");
    callers.ask(callers.getLines().get(0));
    file.revoke("Web shop");

    callers.revoke();

    assertThat(callers.getRevokeProblem()).contains("No API key");
    assertThat(callers.getLines()).isEmpty();
    assertThat(callers.isBusy()).isFalse();
  }

  @Test
  void aKeyWhoseTimeIsOverIsExpired() {
    make(callers(), "Web shop");
    leave();
    now = NOW.plusSeconds(91L * 86_400);

    assertThat(callers().getLines()).extracting(CallerLine::state).containsExactly("Expired");
  }

  @Test
  void whoWasSeenInTheLogIsToldByName() {
    lastSeen = () -> Map.of("Web shop", NOW);
    CallersViewModel callers = callers();
    make(callers, "Web shop");
    make(callers, "Call centre");
    assertThat(callers.getLines())
        .extracting(CallerLine::used)
        .as("the newest first")
        .containsExactly("–", "26 Nov 2026, 08:00");
  }

  @Test
  void aLogThatCannotBeReadHidesNoKey() {
    lastSeen =
        () -> {
          throw Problem.error("LEDGER-101", "The log is broken.", "Look at it.").asException();
        };
    CallersViewModel callers = callers();
    make(callers, "Web shop");
    assertThat(callers.getLines()).hasSize(1);
    assertThat(callers.getListProblem()).contains("The log is broken.");
  }

  @Test
  void aDamagedFileIsSaidAndNotTakenForAnEmptyOne() throws IOException {
    CallersViewModel callers = callers();
    make(callers, "Web shop");
    Files.writeString(file.path(), "no key\n", StandardOpenOption.APPEND);
    leave();
    enter();

    assertThat(callers.getListProblem()).contains("Line 4", "is no key");
    assertThat(callers.isEmpty()).isFalse();
    assertThat(callers.getLines()).isEmpty();

    assertThat(make(callers, "Call centre")).isEmpty();
    assertThat(callers.getMakeProblem()).contains("Line 4");
    assertThat(callers.isBusy()).isFalse();
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNoKeyIsMade() {
    CallersViewModel callers = callers();
    NewKeyForm form = callers.getForm();
    form.scope(Scope.SCORE).set(false);
    form.rateProperty().set("0");

    assertThat(make(callers, "")).isEmpty();

    assertThat(form.getNameError()).isNotEmpty();
    assertThat(form.getScopesError()).isNotEmpty();
    assertThat(form.getRateError()).isNotEmpty();
    assertThat(make(callers, "<b>")).isEmpty();
    assertThat(form.getNameError()).isNotEmpty();
    assertThat(file.path()).doesNotExist();

    form.scope(Scope.ADMIN).set(true);
    form.rateProperty().set("");
    assertThat(make(callers, "Ops")).isNotEmpty();
    assertThat(form.getScopesError() + form.getRateError() + form.getNameError()).isEmpty();
  }
}
