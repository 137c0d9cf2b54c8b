package org.riskbench.ui.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.card.ModelCard;
import org.riskbench.decision.ControlGroup;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.experiment.ExperimentReport;
import org.riskbench.honesty.HonestyReport;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class SaveFormTest {
  private static final String SUGGESTED = "made-up-2026";

  @TempDir private Path folder;
  private final Session session = TrainedDesk.trained();
  private final Toasts toasts = new Toasts();

  private SaveForm form(Path models, JobRunner jobs) {
    return new SaveForm(session, Messages.bundled(), jobs, new ModelRegistry(models), toasts);
  }

  private SaveForm form() {
    return form(folder, new InlineJobRunner());
  }

  private DecideViewModel screen(SaveForm form) {
    return new DecideViewModel(
        session, Messages.bundled(), form, InstantSource.fixed(Instant.EPOCH));
  }

  private Policy inFile(String name, int version) {
    return new ModelRegistry(folder).load(new ModelId(name, version)).model().policy();
  }

  @Test
  void theNameIsSuggestedFromTheData() {
    assertThat(form().getName()).isEqualTo(SUGGESTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "---", "Ünïcode", "a/b\\c.csv", "_x_", "ABC 2026", "1"})
  void whateverTheDataIsCalledTheSuggestionCanBeAName(String data) {
    assertThat(ModelId.isName(SaveForm.nameOf(data))).isTrue();
    assertThat(ModelId.isName(SaveForm.nameOf((data + " ").repeat(80)))).isTrue();
  }

  @Test
  void aTypedNameOutlivesAChangeOfRolesButNotOtherData() {
    SaveForm form = form();
    form.nameProperty().set("mine");
    var data = session.dataset().orElseThrow();
    session.setDataset(
        data.with(data.schema().change("signal", column -> column.as(ColumnRole.AMOUNT))));
    assertThat(form.getName()).isEqualTo("mine");

    session.setDataset(TrainedDesk.data("Other"));

    assertThat(form.getName()).isEqualTo("other");
  }

  @Test
  void whatTheModelIsForAndWhatItsThresholdsDoIsInItsCard() {
    SaveForm form = form();
    form.purposeProperty().set(" To find false identities. ");

    form.save();

    ModelCard card = new ModelRegistry(folder).load(new ModelId(SUGGESTED, 1)).card().orElseThrow();
    assertThat(card.purpose()).isEqualTo("To find false identities.");
    assertThat(card.operating().orElseThrow().reviewFrom())
        .isEqualTo(inFile(SUGGESTED, 1).reviewFrom());
    assertThat(card.contest().learners()).hasSize(session.runs().size());
  }

  @Test
  void theControlGroupIsSavedWithThePolicy() {
    SaveForm form = form();
    form.save();
    assertThat(form.isUnsaved()).isFalse();

    session.thresholds().setControl(ControlGroup.drawn(0.02, 500));
    assertThat(form.isUnsaved()).isTrue();
    form.save();

    assertThat(inFile(SUGGESTED, 1).control().isNone()).isTrue();
    assertThat(inFile(SUGGESTED, 2).control()).isEqualTo(session.thresholds().control());
  }

  @Test
  void whatTheExperimentToldOfTheRunIsInItsCard() {
    DeskRun plain = session.runs().get(0);
    Problem cold = Problem.warning("EXP-102", "Nothing is remembered at first.", "Warm the state.");
    ExperimentReport report = TrainedDesk.told(cold);
    session.trained().add(List.of(DeskRun.of(3, plain.made(), report.best(), report)));
    SaveForm form = form();

    form.save();

    ModelCard card = new ModelRegistry(folder).load(new ModelId(SUGGESTED, 1)).card().orElseThrow();
    assertThat(card.limits()).anyMatch(limit -> limit.contains("Nothing is remembered at first."));
  }

  @Test
  void whatTheCheckOfTimeHonestyFoundIsInTheCardOfThatRunAlone() {
    HonestyReport found = new HonestyReport("logistic", List.of());
    session.comparison().setHonesty(session.runs().get(0), found);
    SaveForm form = form();

    session.select(session.runs().get(0));
    form.save();
    session.select(session.runs().get(1));
    form.save();

    ModelRegistry registry = new ModelRegistry(folder);
    assertThat(registry.load(new ModelId(SUGGESTED, 1)).card().orElseThrow().honesty())
        .isEqualTo(found.sentences())
        .isNotEmpty();
    assertThat(registry.load(new ModelId(SUGGESTED, 2)).card().orElseThrow().honesty()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"321, 654", "0, 1000", "700, 700", "0, 0"})
  void exactlyTheThresholdsOnTheScreenAreSaved(int review, int decline) {
    SaveForm form = form();
    DecideViewModel screen = screen(form);
    screen.move(0, 0);
    screen.move(1, decline);
    screen.move(0, review);

    form.save();

    Policy saved = inFile(SUGGESTED, 1);
    assertThat(saved).isEqualTo(session.thresholds().policy(session.selectedRun().orElseThrow()));
    for (int score = 0; score <= 1000; score++) {
      Decision wanted =
          score >= decline
              ? Decision.DECLINE
              : score >= review ? Decision.REVIEW : Decision.APPROVE;
      assertThat(saved.decide(score)).as("score %d", score).isEqualTo(wanted);
    }
    assertThat(form.isUnsaved()).isFalse();
    assertThat(session.models()).hasSize(1);
    assertThat(toasts.texts()).containsExactly("Saved as made-up-2026:1");
  }

  @Test
  void savingAgainIsANewVersionAndLeavesTheFirstAlone() {
    SaveForm form = form();
    DecideViewModel screen = screen(form);
    form.save();
    screen.move(0, 100);
    assertThat(form.isUnsaved()).isTrue();

    form.save();

    assertThat(inFile(SUGGESTED, 1).reviewFrom()).isEqualTo(Policy.DEFAULT_REVIEW);
    assertThat(inFile(SUGGESTED, 2).reviewFrom()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "with space", "../away", "-first"})
  void aBadNameShowsAdviceAndSavesNothing(String name) throws IOException {
    SaveForm form = form();
    form.nameProperty().set(name);

    form.save();

    assertThat(form.getNameAdvice()).isNotEmpty();
    assertThat(form.isUnsaved()).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    form.nameProperty().set("good");
    assertThat(form.getNameAdvice()).isEmpty();
  }

  @Test
  void aFailedSaveSaysSoAndLosesNothing() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "in the way");
    SaveForm form = form(notAFolder, new InlineJobRunner());
    DecideViewModel screen = screen(form);
    screen.move(0, 123);
    form.nameProperty().set("mine");

    form.save();

    assertThat(form.getNotice().orElseThrow().code()).startsWith("MODEL-");
    assertThat(form.isUnsaved()).isTrue();
    assertThat(form.isSaving()).isFalse();
    assertThat(form.getName()).isEqualTo("mine");
    assertThat(screen.handlesProperty().get().at(0)).isEqualTo(123);
    assertThat(screen.getHistory().isCanUndo()).isTrue();

    Files.delete(notAFolder);
    form.save();
    assertThat(form.getNotice()).isEmpty();
    assertThat(form.isUnsaved()).isFalse();
  }

  @Test
  void aMoveWhileSavingIsStillToBeSaved() {
    HeldJobs jobs = new HeldJobs();
    SaveForm form = form(folder, jobs);
    DecideViewModel screen = screen(form);
    screen.move(0, 200);
    form.save();
    assertThat(form.isSaving()).isTrue();
    screen.move(0, 100);
    form.save();

    jobs.runAll();

    assertThat(inFile(SUGGESTED, 1).reviewFrom()).isEqualTo(200);
    assertThat(session.models()).extracting(RegistryEntry::file).hasSize(1);
    assertThat(form.isUnsaved()).isTrue();
  }

  @Test
  void anotherRunInHandIsNotSavedYet() {
    SaveForm form = form();
    form.save();
    session.select(session.runs().get(0));
    assertThat(form.isUnsaved()).isTrue();
  }

  /** Jobs that start when told to. */
  private static final class HeldJobs implements JobRunner {
    private final Deque<Runnable> held = new ArrayDeque<>();

    @Override
    public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
      held.add(() -> new InlineJobRunner().submit(lane, job, listener));
      return new JobHandle<>() {
        @Override
        public void cancel() {
          // never asked for here
        }

        @Override
        public JobState<T> state() {
          return new JobState.Queued<>();
        }
      };
    }

    void runAll() {
      List.copyOf(held).forEach(Runnable::run);
    }

    @Override
    public void close() {
      // holds no thread
    }
  }
}
