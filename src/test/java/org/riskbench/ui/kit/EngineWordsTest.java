package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.evaluation.DeLong;
import org.riskbench.problem.Problem;

class EngineWordsTest {
  @BeforeEach
  void speakGerman() {
    WindowLanguage.GERMAN.speak();
  }

  @AfterEach
  void speakEnglishAgain() {
    WindowLanguage.ENGLISH.speak();
  }

  @Test
  void aKnownSentenceIsSaidInGermanWithGermanFigures() {
    assertThat(
            EngineWords.told(
                "1,200 of 30,000 rows (4.0 %) are missing. It can tell a model little."))
        .isEqualTo(
            "1.200 von 30.000 Zeilen (4,0 %) sind fehlend. Die Spalte kann einem Modell wenig"
                + " sagen.");
  }

  @Test
  void wordsAndFiguresInsideASentenceAreSaidInGermanToo() {
    assertThat(
            EngineWords.told(
                "Tried 10 plans on 3 stretches of rows held out of the train part, by log-loss;"
                    + " the test part decided nothing.\nBest of each: logistic 0.0294, forest"
                    + " 0.0444.\nTaken: logistic (0.0294 ± 0.0103), with its usual settings."))
        .isEqualTo(
            "10 Pläne erprobt auf 3 Abschnitten von Zeilen, zurückgehalten aus dem Trainingsteil,"
                + " nach Log Loss; der Testteil entschied nichts.\nJeweils bester: logistic 0,0294,"
                + " forest 0,0444.\nGenommen: logistic (0,0294 ± 0,0103), mit den üblichen"
                + " Einstellungen.");
  }

  @Test
  void howAnIntervalWasMadeIsSaidInGerman() {
    assertThat(EngineWords.told(DeLong.METHOD)).isEqualTo("DeLong, unabhängige Zeilen");
    assertThat(EngineWords.told("cluster bootstrap by card"))
        .isEqualTo("Bootstrap ganzer Gruppen nach card");
  }

  @Test
  void whatASearchTriedIsSaidInGermanToItsEnd() {
    assertThat(
            EngineWords.told(
                "Tried 24 plans on rows held out of the train part, by log-loss; the test part"
                    + " decided nothing."))
        .contains("auf Zeilen")
        .contains("nach Log Loss");
    assertThat(
            EngineWords.told(
                "Taken: boosting (0.4211 ± 0.0100), with leaves=17, penalty=0.526. Its usual"
                    + " settings came to 0.4213."))
        .endsWith("Die üblichen Einstellungen kamen auf 0,4213.");
  }

  @Test
  void namesOfColumnsStayAsTheyAre() {
    assertThat(EngineWords.told("It has the same values as \"amount.round\". Ignore one of them."))
        .contains("„amount.round“");
  }

  @Test
  void aProblemIsSaidWithItsAdvice() {
    Problem problem =
        Problem.error("DATA-101", "There is no file a.csv.", "Check the name and the folder.");

    assertThat(EngineWords.told(problem))
        .isEqualTo("Es gibt keine Datei a.csv. Name und Ordner prüfen.");
  }

  @Test
  void severalSentencesAreSaidInGermanOnlyIfAllAreKnown() {
    assertThat(EngineWords.told("The file a.csv is empty. Something nobody knows."))
        .isEqualTo("The file a.csv is empty. Something nobody knows.");
    assertThat(EngineWords.told("4,000 texts, 3 blank")).isEqualTo("4.000 Texte, 3 leer");
  }

  @Test
  void thatAKeyWasRevokedIsSaidInGermanWithItsDay() {
    assertThat(
            EngineWords.told(
                "The model a:1 is sealed by the key 0123456789abcdef of Ann, which was revoked here"
                    + " on 26 Nov 2026: whoever got hold of the key may have made it."))
        .startsWith("Das Modell a:1 ist mit dem Schlüssel 0123456789abcdef von Ann versiegelt")
        .contains("hier am 26. Nov. 2026")
        .contains("widerrufen");
  }

  @Test
  void whatATableNeedsOfMemoryIsSaidInGerman() {
    assertThat(EngineWords.told("needs about 96 MB")).isEqualTo("braucht etwa 96 MB");
  }

  @Test
  void inEnglishEverythingStaysAsItWasSaid() {
    WindowLanguage.ENGLISH.speak();

    assertThat(EngineWords.told("The file a.csv is empty.")).isEqualTo("The file a.csv is empty.");
  }

  @Test
  void everyKnownSentenceIsStillSaidByTheProgram() throws IOException {
    String program = literals();
    List<String> gone =
        EngineWords.known()
            .filter(
                english ->
                    Stream.of(english.split("\\{[0-9]}"))
                        .map(String::strip)
                        .filter(part -> part.length() > 5)
                        .anyMatch(part -> !program.contains(part)))
            .toList();
    assertThat(gone).isEmpty();
  }

  /** The texts of the sources, in which a sentence may be made of several. */
  private static String literals() throws IOException {
    return literals("src/main/java", ".java")
        + literals("src/main/resources/org/riskbench/answering/snippets", "");
  }

  private static String literals(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .map(EngineWordsTest::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file)
          .replaceAll("\"\\s*(\\.formatted\\(\\w+\\)\\s*)?\\+\\s*\"", "")
          .replace("\\\"", "\"")
          .replace("%%", "%");
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
