package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.WindowLanguage;

/** Every place of the window with something in it: no word is cut off in either language. */
class NothingCutOffTest {
  /** The smallest window with the usual text, and the usual window with large text. */
  private static final List<Size> SIZES =
      List.of(new Size(14, 960, 640), new Size(14, 1280, 800), new Size(18, 1280, 800));

  /** What the program doesn't choose how long it is: names of the data, paths of the machine. */
  private static final Set<String> NAMES = Set.of("transaction_id");

  @TempDir private Path home = Path.of("");

  private record Size(int font, double width, double height) {}

  @EnabledIfSystemProperty(
      named = "riskbench.sweeps",
      matches = "all",
      disabledReason = "Lays out every view some ten times, for minutes: on demand")
  @ParameterizedTest
  @EnumSource(WindowLanguage.class)
  void everyWordCanBeReadToItsEnd(WindowLanguage language) throws Exception {
    List<String> cut = new ArrayList<>();
    try (FullDesk desk = FullDesk.open(home, language)) {
      for (Size size : SIZES) {
        desk.dress(Theme.LIGHT, size.font(), size.width(), size.height());
        desk.visit(
            (place, frame) ->
                CutText.in(frame).stream()
                    .filter(found -> NAMES.stream().noneMatch(found::contains))
                    .forEach(found -> cut.add(size + " " + place.word() + ": " + found)));
      }
    }
    assertThat(cut).isEmpty();
  }
}
