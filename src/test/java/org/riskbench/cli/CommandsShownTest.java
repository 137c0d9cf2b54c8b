package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** Whoever types what a page shows must not be told that there is no such option. */
class CommandsShownTest {
  private static final Pattern BLOCK = Pattern.compile("^```\\w*\\n(.*?)^```", multiline());
  private static final Pattern INLINE = Pattern.compile("`(?:\\./)?riskbench ([a-z][^`]+)`");
  private static final Pattern LINE = Pattern.compile("^(?:\\$ )?(?:\\./)?riskbench ([a-z].*)$");

  private static int multiline() {
    return Pattern.MULTILINE | Pattern.DOTALL;
  }

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> files = Files.walk(Path.of("src/site/markdown"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandShownIsUnderstood(Path page, @TempDir Path folder) throws IOException {
    String text = Files.readString(page);
    List<String> refused = new ArrayList<>();
    for (String command : inBlocks(text)) {
      refusal(command, folder).ifPresent(why -> refused.add(command + ": " + why.getMessage()));
    }
    for (String command : inText(text)) {
      // In running text a command is often named with an option alone.
      refusal(command, folder)
          .filter(why -> !(why instanceof MissingParameterException))
          .ifPresent(why -> refused.add(command + ": " + why.getMessage()));
    }
    assertThat(refused).isEmpty();
  }

  private static Optional<ParameterException> refusal(String command, Path folder) {
    try {
      CommandReferenceTest.program(folder).parseArgs(words(command).toArray(String[]::new));
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of(e);
    }
  }

  private static List<String> inBlocks(String page) {
    return BLOCK
        .matcher(page)
        .results()
        .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .filter(CommandsShownTest::isThePrograms)
        .toList();
  }

  private static List<String> inText(String page) {
    return INLINE
        .matcher(BLOCK.matcher(page).replaceAll(""))
        .results()
        .map(found -> found.group(1))
        .filter(command -> command.contains(" --"))
        .filter(CommandsShownTest::isThePrograms)
        .toList();
  }

  /**
   * Not one with an ellipsis or a choice in brackets; {@code test} is the launcher's, files alone
   * are the window's.
   */
  private static boolean isThePrograms(String command) {
    return !command.matches(".*(…|\\.\\.\\.|\\[).*|test\\b.*|\\S+\\.(csv|riskmodel)\\b.*");
  }

  /** As a shell takes a line apart, as far as pages go: quotes, comments, redirections. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+").matcher(command);
    while (word.find()) {
      String text = word.group();
      if (text.startsWith("#") || text.matches("[|&>;].*|2>.*")) {
        break;
      }
      words.add(text.replaceAll("[\"']", ""));
    }
    return words;
  }
}
