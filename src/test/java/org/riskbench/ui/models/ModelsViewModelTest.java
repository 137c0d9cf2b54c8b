package org.riskbench.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class ModelsViewModelTest {
  @TempDir private Path folder;
  private final Session session = TrainedDesk.untrained();
  private final Toasts toasts = new Toasts();
  private final List<String> copied = new ArrayList<>();
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
  void theSearchKeepsWhatItFinds() {
    screen.searchProperty().set("  SIGN ");
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("sign-ups");
    screen.searchProperty().set("no such model");
    assertThat(screen.getRows()).isEmpty();
    screen.searchProperty().set("");
    assertThat(screen.getRows()).hasSize(2);
  }

  @Test
  void aDeletedModelIsBroughtBackFromTheNotice() {
    Path file = row("cards").entry().file();

    screen.delete(List.of(row("cards")));

    assertThat(file).doesNotExist();
    assertThat(registry.bin()).hasSize(1);
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("sign-ups");
    Notice notice = screen.getNotice().orElseThrow();
    assertThat(notice.text()).isEqualTo("cards:1 was moved to the bin.");
    notice.action().orElseThrow().run().run();
    assertThat(file).exists();
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("cards", "sign-ups");
    assertThat(screen.getNotice()).isEmpty();
    assertThat(toasts.texts()).containsExactly("cards:1 is back");
  }

  @Test
  void aDamagedFileIsARowWithItsProblemThatCanBeDeletedToo() throws IOException {
    Path file = row("cards").entry().file();
    Files.writeString(file, "damaged");
    screen.refresh();

    ModelRow damaged = row(String.valueOf(file.getFileName()));
    assertThat(damaged.id()).isEmpty();
    assertThat(damaged.learner()).isNotEmpty();
    screen.publish(damaged);
    assertThat(session.publishedChoiceProperty().get()).isEmpty();

    screen.delete(List.of(damaged));
    assertThat(screen.getRows()).extracting(ModelRow::name).containsExactly("sign-ups");
  }

  @Test
  void aFileThatIsNoModelIsNotImported() throws IOException {
    Path file = Files.writeString(folder.resolve("other.txt"), "no model");

    screen.importFiles(List.of(file));

    assertThat(screen.getNotice().orElseThrow().code()).startsWith("MODEL-");
    assertThat(screen.getRows()).hasSize(2);
  }

  @Test
  void aModelGoesToThePublishingScreen() {
    screen.publish(row("sign-ups"));
    assertThat(session.publishedChoiceProperty().get()).contains(new ModelId("sign-ups", 1));
    assertThat(session.screenProperty().get()).isEqualTo(Screen.PUBLISH);
  }
}
