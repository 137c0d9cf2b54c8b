package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes stand in logs and in the systems of others: a name has to keep its own. */
class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "account_age, ACCOUNT_AGE",
    "account  age (days), ACCOUNT_AGE_DAYS",
    "_id_, ID",
    "prénom, PRÉNOM",
    "straße, STRASSE",
    "v2.5, V2_5",
    "x²/½, X²_½",
    "Ⅻ th, Ⅻ_TH",
    "住所-1, 住所_1",
    "𝐱𐐷😀y, 𝐱𐐏_Y",
    "e\u0301a, E_A",
    "'--', COLUMN"
  })
  void aCodeHasLettersAndDigitsAndOneSignForAllElse(String column, String code) {
    assertThat(Wording.code(column)).isEqualTo(code);
  }
}
