package org.riskbench.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnWordsTest {
  @Test
  void aNameBecomesTheWordsItIsMadeOf() {
    assertThat(ColumnWords.of("account_age.days")).isEqualTo("account age days");
    assertThat(ColumnWords.of("  -billing-country ")).isEqualTo("billing country");
    assertThat(ColumnWords.of("__")).isEmpty();
  }

  @Test
  void abbreviationsThatPeopleKnowAreWrittenInCapitals() {
    assertThat(ColumnWords.of("ip_address")).isEqualTo("IP address");
    assertThat(ColumnWords.of("Device-Id")).isEqualTo("Device ID");
    assertThat(ColumnWords.of("vat_id")).isEqualTo("VAT ID");
  }

  @Test
  void lettersInsideAWordAreNoAbbreviation() {
    assertThat(ColumnWords.of("idle_shipping")).isEqualTo("idle shipping");
  }
}
