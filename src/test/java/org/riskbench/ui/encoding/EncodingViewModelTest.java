package org.riskbench.ui.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.feature.Encoding;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.Visits;

class EncodingViewModelTest {
  private static final Dataset DATA = Visits.data();

  private final Session session = new Session(Settings.DEFAULT);
  private final EncodingWords words = new EncodingWords(Messages.bundled());
  private EncodingViewModel view;

  @BeforeEach
  void openView() {
    view = new EncodingViewModel(session, new InlineJobRunner(), Messages.bundled());
    session.setDataset(DATA);
    session.show(DataView.ENCODING);
  }

  private EncodingRow row(String column) {
    return view.getRows().stream()
        .filter(row -> row.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyColumnSaysWhatItBecomesAndWhatHappensToGaps() {
    EncodingRow shop = row("shop");
    assertThat(words.choice(shop, shop.chosen())).isEqualTo("Auto: one-hot");
    assertThat(shop.features()).isEqualTo("5");
    assertThat(shop.missing()).isEqualTo("Has a feature of its own");
    assertThat(shop.unseen()).isEqualTo("Pooled with the rare levels");
    assertThat(shop.reason()).contains("3 levels");
  }

  @Test
  void onlyEncodingsThatSuitTheKindAreOffered() {
    assertThat(row("amount").choices())
        .contains(Encoding.AUTO, Encoding.LEAVE_OUT, Encoding.QUANTILE_BINS)
        .doesNotContain(Encoding.ONE_HOT, Encoding.CALENDAR);
    assertThat(row("shop").choices()).contains(Encoding.TARGET_RATE).doesNotContain(Encoding.LOG);
  }

  @Test
  void aChosenEncodingIsKeptForTrainingAndShownWithItsFeatures() {
    view.choose(row("amount"), Encoding.QUANTILE_BINS);

    assertThat(session.preparation().encodings()).containsEntry("amount", Encoding.QUANTILE_BINS);
    assertThat(session.preparation().encodingPlan().columns())
        .containsEntry("amount", Encoding.QUANTILE_BINS);
    assertThat(Integer.parseInt(row("amount").features())).isGreaterThan(10);
    assertThat(row("amount").unseen()).isEqualTo("Falls into the first or last bin");
    assertThat(words.choice(row("amount"), Encoding.AUTO)).isEqualTo("Auto: standardised");

    view.choose(row("amount"), Encoding.AUTO);
    assertThat(session.preparation().encodings()).isEmpty();
  }

  @Test
  void derivedColumnsSayWhatTheyAreMadeFromAndCanBeLeftOneByOneOrAll() {
    EncodingRow hour = row("at.hour");
    assertThat(hour.part()).isEqualTo(RowPart.DERIVED);
    assertThat(hour.reason()).contains("when it happened");

    view.choose(hour, Encoding.STANDARDISE);
    view.choose(row("at.weekday"), Encoding.STANDARDISE);
    view.choose(row("at.hour"), Encoding.LEAVE_OUT);
    assertThat(row("at.hour").isRead()).isFalse();
    assertThat(row("at.weekday").isRead()).isTrue();

    view.derive(false);
    assertThat(session.preparation().isDerived()).isFalse();
    assertThat(session.preparation().encodings()).isEmpty();
    assertThat(view.getRows()).noneMatch(row -> row.part() == RowPart.DERIVED);
  }

  @Test
  void whatIsLeftOutSaysWhy() {
    view.shownProperty().set(RowChoice.LEFT_OUT);

    assertThat(view.getRows())
        .extracting(EncodingRow::column)
        .contains("ip", "device", "fraud")
        .doesNotContain("amount", "shop");
    assertThat(row("fraud").reason()).isEqualTo("It is the label: what is to be told.");
    assertThat(row("ip").reason()).contains("key");
    assertThat(row("fraud").choices()).isEmpty();
  }

  @Test
  void columnsAreFoundByPartOfTheirName() {
    view.filterProperty().set("AMO");

    assertThat(view.getRows()).isNotEmpty().allMatch(row -> row.column().contains("amo"));
  }

  @Test
  void resetLeavesAllChoicesToTheProgramAgain() {
    view.choose(row("shop"), Encoding.HASHED);
    view.derive(false);

    view.reset();

    assertThat(session.preparation().encodings()).isEmpty();
    assertThat(session.preparation().isDerived()).isTrue();
    assertThat(row("at.hour").isRead()).isTrue();
  }

  @Test
  void eachChoiceIsTakenBackByItself() {
    view.choose(row("shop"), Encoding.HASHED);
    view.reset();
    var back = view.takingBack();

    back.undo().run();
    assertThat(session.preparation().encodings()).containsEntry("shop", Encoding.HASHED);
    back.undo().run();
    assertThat(session.preparation().encodings()).isEmpty();
    assertThat(back.undoable().get()).isFalse();

    back.redo().run();
    assertThat(session.preparation().encodings()).containsEntry("shop", Encoding.HASHED);
  }

  @Test
  void aChoiceGoesWithTheColumnItWasMadeFor() {
    view.choose(row("shop"), Encoding.HASHED);
    view.choose(row("at.hour"), Encoding.LEAVE_OUT);
    session.show(DataView.COLUMNS);

    session.setDataset(
        DATA.with(
            DATA.schema()
                .change("shop", column -> column.as(ColumnRole.IGNORED))
                .change("at", column -> column.as(ColumnRole.IGNORED))));

    assertThat(session.preparation().encodings()).isEmpty();
  }

  @Test
  void withoutALabelTheViewSaysWhatToDo() {
    session.setDataset(
        Dataset.of(
            "unlabelled",
            DATA.rows()
                .with(DATA.schema().change("fraud", column -> column.as(ColumnRole.IGNORED)))));

    assertThat(view.isReady()).isFalse();
    assertThat(view.getLack()).contains("which records were fraud");
  }

  @Test
  void everyEncodingAndRoleHasItsWords() {
    for (Encoding encoding : Encoding.values()) {
      assertThat(words.name(encoding)).isNotEmpty();
      assertThat(words.meaning(encoding)).endsWith(".");
    }
    for (ColumnRole role : ColumnRole.values()) {
      assertThat(Messages.bundled().has("encoding.role." + role.name())).isEqualTo(!role.isInput());
    }
  }
}
