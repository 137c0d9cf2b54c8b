package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonCode.Direction;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.problem.ProblemException;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.Quantiles;
import org.riskbench.scoring.ReasonBook;
import org.riskbench.scoring.Reference;
import org.riskbench.scoring.ReferenceGroup;
import org.riskbench.scoring.RiskModel;

class ReasonsFileTest {
  private static final ModelId ID = new ModelId("registrations", 7);
  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
  private static final ModelDraft DRAFT = worded();

  private static ModelDraft worded() {
    RiskModel model = Drafts.small().model();
    double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11.5};
    Reference reference =
        new Reference(ReferenceGroup.GOODS, Map.of("amount", new Quantiles(values)));
    ReasonBook book = ReasonBook.automatic(model.recipe(), reference);
    ReasonDictionary words = book.dictionary().with(new CustomerNotice(true, "We said no"));
    ReasonCode amount = words.find("AMOUNT").orElseThrow();
    ReasonCode edited =
        amount.worded("A large sum: {value}").raising(Direction.HIGH).safe(true).told("The sum");
    return Drafts.of(model.with(book.with(words.with(edited))), Drafts.SCHEMA);
  }

  @Test
  void wordsReferenceAndNoticeComeBack() {
    SealedModel read = ModelFileReader.read(ModelFileWriter.seal(DRAFT, ID, NOW));

    assertThat(read.model().reasons()).isEqualTo(DRAFT.model().reasons());
    assertThat(read.model().reasons().reference().group()).isEqualTo(ReferenceGroup.GOODS);
    assertThat(read.manifest().format()).isEqualTo(3);
  }

  @Test
  void aModelWithoutWordsOfItsOwnSpeaksInTheProgramsWords() {
    byte[] plain = ModelFileWriter.seal(Drafts.small(), ID, NOW);

    assertThat(ModelFileReader.read(plain).model().reasons().isAutomatic()).isTrue();
  }

  @Test
  void aNextVersionKeepsTheWords(@TempDir Path folder) {
    ModelRegistry registry = new ModelRegistry(folder);
    SealedModel first = registry.save("worded", DRAFT);

    SealedModel next = registry.revise(first.id(), Policy.of(1, 400, 800));

    assertThat(next.model().reasons()).isEqualTo(DRAFT.model().reasons());
  }

  @Test
  void goldenRecordsPinWhatIsSaid() {
    byte[] changed =
        Surgery.change(
            ModelFileWriter.seal(DRAFT, ID, NOW),
            Entry.POLICY,
            text -> text.replace("A large sum", "A tiny sum"));

    assertThatThrownBy(() -> ModelFileReader.read(changed))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("MODEL-209")
        .hasMessageContaining("reason");
  }

  @Test
  void textsInWordsOfAnotherVersionAreNotCompared() {
    byte[] sealed = ModelFileWriter.seal(DRAFT, ID, NOW);
    byte[] older =
        Surgery.change(
            sealed,
            Entry.GOLDEN,
            text ->
                text.replaceFirst("\"words\" : \\d+", "\"words\" : 999")
                    .replace("A large", "The large"));

    assertThat(ModelFileReader.read(older).model()).isEqualTo(ModelFileReader.read(sealed).model());
  }

  @Test
  void wordsThatCannotBeFilledInAreRefusedWithTheirPlace() {
    byte[] changed =
        Surgery.change(
            ModelFileWriter.seal(DRAFT, ID, NOW),
            Entry.POLICY,
            text -> text.replace("A large sum: {value}", "{nothing}"));

    assertThatThrownBy(() -> ModelFileReader.read(changed))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("MODEL-208")
        .hasMessageContaining("reasons");
  }

  @Test
  void aFileOfWordsComesBackAndMayBeAPart(@TempDir Path folder) throws IOException {
    ReasonDictionary words = DRAFT.model().reasons().dictionary();
    Path file = folder.resolve("reasons.json");
    ReasonFile.write(file, words);
    ReasonDictionary own = DRAFT.model().reasons().automaticWords();
    assertThat(ReasonFile.read(file, own)).isEqualTo(words);

    Files.writeString(file, "{\"codes\": [{\"code\": \"AMOUNT\", \"wording\": \"Much money\"}]}");

    ReasonDictionary part = ReasonFile.read(file, words);
    assertThat(part.find("AMOUNT").orElseThrow())
        .isEqualTo(words.find("AMOUNT").orElseThrow().worded("Much money"));
    assertThat(part.notice()).isEqualTo(words.notice());
  }

  @Test
  void anUnknownCodeIsRefusedWithTheKnownOnes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("reasons.json");
    Files.writeString(file, "{\"codes\": [{\"code\": \"ZANZIBAR\", \"wording\": \"x\"}]}");

    assertThatThrownBy(() -> ReasonFile.read(file, DRAFT.model().reasons().dictionary()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("REASON-103")
        .hasMessageContaining("AMOUNT")
        .hasMessageNotContaining("ZANZIBAR");
  }

  @Test
  void whatIsNoFileOfWordsIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("reasons.json");
    for (String content :
        new String[] {
          "",
          "{",
          "[]",
          "{\"x\": 1}",
          "{\"codes\": [{\"wording\": \"x\"}]}",
          "{\"codes\": [{\"code\": \"AMOUNT\", \"wording\": \" \"}]}",
          "{\"codes\": [{\"code\": \"AMOUNT\", \"direction\": \"sideways\"}]}",
          "{\"codes\": [{\"code\": \"AMOUNT\", \"customerWording\": \"{value}\"}]}",
          "{\"notice\": {\"fallback\": \"\"}}"
        }) {
      Files.writeString(file, content);
      assertThatThrownBy(() -> ReasonFile.read(file, DRAFT.model().reasons().dictionary()))
          .as(content)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("REASON-104");
    }
  }
}
