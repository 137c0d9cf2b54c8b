package org.riskbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.loading.Loading;
import org.riskbench.schema.ColumnRole;

class LabelsTest {
  private static final String THREE = "x,label\n1,0\n2,1\n3,2\n4,\n5,0\n";

  @TempDir Path folder;

  @Test
  void aFraudValueIsComparedAsANumberInANumericColumn() {
    Labels labels = load("x,label\n1,0.0\n2,1.0\n3,\n4,0.0\n", "label=1").labels();
    assertThat(labels.frauds()).isEqualTo(1);
    assertThat(labels.goods()).isEqualTo(2);
    assertThat(labels.unlabelled()).isEqualTo(1);
    assertThat(labels.isFraud(1)).isTrue();
  }

  @Test
  void zeroCanMeanFraud() {
    Labels labels = load("x,label\n1,1\n2,0\n3,1\n", "label=0").labels();
    assertThat(labels.isFraud(new int[] {0, 1, 2})).containsExactly(false, true, false);
  }

  @ParameterizedTest
  @CsvSource({"fraud,legit", "1,0", "1.0,0.0", "yes,no", "TRUE,false", "bad,good", "Y,N", "1,-1"})
  void anObviousFraudValueIsRecognised(String fraud, String good) {
    String text = "x,label\n1,%s\n2,%s\n3,%s\n".formatted(good, fraud, good);
    assertThat(load(text, "label").labels().isFraud(1)).isTrue();
    assertThat(load(text, "label").labels().frauds()).isEqualTo(1);
    assertThat(Loading.load(folder, text, LoadOptions.defaults()).labels().frauds()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1,2", "red,green", "fraud,bad"})
  void anUnclearFraudValueIsAskedFor(String one, String other) {
    String text = "x,label\n1,%s\n2,%s\n".formatted(one, other);
    assertThat(code(text, LabelRule.of("label"))).isEqualTo("DATA-134");
    assertThat(Loading.load(folder, text, LoadOptions.defaults()).labels().rule()).isEmpty();
  }

  @Test
  void threeValuesNeedAWordOnWhatTheyMean() {
    LabelRule rule = LabelRule.of("label", "1");
    assertThat(code(THREE, rule)).isEqualTo("DATA-131");
    assertThat(code(THREE, LabelRule.of("label"))).isEqualTo("DATA-131");
    Labels unlabelled =
        Loading.load(
                folder, THREE, LoadOptions.defaults().label(rule.withUnlabelled(List.of("2.0"))))
            .labels();
    assertThat(unlabelled.unlabelled()).isEqualTo(2);
    assertThat(unlabelled.goods()).isEqualTo(2);
    Labels negative =
        Loading.load(
                folder, THREE, LoadOptions.defaults().label(rule.withNegative(List.of("0", "2"))))
            .labels();
    assertThat(negative.goods()).isEqualTo(3);
    assertThat(code(THREE, rule.withNegative(List.of("0")))).isEqualTo("DATA-135");
  }

  @Test
  void oneClassOrNoneIsRefused() {
    assertThat(code("x,label\n1,0\n2,0\n", LabelRule.of("label"))).isEqualTo("DATA-133");
    assertThat(code("x,label\n1,1\n2,1\n", LabelRule.of("label", "1"))).isEqualTo("DATA-133");
    assertThat(code("x,label\n1,0\n2,0\n", LabelRule.of("label", "1"))).isEqualTo("DATA-132");
    assertThat(code("x,label\n1,\n2,\n", LabelRule.of("label"))).isEqualTo("DATA-136");
    assertThat(code("x,label\n1,0\n2,1\n", LabelRule.of("fraud"))).isEqualTo("DATA-104");
  }

  @Test
  void theLabelCanBeChangedWithoutLoadingAgain() {
    Dataset data = load("x,label,other\n1,0,b\n2,1,a\n3,1,b\n", "label");
    Dataset changed = data.withLabel(LabelRule.of("other", "a"));
    assertThat(changed.labels().frauds()).isEqualTo(1);
    assertThat(changed.schema().column(1).role()).isEqualTo(ColumnRole.IGNORED);
    assertThat(changed.schema().column(2).role()).isEqualTo(ColumnRole.LABEL);
    Dataset without = data.with(data.schema().change("label", c -> c.as(ColumnRole.IGNORED)));
    assertThat(without.labels().unlabelled()).isEqualTo(3);
    assertThat(Loading.problem(without::requireLabels).code()).isEqualTo("DATA-130");
  }

  private Dataset load(String text, String label) {
    return Loading.load(folder, text, LoadOptions.defaults().label(label));
  }

  private String code(String text, LabelRule rule) {
    Path file = Loading.file(folder, "data.csv", text);
    return Loading.problem(file, LoadOptions.defaults().label(rule)).code();
  }
}
