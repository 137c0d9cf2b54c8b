package org.riskbench.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobOptionsTest {
  private static ScoreOptions score(String... line) {
    return ScoreOptions.parse(List.of(line));
  }

  @Test
  void theFormatIsWhatThePathEndsWith() {
    assertThat(score("m", "s3://b/a.parquet", "--out", "x").data().format())
        .isEqualTo(TableSource.Format.PARQUET);
    assertThat(score("m", "a.tsv", "--out", "x").data().separator()).isEqualTo("\t");
    assertThat(score("m", "a.parquet", "--out=x", "--input=csv").data().format())
        .isEqualTo(TableSource.Format.CSV);
  }

  @Test
  void theLastWordWins() {
    assertThat(score("m", "d", "--out", "x", "--past", "rows", "--past", "caller").past())
        .contains(ScoreOptions.PastWord.CALLER);
  }

  @Test
  void whatNobodyKnowsIsRefusedByName() {
    assertThatThrownBy(() -> score("m", "d", "--out", "x", "--colour", "red"))
        .hasMessageContaining("--colour");
    assertThatThrownBy(() -> score("m", "d")).hasMessageContaining("--out");
    assertThatThrownBy(() -> score("m", "d", "--out", "x", "--reasons", "21"))
        .hasMessageContaining("--reasons");
  }

  @Test
  void labelsNeedToSayWhenTheyAreKnown() {
    assertThatThrownBy(() -> score("m", "d", "--out", "x", "--label", "outcome=fraud"))
        .hasMessageContaining("known");
    LabelColumn label =
        score("m", "d", "--out", "x", "--label", "outcome=fraud", "--label-delay", "2w")
            .label()
            .orElseThrow();
    assertThat(label.delay()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void labelsAreComparedAsNumbersWhereTheyAreNumbers() {
    LabelColumn label = LabelColumn.of("y=1", "", Duration.ZERO);

    assertThat(label.fraud("1.0")).contains(true);
    assertThat(label.fraud("0")).contains(false);
    assertThat(label.fraud(" ")).isEmpty();
  }
}
