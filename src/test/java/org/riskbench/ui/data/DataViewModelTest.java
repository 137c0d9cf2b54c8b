package org.riskbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.loading.TableOrigin;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;

class DataViewModelTest {
  @TempDir private Path folder;
  private final Session session = new Session(Settings.DEFAULT);
  private DataViewModel screen;

  @BeforeEach
  void openScreen() {
    Places places = new Places(folder, folder.resolve("models"), Optional.empty());
    screen = new DataViewModel(session, new InlineJobRunner(), places, Messages.bundled());
  }

  private Path table(String header, String good, String fraud) throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int i = 0; i < 40; i++) {
      String row = i % 8 == 0 ? fraud : good;
      text.append(row.replace("#", Integer.toString(i))).append('\n');
    }
    return Files.writeString(folder.resolve("applications.csv"), text);
  }

  private Path labelled() throws IOException {
    return table(
        "event_time,email,amount,is_fraud",
        "2026-01-01T00:00:#,kim#@example.com,#,0".replace(":#", ":00"),
        "2026-02-01T00:00:00,eve#@example.com,9#,1");
  }

  private ColumnRow row(String name) {
    return screen.getColumns().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Choice<ColumnRole> role(ColumnRole role) {
    return Choice.of(role, Messages.bundled());
  }

  @Test
  void openingAFileShowsItsFiguresAndLeadsOnToTraining() throws IOException {
    screen.open(labelled());

    assertThat(screen.getCard().rows()).isEqualTo("40");
    assertThat(screen.getCard().fraudRate()).isEqualTo("12.5 %");
    assertThat(screen.getCard().period()).isEqualTo("1 Jan – 1 Feb 2026");
    assertThat(screen.getLabelColumn()).isEqualTo("is_fraud");
    assertThat(screen.isLabelled()).isTrue();
    screen.next();
    assertThat(session.screenProperty().get()).isEqualTo(Screen.TRAIN);
  }

  @Test
  void aTableIsReadAsTheAnalystSays() throws IOException {
    Path file = labelled();

    screen.load(
        TableOrigin.file(file), LoadOptions.defaults().ignore(List.of("email")).label("is_fraud"));

    assertThat(row("email").role().value()).isEqualTo(ColumnRole.IGNORED);
    assertThat(screen.isLabelled()).isTrue();
  }

  @Test
  void aFileThatIsNoTableSaysSoAndLeavesTheDataInPlace() throws IOException {
    screen.open(labelled());
    Optional<Dataset> before = session.dataset();

    screen.open(Files.writeString(folder.resolve("empty.csv"), ""));

    assertThat(screen.getNotice()).isPresent();
    assertThat(session.dataset()).isEqualTo(before);
    assertThat(screen.getCard().rows()).isEqualTo("40");
  }

  @Test
  void aRoleThatOneColumnHasIsTakenFromTheOther() throws IOException {
    screen.open(table("first,second,is_fraud", "#,1#,0", "3#,4#,1"));
    screen.changeRole(row("first"), role(ColumnRole.AMOUNT));
    screen.changeRole(row("second"), role(ColumnRole.AMOUNT));

    assertThat(row("first").role().value()).isEqualTo(ColumnRole.FEATURE);
    assertThat(row("second").role().value()).isEqualTo(ColumnRole.AMOUNT);
    assertThat(screen.getNotice()).isEmpty();
  }

  @Test
  void aLabelNobodyRecognisesIsChosenByColumnAndValue() throws IOException {
    screen.open(table("amount,verdict", "#,fine", "9#,bogus"));
    assertThat(screen.isLabelled()).isFalse();
    assertThat(screen.getNotice()).isPresent();

    screen.chooseLabelColumn("verdict");
    screen.chooseLabelValue("bogus");

    assertThat(screen.isLabelled()).isTrue();
    assertThat(screen.getNotice()).isEmpty();
    assertThat(screen.getCard().fraudRate()).isEqualTo("12.5 %");
  }

  @Test
  void rowsSetAsideAreCountedAndFound() throws IOException {
    Path file = labelled();
    Files.writeString(file, Files.readString(file) + "2026-02-01,short\n");

    screen.open(file);

    assertThat(screen.getCard().setAside()).isEqualTo("1 of 41");
    assertThat(screen.getFindings())
        .anySatisfy(
            finding -> {
              assertThat(finding.warning()).isTrue();
              assertThat(finding.text()).contains("42");
            });
  }
}
