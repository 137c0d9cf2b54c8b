package org.riskbench.ui.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Policy;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class ModelsViewModelTest {
  @TempDir private Path folder;
  private final Session session = TrainedDesk.untrained();
  private final Toasts toasts = new Toasts();
  private final List<String> copied = new ArrayList<>();
  private final List<Path> opened = new ArrayList<>();
  private ModelRegistry registry = new ModelRegistry(Path.of("nowhere"));
  private ModelsViewModel screen = screen();

  @BeforeEach
  void saveModels() {
    registry = new ModelRegistry(folder);
    screen = screen();
    registry.save("cards", TrainedDesk.best().draft(Policy.initial()));
    registry.save("sign-ups", TrainedDesk.runs().get(0).draft(Policy.initial()));
    screen.refresh();
  }

  private ModelsViewModel screen() {
    InlineJobRunner jobs = new InlineJobRunner();
    return new ModelsViewModel(
        session,
        Messages.bundled(),
        jobs,
        registry,
        toasts,
        copied::add,
        opened::add,
        new FolderWatch(jobs, Runnable::run, registry));
  }

  private ModelRow row(String name) {
    return screen.getRows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everySavedModelIsARowWithItsFigures() {
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("cards", "sign-ups");
    assertThat(row("cards").auc())
        .isEqualTo(Formats.figure(TrainedDesk.best().evaluation().metrics().auc()));
    assertThat(row("cards").version()).isEqualTo("1");
    assertThat(row("cards").stage()).isEqualTo("Candidate");
  }

  @Test
  void aFolderThatVanishesIsSaidAndItsModelsComeBackWithIt() throws IOException {
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    screen.look();
    Files.move(folder, away);
    screen.look();

    assertThat(screen.getRows()).isEmpty();
    assertThat(screen.getNotice().orElseThrow().code()).isEqualTo("APP-120");

    Files.move(away, folder);
    screen.look();
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("cards", "sign-ups");
    assertThat(screen.getNotice()).isEmpty();
  }

  @Test
  void aFolderThatWasMadeOnAnotherScreenIsMissedToo() throws IOException {
    Path other = folder.resolve("other");
    registry = new ModelRegistry(other);
    screen = screen();
    screen.refresh();
    registry.save("cards", TrainedDesk.best().draft(Policy.initial()));
    session.setModels(registry.list());
    Files.move(other, folder.resolve("away"));

    screen.look();

    assertThat(screen.getNotice().orElseThrow().code()).isEqualTo("APP-120");
  }

  @Test
  void theSearchKeepsWhatItFinds() {
    screen.searchProperty().set("  SIGN ");
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("sign-ups");
    screen.searchProperty().set("no such model");
    assertThat(screen.getRows()).isEmpty();
    screen.searchProperty().set("");
    assertThat(screen.getRows()).hasSize(2);
  }

  @Test
  void aDeletedModelIsBroughtBackFromTheToast() {
    Path file = row("cards").entry().file();
    screen.look();

    screen.getDeletions().delete(List.of(row("cards")));
    screen.look(); // sees the deletion itself, which must not take the way back away

    assertThat(file).doesNotExist();
    assertThat(registry.bin()).hasSize(1);
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("sign-ups");
    assertThat(toasts.texts()).containsExactly("cards:1 was moved to the bin.");
    toasts.takeBack(toasts.latestWithWayBack().orElseThrow());
    assertThat(file).exists();
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("cards", "sign-ups");
    assertThat(toasts.texts()).containsExactly("cards:1 is back");
  }

  @Test
  void aDamagedFileIsARowWithItsProblemThatCanBeDeletedToo() throws IOException {
    Path file = row("cards").entry().file();
    Files.writeString(file, "damaged");
    screen.refresh();

    ModelRow damaged = row(String.valueOf(file.getFileName()));
    assertThat(damaged.id()).isEmpty();
    screen.select(List.of(damaged));
    assertThat(screen.getDetail().getProblem()).contains("not a model");
    assertThat(screen.getDetail().isOpen()).isFalse();
    screen.publish(damaged);
    assertThat(session.requests().publishedProperty().get()).isEmpty();

    screen.getDeletions().delete(List.of(damaged));
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("sign-ups");
  }

  @Test
  void aFileThatIsNoModelIsNotImported() throws IOException {
    Path file = Files.writeString(folder.resolve("other.txt"), "no model");

    screen.getTransfers().importFiles(List.of(file));

    assertThat(screen.getNotice().orElseThrow().code()).startsWith("MODEL-");
    assertThat(screen.getRows()).hasSize(2);
  }

  @Test
  void theValidationReportIsWrittenAndCanBeOpened() throws IOException {
    ModelId id = new ModelId("cards", 1);
    registry.stage(id, Stage.CHALLENGER, "");
    Path page = folder.resolve(ReportViewModel.fileName(id));
    ReportViewModel report = screen.getReport();

    report.write(id, page);

    assertThat(page).hasFileName("cards-1-validation.html");
    assertThat(Files.readString(page)).contains("Validation report: cards:1", "challenger");
    assertThat(report.isOpen()).isTrue();
    assertThat(report.getSentence())
        .isEqualTo("The validation report of cards:1 is saved as cards-1-validation.html.");
    report.openPage();
    assertThat(opened).containsExactly(page);
    report.close();
    assertThat(report.isOpen()).isFalse();
  }

  @Test
  void aReportThatCannotBeWrittenIsSaidAndNotOffered() throws IOException {
    ReportViewModel report = screen.getReport();

    report.write(new ModelId("cards", 1), folder.resolve("gone").resolve("page.html"));

    assertThat(screen.getNotice().orElseThrow().code()).startsWith("USE-328");
    assertThat(report.isOpen()).isFalse();
    Files.writeString(row("cards").entry().file(), "damaged");
    report.write(new ModelId("cards", 1), folder.resolve("page.html"));
    assertThat(screen.getNotice().orElseThrow().code()).startsWith("MODEL-");
    assertThat(folder.resolve("page.html")).doesNotExist();
  }

  @Test
  void aModelGoesToThePublishingScreen() {
    screen.publish(row("sign-ups"));
    assertThat(session.requests().publishedProperty().get()).contains(new ModelId("sign-ups", 1));
    assertThat(session.screenProperty().get()).isEqualTo(Screen.PUBLISH);
  }

  @Test
  void aStageIsGivenWithItsReasonAndTheChampionNeedsOne() {
    screen.select(List.of(row("cards")));
    DetailViewModel detail = screen.getDetail();
    detail.want(Stage.CHAMPION);
    assertThat(detail.isStaging()).isTrue();
    assertThat(detail.isStageable()).isFalse();
    detail.applyStage();
    assertThat(registry.champion()).isEmpty();

    detail.whyProperty().set("finds more");
    detail.applyStage();

    assertThat(registry.champion()).contains(new ModelId("cards", 1));
    assertThat(row("cards").stage()).isEqualTo("Champion");
    assertThat(detail.isStaging()).isFalse();
    assertThat(detail.getHistory().get(0))
        .extracting(HistoryRow::what, HistoryRow::why)
        .containsExactly("Candidate became Champion", "finds more");
    assertThat(toasts.texts()).containsExactly("cards:1: Champion");
  }

  @Test
  void noteAndTagsAreKeptAndFound() {
    screen.select(List.of(row("cards")));
    DetailViewModel detail = screen.getDetail();
    detail.noteProperty().set("Only for the Nordic desk");
    detail.tagsProperty().set("pilot, Q2");
    detail.saveRemarks();

    assertThat(registry.remarks(new ModelId("cards", 1)).tags()).containsExactly("pilot", "q2");
    assertThat(detail.remarkedProperty().get()).isFalse();
    screen.searchProperty().set("nordic q2");
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("cards");
  }

  @Test
  void whatIsTypedStaysWhileAnotherDeskChangesTheFolder() {
    screen.select(List.of(row("cards")));
    screen.getDetail().noteProperty().set("half a sen");
    screen.look();
    registry.stage(new ModelId("sign-ups", 1), Stage.CHALLENGER, "");

    screen.look();

    assertThat(row("sign-ups").stage()).isEqualTo("Challenger");
    assertThat(screen.getDetail().getTitle()).isEqualTo("cards:1");
    assertThat(screen.getDetail().noteProperty().get()).isEqualTo("half a sen");
  }

  @Test
  void aModelSavedBeforeTheScreenIsFirstShownHasItsHistory() {
    registry.save("late", TrainedDesk.best().draft(Policy.initial()));
    session.setModels(registry.list());

    screen.look();
    screen.select(List.of(row("late")));

    assertThat(screen.getDetail().getHistory()).extracting(HistoryRow::what).contains("Saved");
  }

  @Test
  void aVersionWhoseScoreWasAnchoredAnewSaysSo() {
    ModelDraft draft = TrainedDesk.best().draft(Policy.initial());
    String how = "Anchored to 2,459 good records decided from 2026-08-01 to 2026-09-03.";
    registry.save("cards", draft.anchored(draft.model().scoreMap(), how, new long[1001]));
    session.setModels(registry.list());
    screen.look();

    screen.select(screen.getRows().filtered(each -> each.version().equals("2")));

    assertThat(screen.getDetail().getFacts()).contains(new Fact("Score anchored", how));
    screen.select(List.of(row("sign-ups")));
    assertThat(screen.getDetail().getFacts())
        .extracting(Fact::name)
        .doesNotContain("Score anchored");
  }

  @Test
  void twoChosenModelsAreComparedFieldByField() {
    screen.select(screen.getRows());

    VersionsViewModel versions = screen.getVersions();
    assertThat(versions.isOpen()).isTrue();
    assertThat(versions.getLeft()).isEqualTo("cards:1");
    assertThat(versions.getRight()).isEqualTo("sign-ups:1");
    assertThat(versions.getRows())
        .extracting(VersionRow::section, VersionRow::field)
        .contains(tuple("Plan", "learner"));
    screen.select(List.of(row("cards")));
    assertThat(versions.isOpen()).isFalse();
  }

  @Test
  void theBinBringsBackOrRemovesAfterAQuestion() {
    screen.getDeletions().delete(screen.getRows());
    BinViewModel bin = screen.getBin();
    assertThat(bin.getRows())
        .extracting(BinViewModel.BinRow::model)
        .containsExactly("cards:1", "sign-ups:1");

    bin.restore(List.of(bin.getRows().get(1)));
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("sign-ups");
    bin.ask(List.copyOf(bin.getRows()));
    assertThat(bin.getRemoval().getText()).contains("cards:1");
    bin.keep();
    assertThat(registry.bin()).hasSize(1);
    bin.ask(List.copyOf(bin.getRows()));
    bin.remove();

    assertThat(registry.bin()).isEmpty();
    assertThat(bin.getTitle()).isEqualTo("Bin (0)");
  }

  @Test
  void theVerdictIsASentenceWithAHeadToKeep() throws IOException {
    VerdictViewModel verdict = screen.getVerdict();
    verdict.verify();
    assertThat(verdict.isSound()).isTrue();
    assertThat(verdict.getSentence()).contains("2 files", "2 lines");
    verdict.copyHead();
    assertThat(copied).containsExactly(registry.log().head().orElseThrow());

    Files.delete(row("cards").entry().file());
    verdict.verify();

    assertThat(verdict.isSound()).isFalse();
    assertThat(verdict.getSentence()).isEqualTo("One thing is not as it should be.");
    assertThat(verdict.getDetails()).contains("cards:1 should be here");
  }
}
