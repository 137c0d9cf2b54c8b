package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finds problems that the window would tell in English to somebody who reads German. */
class ProblemTranslationTest {
  private static final Path ROOMS = Path.of("src/main/java/org/riskbench");

  /**
   * Rooms and files whose problems reach no window: they are told in a terminal, a log or an
   * answer.
   */
  private static final Set<Path> NOT_IN_THE_WINDOW =
      Stream.of(
              "answering",
              "cli",
              "cloud",
              "environment",
              "image",
              "scoring/Warnings.java",
              "spark",
              "standalone")
          .map(Path::of)
          .collect(Collectors.toSet());

  @BeforeEach
  void speakGerman() {
    WindowLanguage.GERMAN.speak();
  }

  @AfterEach
  void speakEnglishAgain() {
    WindowLanguage.ENGLISH.speak();
  }

  @Test
  void everyProblemThatReachesTheWindowIsToldInGerman() throws IOException {
    List<String> left = new ArrayList<>();
    for (Path file : sources()) {
      for (String text : ProblemTexts.of(Files.readString(file))) {
        if (EngineWords.told(text).equals(text)) {
          left.add(ROOMS.relativize(file) + ": " + text);
        }
      }
    }
    assertThat(left).isEmpty();
  }

  @Test
  void theSentencesOfAProblemAreReadFromItsSource() {
    assertThat(
            ProblemTexts.of(
                "private static final String AGAIN = \"Try it again.\";\n"
                    + "Problem.error(\"X-100\", \"The file \" + file + \" has \" + (one ? \"a gap\""
                    + " : \"gaps\") + \".\", AGAIN).asException();\n"
                    + "Problem.warning(\"X-101\", \"%,d of %s (50 %%).\".formatted(2, name(a, b)),"
                    + " \"\")"))
        .containsExactlyInAnyOrder(
            "The file abc has a gap.",
            "The file abc has gaps.",
            "Try it again.",
            "3 of abc (50 %).");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOMS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> NOT_IN_THE_WINDOW.stream().noneMatch(ROOMS.relativize(file)::startsWith))
          .sorted()
          .toList();
    }
  }
}
