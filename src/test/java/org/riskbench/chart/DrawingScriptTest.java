package org.riskbench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DrawingScriptTest {
  /** Characters that a page's thread reads without anybody noticing. */
  private static final int SHORT = 500_000;

  private static final DrawingScript SCRIPT = DrawingScript.read();

  @Test
  void aPageCarriesLinesAndBarsWithTheirLicenceAndNothingOfMapsAndSurfaces() {
    assertThat(SCRIPT.whole())
        .contains("plotly.js v2.35.3", "Licensed under the MIT license")
        .hasSizeLessThan(3_000_000)
        .doesNotContain("mapboxgl.accessToken", "surface/convert");
  }

  @Test
  void noPartNeedsOneThatWasLeftOut() {
    Set<String> there = found("^/\\*{3}/ (\\d+):$", SCRIPT.whole());
    Set<String> needed = found("__webpack_require__\\((\\d+)\\)", SCRIPT.whole());
    assertThat(there).hasSizeGreaterThan(300).containsAll(needed);
  }

  @Test
  void theWindowTakesTheSamePartsInShortPieces() {
    List<String> pieces = SCRIPT.pieces();
    assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isLessThan(SHORT));
    assertThat(found("^/\\*{3}/ (\\d+):$", String.join("\n", pieces)))
        .isEqualTo(found("^/\\*{3}/ (\\d+):$", SCRIPT.whole()));
  }

  @Test
  void theWindowDrawsAFigureAndItsAxesInTurnsAndAPageThatIsWrittenInOne() {
    assertThat(String.join("\n", SCRIPT.pieces()))
        .contains("var plotDone = Lib.inTurns(seq, gd);", "return Lib.inTurns(axList.map(");
    assertThat(SCRIPT.whole()).doesNotContain("inTurns");
  }

  @Test
  void whatWasTakenOutOnceGivesTheSameAgain() {
    DrawingScript again = DrawingScript.of(SCRIPT.whole());
    assertThat(again.whole().equals(SCRIPT.whole())).isTrue();
    assertThat(again.pieces().equals(SCRIPT.pieces())).isTrue();
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
