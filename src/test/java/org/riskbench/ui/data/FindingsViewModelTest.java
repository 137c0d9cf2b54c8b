package org.riskbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.profile.Finding.Action;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.data.FindingItem.Group;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Screen;

class FindingsViewModelTest {
  @TempDir private Path folder;
  private DataDesk desk;
  private FindingsViewModel view;

  @BeforeEach
  void openScreen() {
    desk = new DataDesk(folder);
    view = desk.screen.getFindings();
  }

  private FindingItem leak() {
    return desk.finding("LEAK-STRONG");
  }

  @Test
  void theGravestComeFirstAndTheTabCountsThem() {
    desk.screen.open(desk.leaking());

    assertThat(view.getSections()).extracting(FindingItem.Section::group).isSorted();
    long open =
        desk.findings().stream()
            .filter(item -> item.group() == Group.ACT || item.group() == Group.DECIDE)
            .count();
    assertThat(view.getTitle()).isEqualTo("Findings " + open);
  }

  @Test
  void aColumnThatLeaksIsIgnoredWithOneActionAndTakenBackWithAnother() {
    desk.screen.open(desk.leaking());
    FindingItem leak = leak();

    view.act(leak, Action.IGNORE_COLUMN);

    assertThat(desk.role(leak.column())).isEqualTo(ColumnRole.IGNORED);
    assertThat(desk.findings()).noneMatch(item -> item.key().equals(leak.key()));
    desk.screen.undo();
    assertThat(leak().column()).isEqualTo(leak.column());
  }

  @Test
  void manyColumnsOfOneFindingAreIgnoredTogetherAndComeBackTogether() {
    desk.screen.open(
        desk.table("amount,a,b,c,d,e,is_fraud", "#,#,#,#,#,#,0", "9#,9#,9#,9#,9#,9#,1"));
    FindingItem.Section section =
        view.getSections().stream()
            .filter(each -> each.manyAlike().containsKey("DUPLICATE"))
            .findFirst()
            .orElseThrow();

    view.ignoreAll(section, "DUPLICATE");
    assertThat(desk.findings()).extracting(FindingItem::code).doesNotContain("DUPLICATE");
    assertThat(desk.role("e")).isEqualTo(ColumnRole.IGNORED);

    desk.screen.undo();
    assertThat(desk.role("e")).isEqualTo(ColumnRole.FEATURE);
    assertThat(desk.screen.isUndoable()).isFalse();
  }

  @Test
  void aFindingIsKeptWithANoteUntilTheNoteIsRemoved() {
    desk.screen.open(desk.leaking());
    FindingItem leak = leak();
    String before = view.getTitle();

    view.keep(leak, "  ");
    assertThat(desk.session.preparation().notes()).isEmpty();
    view.keep(leak, "known before the event");

    assertThat(leak().group()).isEqualTo(Group.KEPT);
    assertThat(leak().note()).contains("known before the event");
    assertThat(desk.session.preparation().notes()).containsKey(leak.key());
    assertThat(view.getTitle()).isNotEqualTo(before);
    view.removeNote(leak());
    assertThat(leak().note()).isEmpty();
    desk.screen.undo();
    assertThat(leak().note()).contains("known before the event");
  }

  @Test
  void theSplitThatAFindingAsksForIsSetAndTakenBack() {
    desk.screen.open(desk.labelled());
    FindingItem any = desk.findings().get(0);

    view.act(any, Action.SPLIT_BY_ENTITY);
    assertThat(desk.session.preparation().split().orElseThrow())
        .isInstanceOf(SplitPlan.ByEntity.class);

    desk.screen.undo();
    assertThat(desk.session.preparation().split()).isEqualTo(Optional.empty());
  }

  @Test
  void recordsOnBothSidesOfTheChosenSplitAreFound() {
    StringBuilder text = new StringBuilder("email,amount,is_fraud\n");
    Random random = new Random(3);
    for (int i = 0; i < 400; i++) {
      text.append("kim").append(i % 40).append("@example.com,").append(random.nextInt(900));
      text.append(',').append(random.nextInt(5) == 0 ? 1 : 0).append('\n');
    }
    desk.screen.open(desk.write("shared.csv", text.toString()));
    desk.changeRole("email", ColumnRole.ENTITY);
    assertThat(desk.findings()).extracting(FindingItem::code).contains("LEAK-ENTITY");

    view.act(desk.finding("LEAK-ENTITY"), Action.SPLIT_BY_ENTITY);

    assertThat(desk.findings()).extracting(FindingItem::code).doesNotContain("LEAK-ENTITY");
  }

  @Test
  void rowsSetAsideAreCountedAndLeadToTheRecords() throws Exception {
    Path file = desk.labelled();
    Files.writeString(file, Files.readString(file) + "2026-02-01,short\n");

    desk.screen.open(file);

    assertThat(desk.screen.getCard().setAside()).isEqualTo("1 of 41");
    FindingItem aside =
        desk.findings().stream()
            .filter(item -> item.lead() == FindingItem.Lead.RECORDS)
            .findFirst()
            .orElseThrow();
    assertThat(aside.text()).contains("42");
    view.follow(aside);
    assertThat(desk.session.whereabouts().viewProperty(Screen.DATA).get())
        .isEqualTo(DataView.RECORDS);
  }

  @Test
  void whereNothingIsWrongItSaysSo() {
    StringBuilder text = new StringBuilder("income,is_fraud\n");
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      text.append(random.nextGaussian()).append(',').append(random.nextInt(4) == 0 ? 1 : 0);
      text.append('\n');
    }
    desk.screen.open(desk.write("clean.csv", text.toString()));

    assertThat(view.isClear()).as(desk.findings().toString()).isTrue();
    assertThat(view.getStatus()).isEqualTo("Nothing to beware of");
    assertThat(view.getTitle()).isEqualTo("Findings");
  }

  @Test
  void whyAColumnHasItsRoleIsGoodToKnow() {
    desk.screen.open(desk.labelled());

    assertThat(desk.findings())
        .anySatisfy(
            item -> {
              assertThat(item.group()).isEqualTo(Group.KNOW);
              assertThat(item.column()).isEqualTo("is_fraud");
            });
  }
}
