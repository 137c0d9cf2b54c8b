package org.riskbench.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riskbench.ui.export.ExportDesk.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.deploy.PastSource;
import org.riskbench.deploy.Target;
import org.riskbench.modelfile.Drafts;
import org.riskbench.registry.Stage;
import org.riskbench.ui.kit.Screen;

class ExportViewModelTest {
  @TempDir private Path folder = Path.of("");
  private ExportDesk desk = new ExportDesk(folder);

  @BeforeEach
  void saveModels() {
    desk = new ExportDesk(folder);
    desk.registry.save("cards", Drafts.small());
    desk.registry.save("counting", Drafts.counting());
  }

  private ExportViewModel counting() {
    ExportViewModel screen = desk.screen();
    screen.getModel().choose(id("counting:1"));
    return screen;
  }

  @Test
  void withoutASavedModelTheWayLeadsToWhereOneComesFrom() {
    ExportViewModel screen = new ExportDesk(folder.resolve("other")).screen();

    assertThat(screen.getModel().isAny()).isFalse();
    assertThat(screen.isAble()).isFalse();
    assertThat(screen.getState()).isEqualTo("Choose a model.");
  }

  @Test
  void modelsThatCanNotBeUsedAreNotToldAsNoneAtAll() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("models"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".riskmodel")).toList()) {
        Files.writeString(file, "torn");
      }
    }
    ExportViewModel screen = desk.screen();

    assertThat(screen.getModel().isAny()).isFalse();
    assertThat(screen.getModel().getEmpty()).contains("damaged").doesNotContain("yet");
  }

  @Test
  void theWayLeadsToTheRunsAndToTheModels() {
    ExportViewModel screen = desk.screen();

    screen.showCompare();
    assertThat(desk.session.screenProperty().get()).isEqualTo(Screen.COMPARE);
    screen.showModels();
    assertThat(desk.session.screenProperty().get()).isEqualTo(Screen.MODELS);
  }

  @Test
  void theChampionStandsFirstAndIsChosen() {
    desk.registry.stage(id("cards:1"), Stage.CHAMPION, "best of the pilot");
    ExportViewModel screen = desk.screen();

    assertThat(screen.getModel().getModels()).containsExactly(id("cards:1"), id("counting:1"));
    assertThat(screen.getModel().chosenProperty().get()).contains(id("cards:1"));
    assertThat(screen.name(id("cards:1"))).isEqualTo("cards:1 · Champion");
  }

  @Test
  void theModelThatModelsAsksForIsChosen() {
    ExportViewModel screen = desk.screen();

    desk.session.requests().export(id("cards:1"));

    assertThat(screen.getModel().chosenProperty().get()).contains(id("cards:1"));
  }

  @Test
  void aModelWithoutSealIsTold() {
    ExportViewModel screen = desk.screen();

    assertThat(screen.getModel().remarksProperty().get())
        .filteredOn(remark -> remark.kind() == Remark.Kind.WARNING)
        .extracting(Remark::text)
        .singleElement()
        .asString()
        .contains("bears no seal");
  }

  @Test
  void aMissingSecondPersonIsToldWhereOneIsNeeded() {
    desk.registry.requireSecondPerson(true);
    ExportViewModel screen = desk.screen();

    assertThat(screen.getModel().remarksProperty().get())
        .extracting(Remark::text)
        .anyMatch(text -> text.contains("a champion needs one"));
  }

  @Test
  void nothingIsChosenBeforehandAndTheButtonSaysWhatIsMissing() {
    ExportViewModel screen = counting();
    assertThat(screen.getState()).isEqualTo("Choose where the model is to run.");

    screen.choose(Target.CONTAINER);
    assertThat(screen.getPast().optionsProperty().get())
        .extracting(PastChoice.Option::source)
        .isEqualTo(Target.CONTAINER.pasts());
    assertThat(screen.getPast().chosenProperty().get()).isEmpty();
    assertThat(screen.getState()).isEqualTo("Say where it learns of earlier records.");
    assertThat(screen.isAble()).isFalse();

    screen.getPast().choose(PastSource.FOLDER);
    assertThat(screen.isAble()).isTrue();
  }

  @Test
  void whatWasSaidOfEarlierRecordsHoldsWhereItStillMay() {
    ExportViewModel screen = counting();
    screen.choose(Target.CONTAINER);
    screen.getPast().choose(PastSource.CALLER);
    screen.choose(Target.KUBERNETES);
    assertThat(screen.getPast().chosenProperty().get()).contains(PastSource.CALLER);

    screen.choose(Target.CONTAINER);
    screen.getPast().choose(PastSource.MEMORY);
    screen.choose(Target.KUBERNETES);
    assertThat(screen.getPast().chosenProperty().get()).isEmpty();
    assertThat(screen.isAble()).isFalse();
  }

  @Test
  void aModelThatCountsNothingIsNotAskedForIt() {
    ExportViewModel screen = desk.screen();
    screen.getModel().choose(id("cards:1"));

    screen.choose(Target.CONTAINER);

    assertThat(screen.getPast().isAsked()).isFalse();
    assertThat(screen.isAble()).isTrue();
  }

  @Test
  void aKitIsMadeAndShown() {
    ExportViewModel screen = desk.screen();
    screen.getModel().choose(id("cards:1"));
    screen.choose(Target.ONNX);
    Path place = desk.kits.resolve("cards-onnx");
    assertThat(screen.getFolder().textProperty().get()).isEqualTo(place.toString());

    screen.make();

    assertThat(place.resolve("model.onnx")).exists();
    assertThat(screen.getProblem()).isEmpty();
    KitViewModel kit = screen.getKit();
    assertThat(kit.isThere()).isTrue();
    assertThat(kit.getPlace()).isEqualTo(place.toString());
    assertThat(kit.getParts())
        .extracting(KitViewModel.PartRow::path)
        .contains("README.md", "model.onnx", "SHA256SUMS");
    assertThat(kit.kitProperty().get().orElseThrow().readme().blocks()).isNotEmpty();
    kit.openFolder();
    assertThat(desk.opened).containsExactly(place);
  }

  @Test
  void theModelsLogTellsThatAKitWasMade() throws IOException {
    ExportViewModel screen = desk.screen();
    screen.choose(Target.ONNX);

    screen.make();

    assertThat(Files.readString(desk.registry.folder().resolve("audit.ndjson")))
        .contains("kit for onnx");
  }

  @Test
  void theSmokeTestIsCopiedForAShellThatStandsAnywhere() {
    ExportViewModel screen = desk.screen();
    screen.getModel().choose(id("cards:1"));
    screen.choose(Target.CONTAINER);

    screen.make();
    screen.getKit().copyTrial();

    assertThat(desk.copied)
        .singleElement()
        .asString()
        .startsWith("cd '" + desk.kits.resolve("cards-container") + "'\n")
        .contains("./smoke.sh");
  }

  @Test
  void theNextKitIsProposedBesideTheOneBefore() {
    ExportViewModel screen = desk.screen();
    screen.getModel().choose(id("cards:1"));
    screen.choose(Target.ONNX);
    screen.make();

    screen.getKit().close();
    assertThat(screen.getFolder().textProperty().get())
        .isEqualTo(desk.kits.resolve("cards-onnx-2").toString());
    assertThat(desk.session.settings().folders().saved()).contains(desk.kits);

    screen.choose(Target.CONTAINER);
    assertThat(screen.getFolder().textProperty().get())
        .isEqualTo(desk.kits.resolve("cards-container").toString());
  }

  @Test
  void aFolderWithSomethingInItIsRefusedBelowItAndAnotherIsOffered() throws IOException {
    Path full = Files.createDirectories(folder.resolve("full"));
    Files.writeString(full.resolve("notes.txt"), "mine");
    ExportViewModel screen = desk.screen();
    screen.choose(Target.ONNX);

    screen.getFolder().textProperty().set(full.toString());

    assertThat(screen.getFolder().getProblem()).contains("KIT-103").contains("empty");
    assertThat(screen.getState()).isEqualTo("Name a folder that is empty or not there yet.");
    assertThat(screen.getFolder().getWay()).isEqualTo("Take full-2");
    screen.getFolder().takeFree();
    assertThat(screen.getFolder().getProblem()).isEmpty();
    assertThat(screen.isAble()).isTrue();
  }

  @Test
  void aFolderThatWasTypedStaysWhenTheTargetChanges() {
    ExportViewModel screen = desk.screen();
    screen.choose(Target.ONNX);
    screen.getFolder().textProperty().set("mine");

    screen.choose(Target.CONTAINER);
    screen.getModel().choose(id("cards:1"));

    assertThat(screen.getFolder().textProperty().get()).isEqualTo("mine");
    assertThat(screen.getFolder().folderProperty().get()).contains(desk.kits.resolve("mine"));
  }

  @Test
  void aFolderPointedAtIsTakenIfEmptyAndElseTheParentOfTheKit() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path full = Files.createDirectories(folder.resolve("full"));
    Files.writeString(full.resolve("notes.txt"), "mine");
    ExportViewModel screen = desk.screen();
    screen.getModel().choose(id("cards:1"));
    screen.choose(Target.ONNX);

    screen.getFolder().point(empty);
    assertThat(screen.getFolder().folderProperty().get()).contains(empty);
    screen.getFolder().point(full);
    assertThat(screen.getFolder().folderProperty().get()).contains(full.resolve("cards-onnx"));
  }

  @Test
  void aFolderThatIsFilledInTheMeantimeIsToldBelowIt() throws IOException {
    ExportViewModel screen = desk.screen();
    screen.getModel().choose(id("cards:1"));
    screen.choose(Target.ONNX);
    Path place = Files.createDirectories(desk.kits.resolve("cards-onnx"));
    Files.writeString(place.resolve("notes.txt"), "mine");

    screen.make();

    assertThat(screen.getFolder().getProblem()).contains("KIT-103");
    assertThat(screen.getKit().isThere()).isFalse();
  }

  @Test
  void aFileThatCanNotBeReadIsToldBelowTheModel() throws IOException {
    ExportViewModel screen = desk.screen();
    screen.choose(Target.ONNX);
    desk.session.go(Screen.MODELS);
    Files.write(
        desk.registry.list().get(0).file(), new byte[] {1, 2, 3}); // after the list was read
    screen.getModel().choose(id("cards:1"));

    desk.session.go(Screen.EXPORT);

    assertThat(screen.getModel().getProblem()).contains("MODEL-");
    assertThat(screen.isAble()).isFalse();
    assertThat(screen.getState()).contains("Choose another model");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 60})
  void aCancelledKitLeavesNothingBehind(int checkpoint) throws IOException {
    ExportViewModel screen = desk.screen(new CancelledSoon(checkpoint));
    screen.getModel().choose(id("cards:1"));
    screen.choose(Target.CONTAINER);

    screen.make();

    assertThat(desk.kits.toFile().list()).isNullOrEmpty();
    assertThat(screen.getKit().isThere()).isFalse();
    assertThat(screen.getProblem()).isEmpty();
    assertThat(screen.isAble()).isTrue();
  }

  @Test
  void anotherTargetTakesTheKitBeforeFromTheScreen() {
    ExportViewModel screen = desk.screen();
    screen.choose(Target.ONNX);
    screen.make();

    screen.choose(Target.KUBERNETES);

    assertThat(screen.getKit().isThere()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void theKitOfEveryTargetIsMadeAndSaysHowItIsTried(Target target) {
    ExportViewModel screen = counting();
    screen.choose(target);
    target.pasts().stream().findFirst().ifPresent(screen.getPast()::choose);

    screen.make();

    assertThat(screen.getProblem()).isEmpty();
    assertThat(screen.getKit().isThere()).isTrue();
    screen.getKit().copyTrial();
    assertThat(desk.copied).singleElement().asString().isNotBlank();
  }

  @Test
  void everyTargetIsToldInWordsUnderItsGroup() {
    List<TargetRow> rows = desk.screen().targets();

    assertThat(rows).extracting(TargetRow::target).containsExactlyInAnyOrder(Target.values());
    assertThat(rows).extracting(TargetRow::group).isSorted();
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(
                        List.of(
                            row.words().name(),
                            row.words().about(),
                            row.words().who(),
                            row.words().needs(),
                            row.words().next()))
                    .noneMatch(String::isBlank));
  }

  private ExportViewModel wantingAnImage(ExportDesk where, Target target) {
    ExportViewModel screen = where.screen();
    screen.getModel().choose(id("cards:1"));
    screen.choose(target);
    screen.getImage().wantedProperty().set(true);
    return screen;
  }

  @Test
  void onlyWhatRunsFromImagesIsAskedForOne() {
    ExportViewModel screen = wantingAnImage(desk, Target.CONTAINER);
    assertThat(screen.getImage().isAsked()).isTrue();
    assertThat(screen.isAble()).isFalse();
    assertThat(screen.getState()).isEqualTo("Say where the image goes.");

    screen.choose(Target.SERVER);
    assertThat(screen.getImage().isAsked()).isFalse();
    assertThat(screen.isAble()).isTrue();
  }

  @Test
  void aPlaceThatIsNoneIsToldBelowTheField() {
    ExportViewModel screen = wantingAnImage(desk, Target.CONTAINER);

    screen.getImage().placeProperty().set("registrations");
    assertThat(screen.getImage().getProblem()).contains("HOST/NAME:TAG", "IMAGE-104");
    assertThat(screen.isAble()).isFalse();

    screen.getImage().placeProperty().set("localhost:5000/risk/cards:1");
    assertThat(screen.getImage().getProblem()).isEmpty();
    assertThat(screen.isAble()).isTrue();
  }

  @Test
  void leavingAFieldThatIsRightDoesNotTakeTheButtonFromUnderTheHand() {
    ExportViewModel screen = wantingAnImage(desk, Target.CONTAINER);
    screen.getImage().placeProperty().set("localhost:5000/risk/cards:1");
    List<Boolean> seen = new ArrayList<>();
    screen.ableProperty().addListener((property, before, able) -> seen.add(able));

    screen.getImage().look();

    assertThat(seen).isEmpty();
    assertThat(screen.isAble()).isTrue();
  }

  @Test
  void aClusterIsNotGivenAFile() {
    ExportViewModel screen = wantingAnImage(desk, Target.KUBERNETES);

    screen.getImage().placeProperty().set("cards.tar");

    assertThat(screen.getImage().getProblem()).contains("takes its images from a registry");
    assertThat(screen.isAble()).isFalse();
  }

  @Test
  void aMachineWithoutAJdkIsToldBeforeTheWorkAndTheWayOutWorks() {
    ExportViewModel screen = wantingAnImage(desk.withoutJdk(), Target.CONTAINER);

    screen.getImage().placeProperty().set("cards.tar");
    assertThat(screen.getImage().getProblem()).contains("IMAGE-101", "Install a JDK", "base image");
    assertThat(screen.isAble()).isFalse();

    screen.getImage().baseProperty().set("registry.example.org/java:17");
    assertThat(screen.getImage().getProblem()).isEmpty();
    assertThat(screen.isAble()).isTrue();
  }

  @Test
  void whatGoesWrongWithTheImageIsToldBelowItAndNoKitIsLeft() {
    ExportViewModel screen = wantingAnImage(desk, Target.CONTAINER);
    screen.getImage().placeProperty().set("cards.tar");
    screen.getImage().baseProperty().set(folder.resolve("none.tar").toString());

    screen.make();

    assertThat(screen.getImage().getProblem()).contains("IMAGE-109");
    assertThat(screen.getKit().isThere()).isFalse();
    assertThat(folder.resolve("cards.tar")).doesNotExist();
    assertThat(desk.kits)
        .satisfiesAnyOf(
            kits -> assertThat(kits).doesNotExist(), kits -> assertThat(kits).isEmptyDirectory());
  }
}
