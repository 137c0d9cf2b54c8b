package org.riskbench.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.audit.AuditAction;
import org.riskbench.audit.AuditLine;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.CheckReport.Kind;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.ModelId;

class RegistryLogTest {
  private static final Instant NOW = Instant.parse("2026-11-25T23:30:00Z");
  private static final ModelId A1 = new ModelId("a", 1);
  private static final ModelId A2 = new ModelId("a", 2);

  private final Path outside;
  private final Path folder;
  private final ModelRegistry registry;

  RegistryLogTest(@TempDir Path outside) {
    this.outside = outside;
    this.folder = outside.resolve("models");
    this.registry = registry("ann");
  }

  private ModelRegistry registry(String who) {
    return new ModelRegistry(
        folder, Clock.fixed(NOW, ZoneOffset.UTC), ForeignRuntime.NONE, Person.named(who));
  }

  private List<AuditAction> actions() {
    return registry.check(Optional.empty()).chain().lines().stream()
        .map(line -> line.event().action())
        .toList();
  }

  private List<Kind> found() {
    return registry.check(Optional.empty()).findings().stream()
        .map(CheckReport.Finding::kind)
        .toList();
  }

  private Path log() {
    return folder.resolve("audit.ndjson");
  }

  private void cut(int lines) throws IOException {
    List<String> all = Files.readAllLines(log());
    Files.writeString(log(), String.join("\n", all.subList(0, all.size() - lines)) + "\n");
  }

  @Test
  void everythingDoneToAModelIsInItsHistory() {
    SealedModel saved = registry.save("a", Drafts.small());
    registry.stage(A1, Stage.CHALLENGER, "to watch it");
    registry.note(A1, "Trained on the\nsecond quarter.");
    registry.tag(A1, List.of("Q2", "cards"));
    registry.export(A1, outside.resolve("copy.riskmodel"));
    registry.published(A1, true, "http://127.0.0.1:7070");
    registry.published(A1, false, "http://127.0.0.1:7070");
    registry.restore(registry.delete(A1));

    List<AuditLine> history = registry.history(A1);

    assertThat(history)
        .extracting(line -> line.event().action())
        .containsExactly(
            AuditAction.SAVE,
            AuditAction.STAGE,
            AuditAction.NOTE,
            AuditAction.TAG,
            AuditAction.EXPORT,
            AuditAction.PUBLISH,
            AuditAction.UNPUBLISH,
            AuditAction.DELETE,
            AuditAction.RESTORE);
    assertThat(history).allMatch(line -> line.who().equals("ann") && line.at().equals(NOW));
    assertThat(history)
        .allMatch(line -> line.event().sha256().equals(Optional.of(saved.fileSha256())));
    assertThat(history.get(1).event().details())
        .containsEntry("from", "candidate")
        .containsEntry("to", "challenger")
        .containsEntry("why", "to watch it");
    assertThat(found()).isEmpty();
  }

  @Test
  void aNoteItselfIsNotInTheLogSoThatItCanBeTakenBack() throws IOException {
    registry.save("a", Drafts.small());
    registry.note(A1, "Zanzibar77 called");
    registry.note(A1, "");

    assertThat(Files.readString(log())).doesNotContain("Zanzibar77");
    assertThat(registry.remarks(A1).note()).isEmpty();
    assertThat(found()).isEmpty();
  }

  @Test
  void aChampionNeedsAReasonAndRetiresTheOneBefore() {
    registry.save("a", Drafts.small());
    registry.save("a", Drafts.small());
    registry.stage(A1, Stage.CHAMPION, "first");

    assertThatThrownBy(() -> registry.stage(A2, Stage.CHAMPION, "  "))
        .hasMessageContaining("MODEL-305");
    assertThat(registry.champion()).contains(A1);
    registry.stage(A2, Stage.CHAMPION, "finds more");

    AuditLine told = registry.history(A1).get(2);
    assertThat(told.event().model()).contains("a:2");
    assertThat(told.event().details()).containsEntry("displaced", "a:1");
    assertThat(found()).isEmpty();
  }

  @Test
  void thereIsOneChallengerAndTheOneBeforeIsACandidateAgain() {
    registry.save("a", Drafts.small());
    registry.save("a", Drafts.small());
    registry.stage(A1, Stage.CHALLENGER, "");
    registry.stage(A2, Stage.CHALLENGER, "");

    assertThat(registry.stage(A1)).isEqualTo(Stage.CANDIDATE);
    assertThat(registry.stage(A2)).isEqualTo(Stage.CHALLENGER);
    assertThat(found()).isEmpty();
  }

  @Test
  void aStageThatWasChangedByHandIsFound() throws IOException {
    registry.save("a", Drafts.small());
    registry.stage(A1, Stage.RETIRED, "");
    Files.writeString(folder.resolve("stages.json"), "{\"stages\": {\"a:1\": \"CHAMPION\"}}");

    CheckReport report = registry.check(Optional.empty());

    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Kind.STAGE);
              assertThat(finding.text()).contains("a:1 is champion", "by the log it is retired");
            });
    assertThat(report.chain().breaks()).isEmpty();
  }

  @Test
  void aStopBetweenTheLineAndTheStageIsToldAndMendedByDoingItAgain() throws IOException {
    registry.save("a", Drafts.small());
    registry.stage(A1, Stage.CHALLENGER, "");
    byte[] before = Files.readAllBytes(folder.resolve("stages.json"));
    registry.stage(A1, Stage.CHAMPION, "better");
    Files.write(folder.resolve("stages.json"), before); // as if killed before the second write

    assertThat(found()).containsExactly(Kind.STAGE);
    registry.stage(A1, Stage.CHAMPION, "better");

    assertThat(found()).isEmpty();
  }

  @Test
  void aStopBetweenTheLineAndTheFileIsToldAndTheNumberNotUsedAgain() throws IOException {
    registry.save("a", Drafts.small());
    Files.delete(folder.resolve("a.v1.riskmodel")); // as if killed before the file was there

    CheckReport report = registry.check(Optional.empty());

    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Kind.FILE_MISSING);
              assertThat(finding.text()).contains("a:1 should be here by line 1", "stopped");
            });
    assertThat(registry.save("a", Drafts.small()).id()).isEqualTo(A2);
  }

  @Test
  void aFileInPlaceOfAnotherIsFoundThoughItIsSound() throws IOException {
    registry.save("a", Drafts.small());
    ModelRegistry other = new ModelRegistry(outside.resolve("other"));
    other.save("a", Drafts.other());
    Files.copy(
        other.resolve("a:1"),
        folder.resolve("a.v1.riskmodel"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(registry.load(A1)).isEqualTo(other.load(A1));
    assertThat(found()).containsExactly(Kind.FILE_CHANGED);
  }

  @Test
  void aFileLaidThereByHandIsFoundUntilItIsImported() throws IOException {
    registry.save("a", Drafts.small());
    ModelRegistry other = new ModelRegistry(outside.resolve("other"));
    other.save("b", Drafts.other());
    Path laid = Files.copy(other.resolve("b:1"), folder.resolve("b.v1.riskmodel"));
    assertThat(found()).containsExactly(Kind.FILE_UNKNOWN);

    registry.importFile(laid);
    registry.importFile(laid);

    assertThat(found()).isEmpty();
    assertThat(actions()).containsExactly(AuditAction.SAVE, AuditAction.IMPORT);
  }

  @Test
  void aLogThatWasCutIsFoundByTheHeadKeptElsewhere() throws IOException {
    registry.save("a", Drafts.small());
    registry.stage(A1, Stage.CHALLENGER, "");
    registry.stage(A1, Stage.CANDIDATE, "");
    String head = registry.check(Optional.empty()).chain().head().orElseThrow();
    assertThat(registry.check(Optional.of(head)).keptHead()).contains(3L);

    cut(2);
    Files.delete(folder.resolve("stages.json"));

    assertThat(found()).isEmpty();
    assertThat(registry.check(Optional.of(head)).findings())
        .extracting(CheckReport.Finding::kind)
        .containsExactly(Kind.HEAD);
  }

  @Test
  void aHalfLineIsToldUntilTheNextChange() throws IOException {
    registry.save("a", Drafts.small());
    Files.writeString(log(), "{\"number\":2", StandardOpenOption.APPEND);
    assertThat(found()).containsExactly(Kind.HALF_LINE);

    registry.tag(A1, List.of("x"));

    assertThat(found()).isEmpty();
  }

  @Test
  void whatLayThereBeforeTheLogBeganIsWrittenDownFirst() throws IOException {
    registry.save("a", Drafts.small());
    registry.stage(A1, Stage.CHAMPION, "first");
    registry.tag(A1, List.of("x"));
    Files.delete(log());

    registry.save("a", Drafts.other());

    assertThat(actions()).containsExactly(AuditAction.FOUND, AuditAction.SAVE);
    assertThat(found()).isEmpty();
  }

  @Test
  void notesAndTagsAreFoundBySearchAndKeptApartFromTheFile() {
    registry.save("a", Drafts.small());
    registry.save("a", Drafts.small());
    String before = ((RegistryEntry.Saved) registry.list().get(0)).fileSha256();
    registry.note(A2, "  For the Nordic desk \u0007");
    registry.tag(A2, List.of("pilot", "cards", "pilot"));

    RegistryEntry.Saved entry = (RegistryEntry.Saved) registry.list().get(0);

    assertThat(entry.standing().remarks())
        .isEqualTo(new Remarks("For the Nordic desk", List.of("cards", "pilot")));
    assertThat(entry.matches("nordic PILOT a:2")).isTrue();
    assertThat(entry.matches("nordic retired")).isFalse();
    assertThat(entry.fileSha256()).isEqualTo(before);
    assertThat(entry.standing().saving()).contains(new Saving("ann", NOW, false));
    assertThatThrownBy(() -> registry.tag(A1, List.of("no spaces")))
        .hasMessageContaining("MODEL-308");
    assertThatThrownBy(() -> registry.note(A1, "x".repeat(4_001)))
        .hasMessageContaining("MODEL-308");
  }

  @Test
  void aBinThatWasEmptiedIsEmptyAndItsNumbersAreNotUsedAgain() {
    registry.save("a", Drafts.small());
    registry.delete(A1);

    assertThat(registry.discard(registry.bin())).isEqualTo(1);

    assertThat(registry.bin()).isEmpty();
    assertThat(registry.save("a", Drafts.small()).id()).isEqualTo(A2);
    assertThat(found()).isEmpty();
  }

  @Test
  void twoDesksOnOneFolderSeeWhatTheOtherDid() {
    ModelRegistry bob = registry("bob");
    registry.save("a", Drafts.small());
    bob.stage(A1, Stage.CHAMPION, "agreed");
    bob.note(A1, "looked at");
    registry.tag(A1, List.of("x"));

    RegistryEntry.Saved entry = (RegistryEntry.Saved) registry.list().get(0);
    assertThat(entry.stage()).isEqualTo(Stage.CHAMPION);
    assertThat(entry.standing().remarks()).isEqualTo(new Remarks("looked at", List.of("x")));
    assertThat(registry.history(A1))
        .extracting(AuditLine::who)
        .containsExactly("ann", "bob", "bob", "ann");
    assertThat(bob.check(Optional.empty()).isSound()).isTrue();
  }

  @Test
  void aRuleOfTheRegistryThatWasTurnedOffByHandIsFound() throws IOException {
    registry.save("a", Drafts.small());
    registry.requireSecondPerson(true);
    assertThat(registry("bob").needsSecondPerson()).isTrue();

    Files.delete(folder.resolve("registry.json"));

    assertThat(found()).containsExactly(Kind.SETTING);
  }
}
