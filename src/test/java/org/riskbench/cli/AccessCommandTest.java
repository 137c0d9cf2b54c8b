package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.cli.CommandLineDesk.Outcome;
import org.riskbench.problem.ExitCode;

class AccessCommandTest {
  private final CommandLineDesk desk;

  AccessCommandTest(@TempDir Path folder) {
    desk = new CommandLineDesk(folder);
  }

  @Test
  void aKeyIsShownOnceAndListedWithoutIt() throws IOException {
    Outcome made = desk.run("access", "add", "Web shop", "--scope", "feedback,score");
    String secret = made.lines().get(0);

    assertThat(secret).matches("rbk_[A-Za-z0-9_-]{43}");
    assertThat(made.err()).contains("score,feedback").contains("can't be shown again");
    Outcome listed = desk.run("access", "list");
    assertThat(listed.out()).contains("Web shop", "score,feedback", "never", "any");
    assertThat(listed.out()).doesNotContain(secret);
    assertThat(Files.readString(desk.workplace().places().apiKeys())).doesNotContain(secret);
  }

  @Test
  void everyCommandTellsWhatItTakesHoweverDeepItLies() {
    for (List<String> command :
        List.of(
            List.of("access", "add"),
            List.of("keys", "export"),
            List.of("lists", "list"),
            List.of("models", "diff"))) {
      Outcome told = desk.run(command.get(0), command.get(1), "--help");
      assertThat(told.exit()).as("%s", command).isEqualTo(ExitCode.DONE);
      assertThat(told.out()).startsWith("Usage: riskbench " + String.join(" ", command));
    }
  }

  @Test
  void aKeyEndsWhenItIsSaidToAndHasItsRate() {
    Map<String, Object> made =
        desk.run(
                "access",
                "add",
                "desk",
                "--scope",
                "admin",
                "--expires",
                "90d",
                "--rate",
                "100/s",
                "--json")
            .json();

    assertThat(made).containsEntry("rate", "100/s").containsEntry("expired", false);
    assertThat(made).containsEntry("scopes", List.of("admin")).containsKeys("key", "expires");
    assertThat(desk.run("access", "list", "--json").json())
        .extractingByKey("keys", LIST)
        .singleElement()
        .asString()
        .contains("100/s")
        .doesNotContain(String.valueOf(made.get("key")));
  }

  @Test
  void aRevokedKeyIsListedNoMore() {
    Object id = desk.run("access", "add", "one", "--scope", "score", "--json").json().get("id");
    desk.run("access", "add", "two", "--scope", "score");

    assertThat(desk.run("access", "revoke", String.valueOf(id)).out()).contains("of one opens");
    assertThat(desk.run("access", "list").out()).contains("two").doesNotContain("one");
    assertThat(desk.run("access", "revoke", "two").exit()).isEqualTo(ExitCode.DONE);
    assertThat(desk.run("access", "revoke", "two").err()).startsWith("ACCESS-105");
    assertThat(desk.run("access", "list").out()).startsWith("There is no key yet.");
  }

  @Test
  void whatIsTypedWrongMakesNoKey() {
    assertThat(desk.run("access", "add", "x", "--scope", "root").err()).startsWith("ACCESS-106");
    assertThat(desk.run("access", "add", "x", "--scope", "score", "--rate", "0/s").err())
        .startsWith("ACCESS-107");
    assertThat(desk.run("access", "add", "x", "--scope", "score", "--expires", "soon").err())
        .startsWith("USE-242");
    assertThat(desk.run("access", "add", "a\nb", "--scope", "score").err()).startsWith("KEY-107");
    assertThat(desk.run("access", "add", "x").err()).startsWith("USE-100");
    assertThat(desk.workplace().places().apiKeys()).doesNotExist();
  }
}
