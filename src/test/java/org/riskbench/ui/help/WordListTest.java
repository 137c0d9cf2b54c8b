package org.riskbench.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.session.TrainedDesk;

class WordListTest {
  private static final Path PAGE = Path.of("src/site/markdown/words.md");
  private static final Path MADE = Path.of("target/words.md");

  private final Messages messages = Messages.bundled();

  @Test
  void thePageOfWordsSaysWhatTheWindowSays() throws IOException {
    String page = WordList.page(messages);
    Files.createDirectories(MADE.getParent());
    Files.writeString(MADE, page);

    assertThat(PAGE).as("copy %s over it", MADE).hasContent(page);
  }

  @Test
  void everyTermHasANameAndOneSentence() {
    for (Term term : Term.values()) {
      assertThat(messages.text(term.titleKey())).as(term.word()).isNotBlank();
      assertThat(messages.text(term.meaningKey()))
          .as(term.word())
          .endsWith(".")
          .doesNotContain(". ", "''");
    }
  }

  @Test
  void aWordIsFoundByItsNameAndByWhatItMeans() {
    HelpViewModel help = new HelpViewModel(TrainedDesk.trained(), messages);
    help.list(List.of());

    help.searchProperty().set("brier");
    assertThat(help.lines()).hasSize(2);

    help.searchProperty().set("shadow of the champion");
    assertThat(help.lines()).hasSize(2);

    help.searchProperty().set("no such thing at all");
    assertThat(help.lines()).isEmpty();
  }

  @Test
  void wordsOfTheScreenComeFirst() {
    HelpViewModel help = new HelpViewModel(TrainedDesk.trained(), messages);

    help.list(List.of(Term.KS));

    assertThat(help.lines().get(0)).isEqualTo(new WordLine.Heading("On this screen"));
    assertThat(help.lines().get(1))
        .isInstanceOfSatisfying(
            WordLine.Word.class, word -> assertThat(word.told().term()).isEqualTo(Term.KS));
  }

  @Test
  void whereTheDeskHasNoFiguresTheGeneralSentenceStandsAlone() {
    HelpViewModel help = new HelpViewModel(TrainedDesk.untrained(), messages);

    Explanation told = help.explanation(Term.AUC);

    assertThat(told.sentence()).isEqualTo(messages.text("help.auc.means"));
    assertThat(told.meaning()).isEmpty();
  }
}
