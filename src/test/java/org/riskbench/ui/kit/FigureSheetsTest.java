package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskbench.chart.Axis;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.Corner;
import org.riskbench.ui.kit.FigureSheets.Sheet;

class FigureSheetsTest {
  private final FigureSheets sheets = new FigureSheets();

  private static List<FigureScript> figures(String title) {
    Axis axis = Axis.share("share");
    return List.of(
        new FigureScript(
            new ChartDescription(title, axis, axis, List.of(), Corner.TOP_LEFT, title)));
  }

  private Optional<Sheet> drawn(String title) {
    return sheets.keep(sheets.sheet(figures(title), false));
  }

  @Test
  void whatWasDrawnIsFoundAgainButNotForTheOtherTheme() {
    drawn("roc");

    assertThat(sheets.find(figures("roc"), false)).isPresent();
    assertThat(sheets.find(figures("roc"), true)).isEmpty();
    assertThat(sheets.find(figures("scores"), false)).isEmpty();
  }

  @Test
  void theSheetThatNobodyLookedAtLongestGoesFirst() {
    for (String title : List.of("1", "2", "3", "4", "5", "6")) {
      assertThat(drawn(title)).isEmpty();
    }
    sheets.find(figures("1"), false);

    assertThat(drawn("7").map(Sheet::figures)).hasValue(figures("2"));
  }

  @Test
  void noTwoFiguresEverHaveTheSameElement() {
    Sheet one = sheets.sheet(figures("roc"), false);
    Sheet other = sheets.sheet(figures("roc"), false);

    assertThat(one.element(0)).isNotEqualTo(other.element(0)).isNotEqualTo(one.element(1));
  }
}
