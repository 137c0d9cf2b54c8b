package org.riskbench.ui.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.answering.Snippet;
import org.riskbench.modelfile.Drafts;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.WindowLanguage;

class SnippetWordsTest {
  private static final URI ADDRESS = URI.create("http://127.0.0.1:8080");
  private static final Pattern ENGLISH =
      Pattern.compile("(#|//|\"\"\").*\\b(Scores|Run|your|the|second|answer)\\b");

  @TempDir private Path folder;

  @AfterEach
  void speakEnglishAgain() {
    WindowLanguage.ENGLISH.speak();
  }

  @ParameterizedTest
  @EnumSource(Snippet.class)
  void inAGermanWindowEveryRemarkIsGermanAndTheCodeIsTheSame(Snippet snippet) {
    ModelRegistry registry = new ModelRegistry(folder);
    registry.save("counting", Drafts.counting());
    String program = snippet.of(ADDRESS, registry.load(new ModelId("counting", 1)));
    assertThat(SnippetWords.of(program)).isEqualTo(program);
    WindowLanguage.GERMAN.speak();

    String told = SnippetWords.of(program);
    assertThat(told).contains("Bewertet einen Datensatz");
    assertThat(told.lines()).hasSameSizeAs(program.lines().toList());
    assertThat(told.lines()).noneMatch(line -> ENGLISH.matcher(line).find());
    assertThat(code(told)).isEqualTo(code(program));
  }

  private static String code(String program) {
    return program.replaceAll("(?m)(^\"\"\"|# |// ).*$", "");
  }
}
