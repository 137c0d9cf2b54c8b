package org.riskbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.loading.TablePlace;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.OpenDraft;
import org.riskbench.ui.session.Session;

class DataRequestsTest {
  private static final String ROWS = "1,a,0\n2,b,1\n3,c,0\n4,d,1\n";

  @TempDir private Path folder;
  private final Session session = new Session(Settings.DEFAULT);
  private DataViewModel screen;
  private Path file;

  @BeforeEach
  void openScreen() throws IOException {
    Places places = new Places(folder, folder.resolve("models"), Optional.empty());
    screen = new DataViewModel(session, new InlineJobRunner(), places, Messages.bundled());
    file = Files.writeString(folder.resolve("d.csv"), "x,y,is_fraud\n" + ROWS + "half\n");
  }

  private ColumnRole role(String column) {
    Schema schema = session.dataset().orElseThrow().schema();
    return schema.column(schema.require(column)).role();
  }

  @Test
  void aViewMayAskForATableWithOptions() {
    LabelTiming timing = LabelTiming.maturity(Duration.ofDays(45));
    session
        .requests()
        .ask(
            new DataRequest.Open(
                "d.csv",
                new TablePlace.OfFile(file),
                LoadOptions.defaults().amount("x"),
                timing,
                Optional.of(file),
                true));

    assertThat(role("x")).isEqualTo(ColumnRole.AMOUNT);
    assertThat(session.dataset().orElseThrow().labels().timing()).isEqualTo(timing);
    assertThat(session.recent().openedProperty().get()).contains(file);
  }

  @Test
  void aTableThatCanNotBeLoadedLeavesTheDataInPlace() {
    session.requests().ask(DataRequest.Open.of(file, LoadOptions.defaults()));
    session
        .requests()
        .ask(DataRequest.Open.of(folder.resolve("nowhere.csv"), LoadOptions.defaults()));

    assertThat(session.dataset().orElseThrow().size()).isEqualTo(4);
    assertThat(screen.getNotice()).isPresent();
  }

  private Path workbook() throws IOException {
    Path book = folder.resolve("d.xlsx");
    try (OutputStream out = Files.newOutputStream(book);
        Workbook written = new Workbook(out, "test", "1.0")) {
      written.newWorksheet("first").value(0, 0, "other");
      Worksheet second = written.newWorksheet("second");
      String[] lines = ("zip,is_fraud\n" + "12,0\n13,1\n14,0\n".repeat(4)).split("\n");
      for (int row = 0; row < lines.length; row++) {
        String[] cells = lines[row].split(",");
        for (int column = 0; column < cells.length; column++) {
          second.value(row, column, cells[column]);
        }
      }
    }
    return book;
  }

  private void openSecondSheet(boolean repeatable) throws IOException {
    Path book = workbook();
    session
        .requests()
        .ask(
            new DataRequest.Open(
                "d.xlsx",
                new TablePlace.OfSheet(book, "second"),
                LoadOptions.defaults(),
                LabelTiming.UNSAID,
                Optional.empty(),
                repeatable));
  }

  private ColumnRow column(String name) {
    return screen.getColumns().getRows().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ColumnKind kindOfZip() {
    Schema schema = session.dataset().orElseThrow().schema();
    return schema.column(schema.require("zip")).kind();
  }

  @Test
  void aColumnOfAnotherSheetIsGivenAKind() throws IOException {
    openSecondSheet(true);
    ColumnKind before = kindOfZip();
    ColumnKind other = before == ColumnKind.TEXT ? ColumnKind.CATEGORY : ColumnKind.TEXT;
    screen.getColumns().changeKind(column("zip"), Choice.of(other, Messages.bundled()));

    assertThat(screen.getNotice()).isEmpty();
    assertThat(kindOfZip()).isEqualTo(other);
    assertThat(session.dataset().orElseThrow().size()).isEqualTo(12);
  }

  @Test
  void aTableThatCameByAPasswordSaysWhereItsKindsAreGiven() throws IOException {
    openSecondSheet(false);
    ColumnKind before = kindOfZip();
    screen.getColumns().changeKind(column("zip"), Choice.of(ColumnKind.TEXT, Messages.bundled()));

    assertThat(screen.getNotice().orElseThrow().code()).isEqualTo("DATA-192");
    assertThat(kindOfZip()).isEqualTo(before);
  }

  @Test
  void aMendedFileIsLoadedAgainUnderTheRolesGivenMeanwhile() throws IOException {
    session.requests().ask(DataRequest.Open.of(file, LoadOptions.defaults()));
    ColumnRow row =
        screen.getColumns().getRows().stream()
            .filter(each -> each.name().equals("x"))
            .findFirst()
            .orElseThrow();
    screen.getColumns().changeRole(row, Choice.of(ColumnRole.AMOUNT, Messages.bundled()));
    Files.writeString(file, "x,y,is_fraud\n" + ROWS + "5,e,1\n");
    session.requests().ask(new DataRequest.Reload());

    assertThat(session.dataset().orElseThrow().size()).isEqualTo(5);
    assertThat(session.dataset().orElseThrow().rejected()).isEmpty();
    assertThat(role("x")).isEqualTo(ColumnRole.AMOUNT);
    assertThat(session.dataset().orElseThrow().labels().frauds()).isEqualTo(3);
  }

  @Test
  void dataIsTakenOffTheDesk() {
    session.requests().ask(DataRequest.Open.of(file, LoadOptions.defaults()));
    session.requests().ask(new DataRequest.Remove());

    assertThat(session.dataset()).isEmpty();
    assertThat(screen.isEmpty()).isTrue();
    assertThat(screen.isLabelled()).isFalse();
  }

  @Test
  void whatHeldAPasswordIsOpenedByItsFormAgain() {
    DataRequest.Open once = DataRequest.Open.of(file, LoadOptions.defaults());
    session
        .requests()
        .ask(
            new DataRequest.Open(
                once.name(), once.place(), once.options(), once.timing(), Optional.empty(), false));
    session.requests().ask(new DataRequest.Reload());

    assertThat(session.requests().openDraftProperty().get())
        .contains(OpenDraft.of(OpenDraft.Start.DATABASE));
  }

  @Test
  void aDatabaseFileIsOpenedByItsForm() {
    screen.openAny(folder.resolve("Shop.DB"));

    assertThat(session.requests().openDraftProperty().get())
        .contains(OpenDraft.database(folder.resolve("Shop.DB")));
    assertThat(session.dataset()).isEmpty();
  }
}
