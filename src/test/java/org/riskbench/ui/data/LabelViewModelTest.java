package org.riskbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.LabelState;
import org.riskbench.dataset.Labels;
import org.riskbench.schema.ColumnRole;

class LabelViewModelTest {
  @TempDir private Path folder;
  private DataDesk desk;
  private LabelViewModel label;

  @BeforeEach
  void openScreen() {
    desk = new DataDesk(folder);
    label = desk.screen.getLabel();
  }

  private Labels labels() {
    return desk.session.dataset().orElseThrow().labels();
  }

  @Test
  void aLabelNobodyRecognisesIsChosenByColumnAndValue() {
    desk.screen.open(desk.table("amount,verdict", "#,fine", "9#,bogus"));
    assertThat(desk.screen.isLabelled()).isFalse();
    assertThat(desk.screen.getNotice()).isPresent();

    label.chooseColumn("verdict");
    assertThat(label.getPrompt()).isNotEmpty();
    label.chooseFraud("bogus");

    assertThat(label.getPrompt()).isEmpty();
    assertThat(desk.screen.isLabelled()).isTrue();
    assertThat(desk.screen.getNotice()).isEmpty();
    assertThat(desk.screen.getCard().fraudRate()).isEqualTo("12.5 %");
  }

  @Test
  void everyFurtherValueIsFraudGoodNotKnownOrLeftOut() {
    desk.screen.open(desk.verdicts());
    label.chooseColumn("verdict");
    label.chooseFraud("fraud");
    assertThat(label.isMany()).isTrue();
    assertThat(labels().goods()).isEqualTo(32);

    label.mean("pending", LabelMeaning.UNKNOWN);
    label.mean("unsure", LabelMeaning.LEFT_OUT);

    assertThat(labels().goods()).isEqualTo(16);
    assertThat(labels().unlabelled()).isEqualTo(8);
    assertThat(labels().count(LabelState.INDETERMINATE)).isEqualTo(8);
    desk.screen.undo();
    assertThat(labels().count(LabelState.INDETERMINATE)).isZero();
    assertThat(label.getRows())
        .filteredOn(row -> row.value().value().equals("unsure"))
        .allMatch(row -> row.meaning().value() == LabelMeaning.GOOD);
  }

  @Test
  void onlyOneValueMeansFraud() {
    desk.screen.open(desk.verdicts());
    label.chooseColumn("verdict");
    label.chooseFraud("fraud");

    label.mean("unsure", LabelMeaning.FRAUD);

    assertThat(label.getFraud()).isEqualTo("unsure");
    assertThat(labels().frauds()).isEqualTo(8);
  }

  @Test
  void withoutAGoodValueNothingChanges() {
    desk.screen.open(desk.labelled());

    label.mean("0", LabelMeaning.UNKNOWN);

    assertThat(label.getPrompt()).isNotEmpty();
    assertThat(labels().goods()).isEqualTo(35);
  }

  @Test
  void theColumnThatWasTheLabelIsNotLearnedFrom() {
    desk.screen.open(desk.table("amount,verdict,is_fraud", "#,fine,0", "9#,bogus,1"));

    desk.changeRole("verdict", ColumnRole.LABEL);
    label.chooseFraud("bogus");

    assertThat(desk.role("verdict")).isEqualTo(ColumnRole.LABEL);
    assertThat(desk.role("is_fraud")).isEqualTo(ColumnRole.IGNORED);
  }

  @Test
  void onlyColumnsOfAFewValuesCanBeTheLabel() {
    desk.screen.open(desk.labelled());

    assertThat(label.getColumns()).contains("is_fraud").doesNotContain("email", "amount");
  }
}
