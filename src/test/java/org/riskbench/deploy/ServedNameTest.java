package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riskbench.scoring.ModelId;

class ServedNameTest {
  private static final String LONG = "identity-of-new-customers-in-the-web-shop-of";

  private static String of(String name) {
    return ServedName.of(new ModelId(name, 1));
  }

  @Test
  void aNameThatFitsIsTheModelsOwn() {
    assertThat(of("registrations")).isEqualTo("registrations");
  }

  @Test
  void twoLongNamesThatBeginAlikeStayTwo() {
    assertThat(of(LONG + "-spain"))
        .startsWith("identity-of-new-customers")
        .hasSizeLessThanOrEqualTo(40);
    assertThat(of(LONG + "-spain")).isNotEqualTo(of(LONG + "-italy"));
  }

  @Test
  void aNameEndsWithALetterOrDigitWhereverItIsCut() {
    assertThat(of("a".repeat(32) + "-----tail-of-a-long-name")).matches("a{32}-[0-9a-f]{6}");
  }
}
