package org.riskbench.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.decision.Policy;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.ModelId;

class ModelRegistryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
  private static final ModelId A1 = new ModelId("a", 1);
  private static final ModelId A2 = new ModelId("a", 2);

  private final Path outside;
  private final Path folder;
  private final ModelRegistry registry;

  ModelRegistryTest(@TempDir Path outside) {
    this.outside = outside;
    this.folder = outside.resolve("home").resolve("models");
    this.registry = new ModelRegistry(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void aRegistryNobodyUsedIsEmptyAndMakesNoFolder() {
    assertThat(registry.list()).isEmpty();
    assertThat(registry.bin()).isEmpty();
    assertThat(registry.champion()).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void eachSaveIsTheNextVersionOfItsName() {
    assertThat(registry.save("a", Drafts.small()).id()).isEqualTo(A1);
    assertThat(registry.save("a", Drafts.other()).id()).isEqualTo(A2);
    assertThat(registry.save("a-2", Drafts.small()).id()).isEqualTo(new ModelId("a-2", 1));

    assertThat(registry.list())
        .extracting(entry -> ((RegistryEntry.Saved) entry).id().toString())
        .containsExactly("a:2", "a:1", "a-2:1");
    assertThat(registry.load(A1).manifest().createdAt()).isEqualTo(NOW);
  }

  @Test
  void theListTellsWhatAModelIs() {
    SealedModel saved = registry.save("a", Drafts.small());
    registry.stage(A1, Stage.CHALLENGER, "better");

    RegistryEntry.Saved entry = (RegistryEntry.Saved) registry.list().get(0);

    assertThat(entry.manifest()).isEqualTo(saved.manifest());
    assertThat(entry.metrics()).containsEntry("auc", 0.1 + 0.2);
    assertThat(entry.stage()).isEqualTo(Stage.CHALLENGER);
    assertThat(entry.file()).exists().hasSize(entry.bytes());
    assertThat(entry.fileSha256()).isEqualTo(saved.fileSha256());
  }

  @Test
  void oneDamagedFileHidesNoOther() throws IOException {
    registry.save("a", Drafts.small());
    registry.save("a", Drafts.small());
    Files.write(registry.resolve("a:1"), new byte[] {1, 2, 3});
    Files.createDirectory(folder.resolve("folder.riskmodel"));

    List<RegistryEntry> entries = registry.list();

    assertThat(entries).hasSize(3);
    assertThat(((RegistryEntry.Saved) entries.get(0)).id()).isEqualTo(A2);
    assertThat(((RegistryEntry.Damaged) entries.get(1)).problem().code()).isEqualTo("MODEL-202");
    assertThat(((RegistryEntry.Damaged) entries.get(2)).problem().code()).isEqualTo("MODEL-201");
  }

  @Test
  void aFileUnderAWrongNameIsNotTakenForAnotherModel() throws IOException {
    registry.save("a", Drafts.small());
    Files.copy(registry.resolve("a:1"), folder.resolve("b.v4.riskmodel"));

    assertThat(((RegistryEntry.Damaged) registry.list().get(1)).problem().what())
        .contains("b.v4.riskmodel", "a:1", "a.v1.riskmodel");
    assertThatThrownBy(() -> registry.load(new ModelId("b", 4))).hasMessageContaining("MODEL-224");
  }

  @Test
  void aNameWithoutVersionIsTheLatest() {
    for (int i = 0; i < 11; i++) {
      registry.save("a", Drafts.small());
    }
    Path file = registry.resolve("a:2");

    assertThat(registry.resolve("a")).isEqualTo(folder.resolve("a.v11.riskmodel"));
    assertThat(file).isEqualTo(folder.resolve("a.v2.riskmodel"));
    assertThat(registry.resolve(file.toString())).isEqualTo(file);
    assertThat(registry.open("a:2").id()).isEqualTo(A2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b",
        "a:2",
        "a:x",
        "a:",
        "a:1:1",
        "",
        ":",
        "b.riskmodel",
        "no/file",
        "a\u0000/b",
        "A"
      })
  void anUnknownModelSaysWhatThereIs(String text) {
    registry.save("a", Drafts.small());

    assertThatThrownBy(() -> registry.resolve(text))
        .hasMessageContaining("MODEL-220")
        .hasMessageContaining("holds: a:1.");
  }

  @Test
  void anEmptyRegistrySaysHowToFillIt() {
    assertThatThrownBy(() -> registry.load(A1)).hasMessageContaining("is empty: train a model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "../a", "a b", "a/b", "-a", "con:1"})
  void aNameThatCannotBeOneIsRefused(String name) {
    assertThatThrownBy(() -> registry.save(name, Drafts.small())).hasMessageContaining("MODEL-223");
    assertThat(folder).doesNotExist();
  }

  @Test
  void aDeletedModelComesBackAsItWas() throws IOException {
    registry.save("a", Drafts.small());
    byte[] before = Files.readAllBytes(registry.resolve("a"));

    DeletedModel deleted = registry.delete(A1);

    assertThat(registry.list()).isEmpty();
    assertThat(registry.bin()).containsExactly(deleted);
    assertThat(registry.restore(deleted)).hasBinaryContent(before);
    assertThat(registry.bin()).isEmpty();
    assertThat(registry.load(A1).id()).isEqualTo(A1);
    assertThatThrownBy(() -> registry.restore(deleted)).hasMessageContaining("MODEL-220");
  }

  @Test
  void theNumberOfADeletedModelIsNotUsedAgain() {
    registry.save("a", Drafts.small());
    DeletedModel deleted = registry.delete(A1);

    assertThat(registry.save("a", Drafts.other()).id()).isEqualTo(A2);
    registry.restore(deleted);
    assertThat(registry.list()).hasSize(2);
  }

  @Test
  void theBinKeepsTwoFilesOfOneName() {
    registry.save("a", Drafts.small());
    Path copy = registry.export(A1, outside.resolve("copy.riskmodel"));
    DeletedModel first = registry.delete(A1);
    registry.importFile(copy);
    DeletedModel second = registry.delete(A1);

    assertThat(registry.bin()).containsExactlyInAnyOrder(first, second);
    assertThat(registry.restore(A1)).exists();
    assertThatThrownBy(() -> registry.restore(first)).hasMessageContaining("MODEL-221");
    assertThat(registry.bin()).containsExactly(first);
    assertThatThrownBy(() -> registry.restore(A2)).hasMessageContaining("MODEL-220");
  }

  @Test
  void aDamagedFileCanBeDeletedAndRestored() throws IOException {
    Files.createDirectories(folder);
    Path damaged = Files.writeString(folder.resolve("What is this.riskmodel"), "x");

    DeletedModel deleted = registry.delete(registry.list().get(0));

    assertThat(registry.list()).isEmpty();
    assertThat(registry.restore(deleted)).isEqualTo(damaged).hasContent("x");
  }

  @Test
  void aModelTravelsFromOneRegistryToAnother() {
    registry.save("a", Drafts.small());
    ModelRegistry other = new ModelRegistry(outside.resolve("other"));
    Path file = registry.export(A1, outside);

    other.importFile(file);
    other.importFile(file);

    assertThat(file).isEqualTo(outside.resolve("a.v1.riskmodel"));
    assertThat(other.load(A1)).isEqualTo(registry.load(A1));
    assertThat(other.list()).hasSize(1);
    assertThatThrownBy(() -> registry.export(A1, file)).hasMessageContaining("MODEL-221");
  }

  @Test
  void anImportNeverReplacesAnotherModelOfItsId() {
    registry.save("a", Drafts.small());
    ModelRegistry other = new ModelRegistry(outside.resolve("other"));
    other.save("a", Drafts.other());
    byte[] mine = ModelFileReader.bytes(registry.resolve("a"));

    assertThatThrownBy(() -> registry.importFile(other.resolve("a")))
        .hasMessageContaining("MODEL-221");
    assertThat(registry.resolve("a")).hasBinaryContent(mine);
  }

  @Test
  void aRefusedImportLeavesNothing() throws IOException {
    Path damaged = Files.writeString(outside.resolve("x.riskmodel"), "x");

    assertThatThrownBy(() -> registry.importFile(damaged)).hasMessageContaining("MODEL-202");
    assertThat(folder).doesNotExist();
  }

  @Test
  void aModelOfAnotherProgramIsToldItsWayIn() throws IOException {
    Path onnx = Files.writeString(outside.resolve("colleague.ONNX"), "x");

    assertThatThrownBy(() -> registry.importFile(onnx))
        .hasMessageContaining("MODEL-202")
        .hasMessageContaining("--learner onnx:FILE");
    assertThat(folder).doesNotExist();
  }

  @Test
  void otherThresholdsAreANewVersionOfModelAndPolicy() {
    SealedModel first = registry.save("a", Drafts.small());

    SealedModel second = registry.revise(A1, Policy.of(1, 100, 200));

    assertThat(second.id()).isEqualTo(A2);
    assertThat(second.model().policy()).isEqualTo(Policy.of(4, 100, 200));
    assertThat(second.model().with(first.model().policy())).isEqualTo(first.model());
    assertThat(second.metrics()).isEqualTo(first.metrics());
    assertThat(ModelFileReader.trainerModel(ModelFileReader.bytes(registry.resolve("a"))))
        .isEqualTo(Drafts.small().trainerModel());
    assertThat(registry.load(A1)).isEqualTo(first);
  }

  @Test
  void thereIsOneChampionAndTheOneBeforeIsRetired() {
    registry.save("a", Drafts.small());
    registry.save("a", Drafts.small());
    assertThat(registry.stage(A1)).isEqualTo(Stage.CANDIDATE);

    registry.stage(A1, Stage.CHAMPION, "better");
    registry.stage(A2, Stage.CHAMPION, "better");

    assertThat(registry.champion()).contains(A2);
    assertThat(registry.stage(A1)).isEqualTo(Stage.RETIRED);
    assertThat(new ModelRegistry(folder).champion()).contains(A2);
    assertThatThrownBy(() -> registry.stage(new ModelId("a", 3), Stage.CHAMPION, "better"))
        .hasMessageContaining("MODEL-220");
  }

  @Test
  void aDeletedChampionIsNoneUntilItIsRestored() {
    registry.save("a", Drafts.small());
    registry.stage(A1, Stage.CHAMPION, "better");

    DeletedModel deleted = registry.delete(A1);

    assertThat(registry.champion()).isEmpty();
    registry.restore(deleted);
    assertThat(registry.champion()).contains(A1);
  }

  @Test
  void damagedStagesHideNoModel() throws IOException {
    registry.save("a", Drafts.small());
    Files.writeString(folder.resolve("stages.json"), "{\"stages\": {\"a:1\": \"KING\"}}");

    assertThat(registry.list()).hasSize(2);
    assertThat(((RegistryEntry.Damaged) registry.list().get(1)).problem().code())
        .isEqualTo("MODEL-225");
    assertThatThrownBy(registry::champion)
        .hasMessageContaining("stages.json: stages.a:1 is none of [CANDIDATE");
  }

  @Test
  void savesAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<ModelId> ids = new ArrayList<>();
    try {
      // Each with a registry of its own, as two programs have.
      Callable<ModelId> save = () -> new ModelRegistry(folder).save("a", Drafts.small()).id();
      List<Future<ModelId>> saves = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        saves.add(pool.submit(save));
      }
      for (Future<ModelId> done : saves) {
        ids.add(done.get());
      }
    } finally {
      pool.shutdown();
    }

    assertThat(ids).extracting(ModelId::version).doesNotHaveDuplicates().hasSize(20);
    assertThat(registry.list()).hasSize(20).allMatch(RegistryEntry.Saved.class::isInstance);
  }

  @Test
  void whatAKilledSaveLeavesIsNoModelAndIsSweptLater() throws IOException {
    Files.createDirectories(folder);
    Path old = Files.writeString(folder.resolve(".saving-old"), "half");
    Path fresh = Files.writeString(folder.resolve(".saving-fresh"), "half");
    Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(100_000)));
    Files.setLastModifiedTime(fresh, FileTime.from(NOW));
    assertThat(registry.list()).isEmpty();

    registry.save("a", Drafts.small());

    assertThat(old).doesNotExist();
    assertThat(fresh).exists(); // perhaps being written by another program
  }

  @Test
  void aFolderThatCannotBeWrittenGivesASentence() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file");

    assertThatThrownBy(() -> registry.save("a", Drafts.small()))
        .hasMessageContaining("MODEL-222")
        .hasMessageContaining("a file is where a folder should be");
    assertThat(folder).hasContent("a file");
  }
}
