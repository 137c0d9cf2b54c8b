package org.riskbench.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.LabelState;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

class RecordsViewModelTest {
  private static final String TABLE =
      """
      amount,email,note,is_fraud
      30,eve0@example.com,late,1
      4,kim1@example.com,Early,0
      ,ann2@example.com,,0
      100,bob3@example.com,early,
      4,zoe4@example.com,never,1
      """;

  @TempDir private Path folder;
  private final Session session = new Session(Settings.DEFAULT);
  private final List<String> copied = new ArrayList<>();
  private final RecordsViewModel view =
      new RecordsViewModel(
          session, Messages.bundled(), new InlineJobRunner(), copied::add, new Toasts());

  private void load() {
    session.setDataset(Records.load(folder, "applications.csv", TABLE));
  }

  private RecordTable table() {
    return view.getTable().orElseThrow();
  }

  private void look(String column, String text) {
    view.getFilter().columnProperty().set(column);
    view.getFilter().textProperty().set(text);
  }

  private void only(LabelState state) {
    view.getFilter()
        .stateProperty()
        .set(
            view.getFilter().getStates().stream()
                .filter(choice -> choice.state().equals(Optional.of(state)))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void valuesThatCouldNameAPersonAreMaskedUntilAskedFor() {
    load();
    assertThat(table().text(0, 1)).isEqualTo("e…@…com");
    assertThat(table().text(0, 2)).isEqualTo("late");

    view.showValuesProperty().set(true);

    assertThat(table().text(0, 1)).isEqualTo("eve0@example.com");
  }

  @Test
  void otherDataIsMaskedAgainAndShownWhole() {
    load();
    view.showValuesProperty().set(true);
    view.sort(List.of(new SortKey(0, true)));
    look("note", "early");

    session.setDataset(Records.load(folder, "others.csv", TABLE.replace("eve0", "eva0")));

    assertThat(table().text(0, 1)).isEqualTo("e…@…com");
    assertThat(Records.column(view, 0)).containsExactly("30", "4", "", "100", "4");
    assertThat(view.getFilter().textProperty().get()).isEmpty();
  }

  @Test
  void aKeyIsMaskedOnceItHasThatRole() {
    load();
    session.setDataset(
        session
            .dataset()
            .orElseThrow()
            .with(
                session
                    .dataset()
                    .orElseThrow()
                    .schema()
                    .change("note", column -> column.as(ColumnRole.ENTITY))));

    assertThat(table().text(0, 2)).isEqualTo("…");
    assertThat(view.hint(2)).contains("Entity key").contains("Masked");
  }

  @Test
  void numbersSortAsNumbersUpAndDownWithMissingOnesLast() {
    load();
    view.sort(List.of(new SortKey(0, false)));
    assertThat(Records.column(view, 0)).containsExactly("4", "4", "30", "100", "");

    view.sort(List.of(new SortKey(0, true)));
    assertThat(Records.column(view, 0)).containsExactly("100", "30", "4", "4", "");
    assertThat(view.getRows()).containsExactly(3, 0, 1, 4, 2); // ties as in the file

    view.sort(List.of());
    assertThat(view.getRows()).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void textsSortAsInADictionaryWithMissingOnesLast() {
    load();
    view.sort(List.of(new SortKey(2, false)));
    assertThat(Records.column(view, 2)).containsExactly("Early", "early", "late", "never", "");

    view.sort(List.of(new SortKey(2, true)));
    assertThat(Records.column(view, 2)).containsExactly("never", "late", "early", "Early", "");
  }

  @Test
  void aSecondColumnOrdersTheTiesOfTheFirst() {
    load();
    view.sort(List.of(new SortKey(0, false), new SortKey(2, true)));
    assertThat(view.getRows()).containsExactly(4, 1, 0, 3, 2);
  }

  @Test
  void recordsAreChosenByTheirLabelAndCounted() {
    load();
    only(LabelState.FRAUD);
    assertThat(view.getRows()).containsExactly(0, 4);
    assertThat(view.getCount()).isEqualTo("2 of 5 records");

    only(LabelState.UNLABELLED);
    assertThat(view.getRows()).containsExactly(3);

    view.clearFilter();
    assertThat(view.getCount()).isEqualTo("5 of 5 records");
  }

  @Test
  void aTextIsFoundInAColumnWhateverItsCase() {
    load();
    look("note", "EARLY");
    assertThat(view.getRows()).containsExactly(1, 3);

    look("amount", "0");
    assertThat(view.getRows()).containsExactly(0, 3);

    view.getFilter().matchProperty().set(view.getFilter().getMatches().get(1));
    look("amount", "4.0");
    assertThat(view.getRows()).containsExactly(1, 4);
  }

  @Test
  void orderAndFilterHoldTogether() {
    load();
    only(LabelState.FRAUD);
    view.sort(List.of(new SortKey(0, false)));

    assertThat(view.getRows()).containsExactly(4, 0);
  }

  @Test
  void copiedRowsHaveTheColumnsShownAndStayMasked() {
    load();
    view.getColumns().get(2).shownProperty().set(false);
    view.copy(List.of(4, 0));

    assertThat(copied).containsExactly("amount\temail\tis_fraud\n4\tz…@…com\t1\n30\te…@…com\t1\n");
  }

  @Test
  void theNumberOfARowIsThatOfTheFileThoughOthersWereSetAside() {
    session.setDataset(Records.load(folder, "gaps.csv", "a,b\n1,1\nshort\n2,2\nx,y,z\n3,3\n"));

    assertThat(view.getRows().stream().map(row -> table().number(row)))
        .containsExactly("1", "3", "5");
    assertThat(view.getAside()).isEqualTo("Set aside 2");
  }

  @Test
  void whoMendsAFileGoesOnWithTheRowsStillSetAside() {
    session.setDataset(Records.load(folder, "gaps.csv", "a,b\n1,1\nshort\n2,2\nx,y,z\n"));
    view.showAsideProperty().set(true);

    session.setDataset(Records.load(folder, "gaps.csv", "a,b\n1,1\n9,9\n2,2\nx,y,z\n"));
    assertThat(view.isShowAside()).isTrue();

    session.setDataset(Records.load(folder, "gaps.csv", "a,b\n1,1\n9,9\n2,2\nx,y\n"));
    assertThat(view.isShowAside()).isFalse();
  }

  @Test
  void aCellOfManyLinesIsShownInOne() {
    session.setDataset(Records.load(folder, "lines.csv", "a,b\n1,\"x\r\ny\"\n2,z\n"));

    assertThat(table().line(0, 1)).isEqualTo("x ⏎ y");
    assertThat(table().text(0, 1)).isEqualTo("x\r\ny");
  }
}
