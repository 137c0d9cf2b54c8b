package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.card.CardPage;
import org.riskbench.card.ModelCard;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.validation.CardedModels;

@SuppressWarnings("NullAway.Init") // filled before the first test
class CardFileTest {
  @TempDir private static Path folder;
  private static ModelDraft draft;

  @BeforeAll
  static void train() {
    Dataset data = CardedModels.data(folder);
    ExperimentReport report = CardedModels.trained(data, "logistic");
    draft = CardedModels.draft(data, report);
  }

  private static String entry(byte[] file, String name) throws IOException {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  @Test
  void theCardComesBackAsItWasWritten() {
    ModelCard card = draft.card().orElseThrow();

    assertThat(CardedModels.saved(draft).card()).contains(card);
  }

  @Test
  void theSameModelIsTheSameFile() {
    assertThat(CardedModels.file(draft)).isEqualTo(CardedModels.file(draft));
  }

  @Test
  void whoeverUnzipsTheFileCanReadAShortPageWithoutScript() throws IOException {
    String page = entry(CardedModels.file(draft), "card.html");

    assertThat(page).contains("Model card: payments:1", "left out of the model", "AUC", "Limits");
    assertThat(page).doesNotContain("<script", "NaN", "null", "Optional", "http://", "src=");
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(CardPage.MOST_BYTES);
  }

  @Test
  void noCellOfTheDataIsInTheFile() throws IOException {
    byte[] file = CardedModels.file(draft);

    assertThat(entry(file, "card.json") + entry(file, "card.html"))
        .isNotEmpty()
        .doesNotContain(CardedModels.SECRET);
  }

  @Test
  void aFileWithoutACardIsReadAsEver() {
    SealedModel plain = CardedModels.saved(Drafts.small());

    assertThat(plain.card()).isEmpty();
  }

  @Test
  void aCardFromBeforeImportanceWasToldIsReadAsEver() throws IOException {
    String json = entry(CardedModels.file(draft), "card.json");
    String before = json.replaceFirst("(?s)\\s*\"importance\" : .*?\\],(?=\\s*\"operating\")", "");
    assertThat(before).hasSizeLessThan(json.length());

    ModelCard card = CardJson.read(before.getBytes(StandardCharsets.UTF_8));

    assertThat(card.importance()).isEmpty();
    assertThat(card.test()).isEqualTo(draft.card().orElseThrow().test());
  }

  @Test
  void otherThresholdsKeepTheCardButNotWhatTheOldOnesDid(@TempDir Path models) {
    ModelRegistry registry = new ModelRegistry(models);
    SealedModel first = registry.save("payments", draft);

    ModelCard revised = registry.revise(first.id(), Policy.of(1, 300, 900)).card().orElseThrow();

    assertThat(revised.operating()).isEmpty();
    assertThat(revised.test()).isEqualTo(draft.card().orElseThrow().test());
  }
}
