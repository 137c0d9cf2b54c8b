package org.riskbench.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenRowTest {
  private static final List<String> NAMES = List.of("id", "amount", "country");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1,20                  | has fewer cells than the header (column "country")
          1                     | has fewer cells than the header (column "amount")
          1,2,3,4               | has more cells than the header (column "country")
          1,"2,3                | has a quote that is not closed (column "amount")
          1,"a,""b",3,"4"       | has more cells than the header (column "country")
          """)
  void theColumnWhereARowLeavesTheHeaderIsNamed(String row, String fault) {
    assertThat(BrokenRow.problem(row, NAMES, ",").what()).isEqualTo("the row " + fault);
  }

  @ParameterizedTest
  @CsvSource({"Zanzibar77", "Zanzibar77;2;3;4", "\"Zanzibar77"})
  void noCellIsEverTold(String row) {
    assertThat(BrokenRow.problem(row, NAMES, ";").what()).doesNotContain("Zanzibar77");
  }
}
