package org.riskbench.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+SUM(A1)",
        "@SUM(A1)",
        "-2+3+cmd|' /C calc'!A0",
        "-1 IMPORTDATA(\"http://x\")",
        "=HYPERLINK(1)"
      })
  void whatASpreadsheetWouldRunIsATextThere(String text) {
    assertThat(SheetCell.tabbed(text)).isEqualTo("'" + text);
    assertThat(SheetCell.safe(text)).contains("'" + text.replace("\"", "\"\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-1.5e-7", "+3", "-12,345.6", "-2.5 %", "-40 ms", "-", "", "a=b"})
  void figuresAndWordsStayAsTheyAre(String text) {
    assertThat(SheetCell.tabbed(text)).isEqualTo(text);
  }

  @Test
  void aCellIsQuotedOnlyWhereItMustBe() {
    assertThat(SheetCell.quoted("a b")).isEqualTo("a b");
    assertThat(SheetCell.quoted("a,\"b\"\n")).isEqualTo("\"a,\"\"b\"\"\n\"");
  }

  @Test
  void aCellOfTheClipboardStaysOnItsLine() {
    assertThat(SheetCell.tabbed("a\tb\r\nc")).isEqualTo("a b c");
    assertThat(SheetCell.tabbed("\t=1+1")).isEqualTo(" =1+1");
  }
}
