package org.riskbench.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelState;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.SaltStore;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.OpenDraft;
import org.riskbench.ui.session.Session;

class OpenViewModelTest {
  private static final String TABLE =
      """
      id,email,day,verdict,told
      1,ann@example.com,1/2/2026,bad,2026-02-03
      2,bob@example.com,2/2/2026,fine,2026-02-04
      3,eve@example.com,3/2/2026,?,
      4,kim@example.com,4/2/2026,unsure,
      """;

  @TempDir private Path folder;
  private final Session session = new Session(Settings.DEFAULT);
  private OpenViewModel form;

  @BeforeEach
  void beginOpening() {
    form =
        new OpenViewModel(
            session, Messages.bundled(), new InlineJobRunner(), new SaltStore(folder));
    session.requests().beginOpening(OpenDraft.of(OpenDraft.Start.FILE));
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path shop() {
    Path file = folder.resolve("shop.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().execute("create table orders (id integer, amount real)");
      connection.createStatement().execute("insert into orders values (1, 2.5), (2, 3.5)");
      connection.createStatement().execute("create view recent as select id from orders");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return file;
  }

  private DataRequest.Open asked() {
    return (DataRequest.Open) session.requests().dataProperty().get().orElseThrow();
  }

  private Dataset loaded() {
    return DataLoader.load(asked().place().look(), asked().options(), JobContext.none())
        .timed(asked().timing());
  }

  private ColumnWish wish(String name) {
    return form.getColumns().getColumns().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private KindChoice kind(ColumnKind kind) {
    return form.getColumns().getKinds().stream()
        .filter(choice -> choice.kind().equals(Optional.of(kind)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFileIsLookedAtAndOpenedAsItIs() {
    form.choose(file("d.csv", TABLE));
    assertThat(form.getSeen()).startsWith("Text divided by commas · 5 columns · needs about");
    assertThat(wish("email").looksLike()).isEqualTo("Category, e-mail addresses");

    form.open();

    assertThat(loaded().size()).isEqualTo(4);
    assertThat(session.requests().openDraftProperty().get()).isEmpty();
  }

  @Test
  void whatIsSaidOfColumnsAndLabelsHolds() {
    form.choose(file("d.csv", TABLE));
    wish("id").kindProperty().set(kind(ColumnKind.TEXT));
    wish("day").formatProperty().set("d/m/y");
    wish("email").hashedProperty().set(true);
    form.getColumns().getZone().set("Europe/Berlin");
    form.getLabel().getLabel().set("verdict");
    form.getLabel().getFraud().set("bad");
    form.getLabel().getUnlabelled().set("?, none");
    form.getLabel().getIndeterminate().set("unsure");
    form.getLabel().getLabelTime().set("told");
    form.getLabel().getAsOf().set("2026-06-30");
    form.getLabel().getMaturity().set("45");
    form.open();

    Dataset data = loaded();
    assertThat(data.schema().column(0).kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(data.schema().column(1).format()).isInstanceOf(CellFormat.Hashed.class);
    assertThat(data.rows().texts(1).get(0)).hasSize(64);
    assertThat(data.rows().numbers(2)[0])
        .isEqualTo((double) Instant.parse("2026-01-31T23:00:00Z").toEpochMilli());
    assertThat(data.schema().column(4).role()).isEqualTo(ColumnRole.LABEL_TIME);
    assertThat(data.labels().count(LabelState.FRAUD)).isEqualTo(1);
    assertThat(data.labels().unlabelled()).isEqualTo(1);
    assertThat(data.labels().indeterminate()).isEqualTo(1);
    assertThat(asked().timing())
        .isEqualTo(
            new LabelTiming(
                Optional.of(Instant.parse("2026-06-30T00:00:00Z")),
                Optional.of(Duration.ofDays(45)),
                Duration.ZERO));
  }

  @Test
  void whatIsWrongIsSaidBelowItsFieldAndNothingIsOpened() {
    form.open();
    assertThat(form.getFile().getPath().getError()).isEqualTo("Name a file.");

    form.choose(file("d.csv", TABLE));
    form.getColumns().getZone().set("Europe/Atlantis");
    wish("day").formatProperty().set("whatever");
    form.getLabel().getFraud().set("bad");
    form.getLabel().getAsOf().set("soon");
    form.getLabel().getMaturity().set("-3");
    form.open();

    assertThat(form.getColumns().getZone().getError()).contains("Europe/Berlin");
    assertThat(form.getColumns().getColumnProblem().getError()).contains("\"day\"");
    assertThat(form.getLabel().getLabel().getError()).isNotEmpty();
    assertThat(form.getLabel().getAsOf().getError()).contains("2026-06-30");
    assertThat(form.getLabel().getMaturity().getError()).isNotEmpty();
    assertThat(session.requests().dataProperty().get()).isEmpty();
    assertThat(session.requests().openDraftProperty().get()).isPresent();

    form.getLabel().getAsOf().set("2026-01-01");
    assertThat(form.getLabel().getAsOf().getError()).isEmpty();
  }

  @Test
  void aFormatThatDoesNotGoWithTheKindIsRefused() {
    form.choose(file("d.csv", TABLE));
    wish("day").kindProperty().set(kind(ColumnKind.NUMBER));
    wish("day").formatProperty().set("d/m/y");
    form.open();

    assertThat(form.getColumns().getColumnProblem().getError()).contains("does not go with");
  }

  @Test
  void columnsOfPersonsAreTickedTogether() {
    form.choose(file("d.csv", TABLE));
    form.getColumns().hashPersonal();

    assertThat(form.getColumns().hashed()).containsExactly("email");
  }

  @Test
  void theKeyOfTwoFilesIsProposedByEqualNames() {
    form.choose(file("d.csv", TABLE));
    form.chooseJoin(file("more.csv", "id,day,device\n1,x,phone\n3,y,tablet\n"));
    assertThat(form.getOthers().getKeys()).extracting(Tick::name).containsExactly("id", "day");
    assertThat(form.getOthers().getKeys().get(0).tickedProperty().get()).isTrue();
    assertThat(form.getOthers().getKeys().get(1).tickedProperty().get()).isFalse();
    assertThat(form.getLabel().getColumns()).contains("device");

    form.open();

    assertThat(loaded().schema().find("device")).isPresent();
    assertThat(loaded().size()).isEqualTo(4);
  }

  @Test
  void aJoinWithoutAKeyIsRefused() {
    form.choose(file("d.csv", TABLE));
    form.chooseJoin(file("more.csv", "other,device\n1,phone\n"));
    assertThat(form.getOthers().getKeyProblem().getError()).contains("no column of the same name");

    form.open();

    assertThat(form.getOthers().getKeyProblem().getError()).isNotEmpty();
    assertThat(session.requests().dataProperty().get()).isEmpty();
  }

  @Test
  void aSecondFileIsTheTestPart() {
    form.choose(file("d.csv", TABLE));
    form.chooseTest(file("t.csv", TABLE));
    form.open();

    assertThat(loaded().report().firstTestRow()).hasValue(4);
  }

  @Test
  void aFileThatIsNoTableIsSaidInTheForm() {
    form.choose(file("d.csv", ""));

    assertThat(form.getNotice().map(Notice::code)).contains("DATA-105");
    assertThat(form.getSeen()).isEmpty();
  }

  @Test
  void anotherFileForgetsWhatWasSaidOfTheColumns() {
    form.choose(file("d.csv", TABLE));
    wish("day").formatProperty().set("d/m/y");
    form.choose(file("e.csv", "a,b\n1,2\n"));
    form.open();

    assertThat(loaded().schema().size()).isEqualTo(2);
  }

  @Test
  void theTablesOfADatabaseAreListedAndOneIsOpened() {
    session.requests().beginOpening(OpenDraft.database(shop()));
    DatabaseForm database = form.getDatabase();
    assertThat(form.isFromDatabase()).isTrue();
    assertThat(database.getTables()).containsExactly("orders", "recent");
    assertThat(database.getAnswer()).contains("2 tables");

    form.open();
    assertThat(database.getTable().getError()).startsWith("Pick a table");
    database.getTable().set("orders");
    form.open();

    assertThat(loaded().size()).isEqualTo(2);
    assertThat(asked().file()).isEmpty();
    assertThat(database.getRecent()).containsExactly("jdbc:sqlite:" + folder.resolve("shop.db"));
  }

  @Test
  void aQueryIsAskedInsteadOfATable() {
    session.requests().beginOpening(OpenDraft.database(shop()));
    form.getDatabase().byQueryProperty().set(true);
    form.getDatabase().getQuery().set("select id from orders where id > 1");
    form.open();

    assertThat(loaded().size()).isEqualTo(1);
  }

  @Test
  void thePasswordGoesWithTheForm() {
    session.requests().beginOpening(OpenDraft.of(OpenDraft.Start.DATABASE));
    form.getDatabase().getPassword().set("Zanzibar77");
    form.cancel();
    assertThat(form.getDatabase().getPassword().getText()).isEmpty();
    assertThat(session.requests().openDraftProperty().get()).isEmpty();

    session.requests().beginOpening(OpenDraft.database(shop()));
    form.getDatabase().getPassword().set("Zanzibar77");
    form.getDatabase().getTable().set("orders");
    form.open();

    assertThat(form.getDatabase().getPassword().getText()).isEmpty();
    assertThat(form.getDatabase().getRecent()).noneMatch(address -> address.contains("Zanzibar77"));
    assertThat(asked().toString()).doesNotContain("Zanzibar77");
  }

  @Test
  void anAddressThatCanNotBeAskedIsSaidBelowIt() {
    session.requests().beginOpening(OpenDraft.of(OpenDraft.Start.DATABASE));
    form.getDatabase().getAddress().set("jdbc:h2:mem:x");
    form.getDatabase().test();
    assertThat(form.getDatabase().getAddress().getError()).contains("jdbc:postgresql://");

    form.getDatabase().getAddress().set("jdbc:postgresql://127.0.0.1:1/shop");
    form.getDatabase().test();
    assertThat(form.getDatabase().getAddress().getError()).contains("can't be reached");
    assertThat(form.getDatabase().getRecent()).isEmpty();
  }

  @Test
  void aDatabaseFileChosenAsAFileLeadsToItsTables() {
    form.choose(shop());

    assertThat(form.isFromDatabase()).isTrue();
    assertThat(form.getDatabase().getTables()).containsExactly("orders", "recent");
  }

  @Test
  void aSheetOfAWorkbookIsChosen() throws IOException {
    Path book = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(book)) {
      Workbook workbook = new Workbook(out, "Riskbench", "1.0");
      for (String name : List.of("First", "Second")) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, "in_" + name);
        sheet.value(1, 0, 7);
      }
      workbook.finish();
    }
    form.choose(book);
    assertThat(form.getSeen()).startsWith("Excel workbook");
    assertThat(form.getFile().getSheets()).containsExactly("", "First", "Second");

    form.getFile().getSheet().set("Second");
    assertThat(form.getColumns().getColumns())
        .extracting(ColumnWish::name)
        .containsExactly("in_Second");
    form.open();

    assertThat(loaded().schema().column(0).name()).isEqualTo("in_Second");
  }

  @Test
  void theFileOnTheDeskIsWhereOneBegins() {
    Path file = file("d.csv", TABLE);
    session.setDataset(DataLoader.load(file, LoadOptions.defaults(), JobContext.none()));
    session.requests().beginOpening(OpenDraft.of(OpenDraft.Start.JOIN));

    assertThat(form.getFile().getPath().getText()).isEqualTo(file.toString());
    assertThat(form.getColumns().getColumns()).hasSize(5);
    assertThat(List.copyOf(form.getLabel().getColumns())).contains("verdict");
  }
}
