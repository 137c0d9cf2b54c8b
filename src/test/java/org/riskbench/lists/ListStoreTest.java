package org.riskbench.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.Problem;
import org.riskbench.rule.Answer;
import org.riskbench.rule.HashedList;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.velocity.KeyRule;

class ListStoreTest {
  private static final Column MAIL = new Column("mail", ColumnKind.TEXT, ColumnRole.ENTITY);
  private static final CellHash KEY = new CellHash(new byte[32]);
  private static final List<String> VALUES = List.of("Bad.Actor@example.org", "worse@example.net");

  private final Path folder;
  private final Moving clock = new Moving();

  ListStoreTest(@TempDir Path folder) {
    this.folder = folder.resolve("lists");
  }

  /** A clock that is moved by hand. */
  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private ListStore store() {
    return new ListStore(folder, Optional.of(KEY), clock);
  }

  private Answer ask(ListStore store, String value) {
    return store.open("bad", MAIL).ask(value);
  }

  private static Optional<String> code(KnownLists lists) {
    return lists.trouble("bad").map(Problem::code);
  }

  @Test
  void aValueIsFoundHoweverItIsSpelt() {
    store().save("bad", KeyRule.EMAIL, Optional.empty(), VALUES);

    ListStore reopened = store();

    assertThat(ask(reopened, "bad.actor+shop@EXAMPLE.org")).isEqualTo(Answer.YES);
    assertThat(ask(reopened, "good.actor@example.org")).isEqualTo(Answer.NO);
    assertThat(code(reopened)).isEmpty();
  }

  @Test
  void manyValuesAreAllFoundAndNoOthers() {
    List<String> many = IntStream.range(0, 20_000).mapToObj(i -> "id" + i).toList();
    store().save("bad", KeyRule.TEXT, Optional.empty(), many);
    KnownLists.ListQuestion question = store().open("bad", MAIL);

    assertThat(many).allMatch(value -> question.ask(value) == Answer.YES);
    assertThat(many).noneMatch(value -> question.ask("x" + value) == Answer.YES);
  }

  @Test
  void noFileOfAListHoldsAValue() throws IOException {
    store().save("bad", KeyRule.EMAIL, Optional.empty(), VALUES);

    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        assertThat(text).doesNotContain("actor", "worse", "example.");
      }
    }
  }

  @Test
  void aNewVersionCountsWithinSecondsAndTheOldOneStays() {
    ListStore serving = store();
    store().save("bad", KeyRule.EMAIL, Optional.empty(), VALUES);
    KnownLists.ListQuestion question = serving.open("bad", MAIL);
    assertThat(question.ask("new@example.org")).isEqualTo(Answer.NO);

    HashedList second =
        store().save("bad", KeyRule.EMAIL, Optional.empty(), List.of("new@example.org"));
    clock.now = clock.now.plusSeconds(3);

    assertThat(second.title().version()).isEqualTo(2);
    assertThat(question.ask("new@example.org")).isEqualTo(Answer.YES);
    assertThat(folder.resolve("bad.v1.risklist")).exists();
  }

  @Test
  void anExpiredListIsNotTrusted() {
    Instant end = clock.now.plus(Duration.ofDays(1));
    ListStore store = store();
    store.save("bad", KeyRule.EMAIL, Optional.of(end), VALUES);
    assertThat(ask(store, "worse@example.net")).isEqualTo(Answer.YES);

    clock.now = end;

    assertThat(ask(store, "worse@example.net")).isEqualTo(Answer.UNKNOWN);
    assertThat(code(store)).contains("LIST-102");
  }

  @Test
  void aListThatSomebodyChangedIsNotTrusted() throws IOException {
    store().save("bad", KeyRule.EMAIL, Optional.of(clock.now.plusSeconds(60)), VALUES);
    Path file = folder.resolve("bad.v1.risklist");
    String sound = Files.readString(file);
    String[] lines = sound.split("\n", -1);

    for (int line = 0; line < lines.length - 1; line++) {
      String[] changed = lines.clone();
      char last = changed[line].charAt(changed[line].length() - 1);
      String start = changed[line].substring(0, changed[line].length() - 1);
      changed[line] = start + (last == '1' ? '2' : '1');
      Files.writeString(file, String.join("\n", changed));

      assertThat(code(store())).as(lines[line]).isPresent();
      assertThat(ask(store(), "worse@example.net")).isEqualTo(Answer.UNKNOWN);
    }
    Files.writeString(file, sound.substring(0, sound.length() - 33));
    assertThat(code(store())).contains("LIST-103");
  }

  @Test
  void aListOfAnotherDeskCanNotBeAsked() {
    store().save("bad", KeyRule.EMAIL, Optional.empty(), VALUES);
    byte[] other = new byte[32];
    other[0] = 1;

    assertThat(code(new ListStore(folder, Optional.of(new CellHash(other)), clock)))
        .contains("LIST-109");
    assertThat(code(new ListStore(folder, Optional.empty(), clock))).contains("LIST-104");
  }

  @Test
  void aDeletedListIsMissingAndItsNumberIsFree() {
    ListStore store = store();
    store.save("bad", KeyRule.EMAIL, Optional.empty(), VALUES);
    store.delete("bad");

    assertThat(code(store)).contains("LIST-101");
    assertThat(store.list()).isEmpty();
    assertThatThrownBy(() -> store.delete("bad")).hasMessageContaining("LIST-101");
  }

  @Test
  void whatCanNotBeAListIsRefused() {
    assertThatThrownBy(() -> store().save("Bad Ones", KeyRule.TEXT, Optional.empty(), VALUES))
        .hasMessageContaining("LIST-105");
    assertThatThrownBy(() -> store().save("bad", KeyRule.TEXT, Optional.empty(), List.of(" ")))
        .hasMessageContaining("LIST-106");
  }

  /** A column that was hashed on load has the hash in the record, and nothing else. */
  @Test
  void aHashedColumnIsLookedUpByItsHash() {
    store().save("bad", KeyRule.TEXT, Optional.empty(), List.of("card-77"));
    Column hashed = MAIL.written(KEY.format());

    assertThat(store().open("bad", hashed).ask(KEY.hash("card-77"))).isEqualTo(Answer.YES);
    assertThat(store().open("bad", hashed).ask(KEY.hash("card-78"))).isEqualTo(Answer.NO);
  }
}
