package org.riskbench.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainedFiguresTest {
  private static final Pattern CARD =
      Pattern.compile("<FigureCard\\b[^>]*caption=\"%([^\"]+)\"[^>]*");

  /** They mean what everybody takes them for. */
  private static final Set<String> PLAIN =
      Set.of(
          "publish.requests",
          "publish.errors",
          "live.rate",
          "live.records",
          "live.errors",
          "decisions.lost",
          "explain.near.outcome");

  @Test
  void everyFigureInLargeTypeExplainsItselfUnlessItsNameIsPlain() throws IOException {
    Set<String> silent = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("fxml"))) {
      for (Path file : files.toList()) {
        Matcher card = CARD.matcher(Files.readString(file));
        while (card.find()) {
          if (!card.group().contains("Explained.")) {
            silent.add(card.group(1));
          }
        }
      }
    }

    assertThat(silent).isSubsetOf(List.copyOf(PLAIN));
  }
}
