package org.riskbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Screen;

class ColumnsViewModelTest {
  @TempDir private Path folder;
  private DataDesk desk;
  private ColumnsViewModel view;

  @BeforeEach
  void openScreen() {
    desk = new DataDesk(folder);
    view = desk.screen.getColumns();
  }

  private ColumnDetail detail(String column) {
    view.select(Optional.of(desk.row(column)));
    return view.getDetail().orElseThrow();
  }

  @Test
  void theDataIsOnTheDeskBeforeItsColumnsAreKnown() {
    List<Boolean> onDesk = new ArrayList<>();
    desk.session
        .profile()
        .columns()
        .addListener(
            (ListChangeListener<ColumnProfile>)
                change -> onDesk.add(desk.session.dataset().isPresent()));

    desk.screen.open(desk.labelled());

    assertThat(onDesk).isNotEmpty().containsOnly(true);
    assertThat(view.getRows()).allMatch(row -> row.facts().isPresent());
    assertThat(desk.session.profile().whole()).isPresent();
  }

  @Test
  void factsStayInPlaceWhileAChangeIsLookedAt() {
    desk.screen.open(desk.labelled());
    List<Integer> sizes = new ArrayList<>();
    desk.session
        .profile()
        .columns()
        .addListener(
            (ListChangeListener<ColumnProfile>) change -> sizes.add(change.getList().size()));

    desk.changeRole("amount", ColumnRole.IGNORED);

    assertThat(sizes).isNotEmpty().containsOnly(4);
    assertThat(desk.row("amount").facts().orElseThrow().role()).isEqualTo(ColumnRole.IGNORED);
  }

  @Test
  void aRoleThatOneColumnHasIsTakenFromTheOther() {
    desk.screen.open(desk.table("first,second,is_fraud", "#,1#,0", "3#,4#,1"));
    desk.changeRole("first", ColumnRole.AMOUNT);
    desk.changeRole("second", ColumnRole.AMOUNT);

    assertThat(desk.role("first")).isEqualTo(ColumnRole.FEATURE);
    assertThat(desk.role("second")).isEqualTo(ColumnRole.AMOUNT);
    assertThat(desk.screen.getNotice()).isEmpty();
  }

  @Test
  void aColumnIsFoundByNameRoleOrKind() {
    desk.screen.open(desk.labelled());

    view.setFilter("AMO");
    assertThat(view.getRows()).extracting(ColumnRow::name).contains("amount");
    assertThat(view.getRows()).extracting(ColumnRow::name).doesNotContain("email");
    view.setFilter("label");
    assertThat(view.getRows()).extracting(ColumnRow::name).containsExactly("is_fraud");
    assertThat(view.getCount()).isEqualTo("1 of 4 columns");
    view.setFilter("");
    assertThat(view.getCount()).isEqualTo("4 columns");
  }

  @Test
  void theSelectedColumnIsDescribedWithItsGroups() {
    desk.screen.open(desk.table("colour,is_fraud", "blue,0", "red,1"));

    ColumnDetail detail = detail("colour");

    assertThat(detail.sentences().get(0)).contains("40 texts");
    assertThat(detail.groups()).extracting(ColumnDetail.GroupLine::name).contains("blue", "red");
    assertThat(detail.groups())
        .filteredOn(group -> group.name().equals("red"))
        .allMatch(group -> group.fraudRate().equals("100.0 %"));
    assertThat(detail.chart().orElseThrow().bars()).hasSize(2);
    assertThat(detail.chart().orElseThrow().sentence()).contains("0.0 %").contains("100.0 %");
    assertThat(detail.note()).isEmpty();
  }

  @Test
  void nothingIsShownOfTheValuesOfAKey() {
    desk.screen.open(desk.labelled());
    desk.changeRole("email", ColumnRole.ENTITY);

    ColumnDetail detail = detail("email");

    assertThat(detail.chart()).isEmpty();
    assertThat(detail.groups()).isEmpty();
    assertThat(detail.quantiles()).isEmpty();
    assertThat(detail.note()).isNotEmpty();
    assertThat(detail.toString()).doesNotContain("kim");
  }

  @Test
  void aColumnWithSomethingOfAPersonOrAFindingHasASign() {
    desk.screen.open(desk.labelled());

    assertThat(desk.row("email").mark().personal()).isTrue();
    assertThat(desk.row("email").mark().text()).contains("e-mail addresses");
    assertThat(desk.row("is_fraud").mark()).isEqualTo(ColumnMark.NONE);
  }

  @Test
  void aLinkToAColumnBringsItUpWhateverTheFilter() {
    desk.screen.open(desk.labelled());
    desk.session.show(DataView.FINDINGS);
    view.setFilter("email");

    view.reveal("amount");

    assertThat(view.getSelected().map(ColumnRow::name)).contains("amount");
    assertThat(view.getRows()).extracting(ColumnRow::name).contains("amount");
    assertThat(desk.session.whereabouts().viewProperty(Screen.DATA).get())
        .isEqualTo(DataView.COLUMNS);
  }
}
