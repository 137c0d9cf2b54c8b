package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.PngPicture;
import org.riskbench.ui.kit.WindowLanguage;

/**
 * Writes a picture of every place of the window, to be looked at by somebody: {@code
 * -Driskbench.pictures=FOLDER}, and {@code -Driskbench.pictures.of=dark-960x640,light-1280x800-24}
 * for the looks that are wanted: theme, size and, other than the usual, the size of letters.
 */
@EnabledIfSystemProperty(
    named = "riskbench.pictures",
    matches = ".+",
    disabledReason = "Pictures are for somebody who looks at them: on demand")
class PicturesTest {
  private static final String USUAL = "light-1280x800,dark-1280x800,light-960x640,dark-960x640";

  @TempDir private Path home = Path.of("");

  private record Dress(Theme theme, int width, int height, int font) {
    private static final int USUAL_FONT = 14;

    static Dress of(String word) {
      String[] parts = word.split("[-x]");
      return new Dress(
          Theme.valueOf(parts[0].toUpperCase(Locale.ROOT)),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          parts.length > 3 ? Integer.parseInt(parts[3]) : USUAL_FONT);
    }

    String word() {
      String look = theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
      return font == USUAL_FONT ? look : look + "-" + font;
    }
  }

  @ParameterizedTest
  @EnumSource(WindowLanguage.class)
  void everyPlaceHasAPicture(WindowLanguage language) throws Exception {
    Path folder = Path.of(System.getProperty("riskbench.pictures", ""));
    List<Path> written = new ArrayList<>();
    try (FullDesk desk = FullDesk.open(home, language)) {
      for (Dress dress : dresses()) {
        desk.dress(dress.theme(), dress.font(), dress.width(), dress.height());
        Path look = folder.resolve(language.name().toLowerCase(Locale.ROOT) + "-" + dress.word());
        desk.visit((place, frame) -> written.add(write(look, place.word(), frame)));
      }
    }
    assertThat(written).isNotEmpty().allMatch(Files::exists);
  }

  private static List<Dress> dresses() {
    return Stream.of(System.getProperty("riskbench.pictures.of", USUAL).split(","))
        .map(Dress::of)
        .toList();
  }

  private static Path write(Path folder, String place, Parent frame) {
    try {
      Files.createDirectories(folder);
      return Files.write(
          folder.resolve(place.replace(':', '-') + ".png"),
          PngPicture.encode(frame.getScene().snapshot(null)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
