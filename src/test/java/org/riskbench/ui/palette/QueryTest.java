package org.riskbench.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class QueryTest {
  @Test
  void wordsAreFoundByTheirBeginningsTheirMiddleTheirInitialsAndScatteredLetters() {
    assertThat(finds("train", "Train models")).isTrue();
    assertThat(finds("mod", "Train models")).isTrue();
    assertThat(finds("odel", "Train models")).isTrue();
    assertThat(finds("tm", "Train models")).isTrue();
    assertThat(finds("t m", "Train models")).isTrue();
    assertThat(finds("trnmd", "Train models")).isTrue();
    assertThat(finds("models train", "Train models")).isTrue();
    assertThat(finds("xyz", "Train models")).isFalse();
    assertThat(finds("train xyz", "Train models")).isFalse();
  }

  @Test
  void columnsAreFoundByTheWordsWithinTheirNames() {
    assertThat(finds("age", "account_age_days")).isTrue();
    assertThat(finds("aad", "account_age_days")).isTrue();
    assertThat(finds("amt", "TransactionAmt")).isTrue();
    assertThat(Fit.of(Words.of("TransactionAmt"), "amt")).isEqualTo(Fit.WORD);
    assertThat(Fit.of(Words.of("user_agent"), "gent")).isEqualTo(Fit.WITHIN);
  }

  @Test
  void accentsAndCapitalsDoNotMatter() {
    assertThat(finds("loschen", "Datei löschen")).isTrue();
    assertThat(finds("LÖSCHEN", "Datei löschen")).isTrue();
    assertThat(finds("grosse", "Größe")).isTrue();
  }

  @Test
  void theBetterFitComesFirst() {
    List<String> byFit =
        List.of("Save", "Save model", "Model: save", "Show all view entries", "Autosave");

    List<Integer> ranks = byFit.stream().map(title -> rank("save", title).orElseThrow()).toList();

    assertThat(ranks).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theTitleOfTheOtherLanguageAnswersToo() {
    Offer german = offer("Modelle trainieren", "Train models", "", "Trainieren");

    assertThat(rank("train models", german)).isPresent();
    assertThat(rank("modelle", german)).isPresent();
  }

  @Test
  void theGroupAnswersAfterEveryTitle() {
    OptionalInt group = rank("train", offer("Pause", "Pause", "", "Train"));

    assertThat(group).isPresent();
    assertThat(group.getAsInt()).isGreaterThan(rank("train", "Retrain").orElseThrow());
  }

  private static boolean finds(String typed, String title) {
    return rank(typed, title).isPresent();
  }

  private static OptionalInt rank(String typed, String title) {
    return rank(typed, offer(title, title, "", ""));
  }

  private static OptionalInt rank(String typed, Offer offer) {
    return Query.of(typed).rank(Searchable.of(offer, 0), false);
  }

  private static Offer offer(String title, String other, String detail, String group) {
    return new Offer("w", title, other, detail, group, "fth-x", "", true, true, () -> {});
  }
}
