package org.riskbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.Screen;

class DataViewModelTest {
  @TempDir private Path folder;
  private DataDesk desk;
  private DataViewModel screen;

  @BeforeEach
  void openScreen() {
    desk = new DataDesk(folder);
    screen = desk.screen;
  }

  @Test
  void openingAFileShowsItsFiguresAndLeadsOnToTraining() {
    screen.open(desk.labelled());

    assertThat(screen.getCard().rows()).isEqualTo("40");
    assertThat(screen.getCard().fraudRate()).isEqualTo("12.5 %");
    assertThat(screen.getCard().period()).isEqualTo("1 Jan – 1 Feb 2026");
    assertThat(screen.getLabel().getColumn()).isEqualTo("is_fraud");
    assertThat(screen.getSubtitle()).isEqualTo("applications.csv · 4 columns");
    assertThat(screen.isLabelled()).isTrue();
    screen.next();
    assertThat(desk.session.screenProperty().get()).isEqualTo(Screen.TRAIN);
  }

  @Test
  void aPeriodIsToldInDaysWhereTheTimeHasDatesAndInNumbersElsewhere() {
    LoadOptions options = LoadOptions.defaults().role("t", ColumnRole.TIME).label("is_fraud");

    screen.open(desk.write("dated.csv", "t,is_fraud\n1767225600,0\n1767312000,1\n"), options);
    assertThat(screen.getCard().period()).isEqualTo("1 Jan – 2 Jan 2026");

    screen.open(desk.write("offsets.csv", "t,is_fraud\n86400,0\n118040.5,1\n"), options);
    assertThat(screen.getCard().period()).isEqualTo("86,400 – 118,040.5");

    screen.open(desk.write("day.csv", "t,is_fraud\n1767225600,0\n1767225700,1\n"), options);
    assertThat(screen.getCard().period()).isEqualTo("1 Jan 2026");
  }

  @Test
  void aTableIsReadAsTheAnalystSays() {
    Path file = desk.labelled();

    screen.open(file, LoadOptions.defaults().ignore(List.of("email")).label("is_fraud"));

    assertThat(desk.role("email")).isEqualTo(ColumnRole.IGNORED);
    assertThat(screen.isLabelled()).isTrue();
  }

  @Test
  void aFileThatIsNoTableSaysSoAndLeavesTheDataInPlace() {
    screen.open(desk.labelled());
    Optional<Dataset> before = desk.session.dataset();

    screen.open(desk.write("empty.csv", ""));

    assertThat(screen.getNotice()).isPresent();
    assertThat(desk.session.dataset()).isEqualTo(before);
    assertThat(screen.getCard().rows()).isEqualTo("40");
    screen.open(desk.labelled());
    assertThat(screen.getNotice()).isEmpty();
  }

  @Test
  void changesAreTakenBackAndMadeAgain() {
    screen.open(desk.labelled());
    desk.changeRole("amount", ColumnRole.IGNORED);
    desk.changeRole("email", ColumnRole.ID);
    assertThat(screen.getUndoHint()).contains("email becomes Record id");

    screen.undo();
    assertThat(desk.role("email")).isNotEqualTo(ColumnRole.ID);
    assertThat(desk.role("amount")).isEqualTo(ColumnRole.IGNORED);
    screen.undo();
    assertThat(desk.role("amount")).isNotEqualTo(ColumnRole.IGNORED);
    assertThat(screen.getUndoHint()).isEmpty();
    assertThat(screen.getRedoHint()).contains("amount becomes Ignored");

    screen.redo();
    screen.redo();
    assertThat(desk.role("email")).isEqualTo(ColumnRole.ID);
    assertThat(screen.getRedoHint()).isEmpty();
  }

  @Test
  void anotherKindIsTakenBackWithTheValuesItHad() {
    screen.open(desk.labelled());
    Dataset before = desk.session.dataset().orElseThrow();

    desk.changeKind("amount", ColumnKind.CATEGORY);
    Dataset changed = desk.session.dataset().orElseThrow();
    assertThat(changed.schema().column(2).kind()).isEqualTo(ColumnKind.CATEGORY);
    assertThat(changed.rows().values(1)).isSameAs(before.rows().values(1));

    screen.undo();
    assertThat(desk.session.dataset().orElseThrow().rows().values(2))
        .isSameAs(before.rows().values(2));
    assertThat(desk.row("amount").kind().value()).isEqualTo(ColumnKind.NUMBER);
  }

  @Test
  void aNewFileHasNothingToTakeBack() {
    screen.open(desk.labelled());
    desk.changeRole("amount", ColumnRole.IGNORED);

    screen.open(desk.table("other.csv", "a,is_fraud", "#,0", "9#,1"));

    assertThat(screen.getUndoHint()).isEmpty();
  }

  @Test
  void theNextFileOfTheSameColumnsHasTheRolesKindsAndLabelOfTheLast() {
    screen.open(desk.table("january.csv", "amount,code,verdict", "#,1#,fine", "9#,2#,bogus"));
    desk.changeRole("amount", ColumnRole.AMOUNT);
    desk.changeKind("code", ColumnKind.CATEGORY);
    screen.getLabel().chooseColumn("verdict");
    screen.getLabel().chooseFraud("bogus");

    DataDesk later = new DataDesk(folder);
    later.screen.open(
        later.table("february.csv", "verdict,amount,code", "fine,#,1#", "bogus,9#,2#"));

    assertThat(later.role("amount")).isEqualTo(ColumnRole.AMOUNT);
    assertThat(later.row("code").kind().value()).isEqualTo(ColumnKind.CATEGORY);
    assertThat(later.screen.isLabelled()).isTrue();
    assertThat(later.screen.getLabel().getFraud()).isEqualTo("bogus");
    assertThat(later.findings())
        .anySatisfy(item -> assertThat(item.lead()).isEqualTo(FindingItem.Lead.FORGET));
  }

  @Test
  void whatIsForgottenIsRecognisedAnew() throws Exception {
    Path file = desk.labelled();
    screen.open(file);
    ColumnRole recognised = desk.role("email");
    desk.changeRole("email", ColumnRole.IGNORED);
    screen.open(file);
    assertThat(desk.role("email")).isEqualTo(ColumnRole.IGNORED);

    screen
        .getFindings()
        .follow(
            desk.findings().stream()
                .filter(item -> item.lead() == FindingItem.Lead.FORGET)
                .findFirst()
                .orElseThrow());

    assertThat(desk.role("email")).isEqualTo(recognised);
    assertThat(desk.findings()).noneMatch(item -> item.lead() == FindingItem.Lead.FORGET);
    assertThat(Files.readString(folder.resolve("roles.json"))).doesNotContain("email");
  }

  @Test
  void aRememberedLabelThatDoesNotFitIsToldAndLeavesTheFileOpen() {
    screen.open(desk.table("january.csv", "amount,verdict", "#,fine", "9#,bogus"));
    screen.getLabel().chooseColumn("verdict");
    screen.getLabel().chooseFraud("bogus");

    screen.open(desk.table("february.csv", "amount,verdict", "#,fine", "9#,other"));

    assertThat(screen.isLabelled()).isFalse();
    assertThat(screen.getCard().rows()).isEqualTo("40");
    assertThat(desk.findings()).anySatisfy(item -> assertThat(item.text()).contains("not fit"));
  }

  @Test
  void ofValuesOnlyTheOneThatMeansFraudIsRemembered() throws Exception {
    screen.open(desk.verdicts());
    screen.getLabel().chooseColumn("verdict");
    screen.getLabel().chooseFraud("fraud");
    screen.getLabel().mean("pending", LabelMeaning.UNKNOWN);

    String memory = Files.readString(folder.resolve("roles.json"));
    assertThat(memory).contains("\"fraud\"").doesNotContain("pending").doesNotContain("unsure");
  }

  @Test
  void whatIsSaidOfTheAgeOfLabelsIsSeenAndOutlivesATakenBackRole() {
    StringBuilder text = new StringBuilder("when,amount,label\n");
    for (int day = 1; day <= 28; day++) {
      text.append("2026-02-%02d,%d,%d\n".formatted(day, day * 3, day % 4 == 0 ? 1 : 0));
    }
    screen.open(desk.write("days.csv", text.toString()));
    desk.session.requests().ask(LabelTiming.maturity(Duration.ofDays(5)));
    assertThat(desk.session.dataset().orElseThrow().labels().maturity().days()).isEqualTo(5);

    desk.session.requests().ask(LabelTiming.maturity(Duration.ofDays(9)));
    screen.undo();

    assertThat(desk.session.dataset().orElseThrow().labels().maturity().days()).isEqualTo(9);
  }
}
