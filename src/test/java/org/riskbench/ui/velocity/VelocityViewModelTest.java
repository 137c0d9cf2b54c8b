package org.riskbench.ui.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.modelfile.VelocityFile;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.Visits;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;
import org.riskbench.velocity.Window;

class VelocityViewModelTest {
  private static final Dataset DATA = Visits.data();

  @TempDir private Path folder;
  private final Session session = new Session(Settings.DEFAULT);
  private final List<String> jobs = new ArrayList<>();
  private VelocityParts parts;
  private VelocityViewModel view;

  /** Runs jobs at once and remembers which. */
  private final class Recorder implements JobRunner {
    private final InlineJobRunner inner = new InlineJobRunner();

    @Override
    public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
      jobs.add(job.titleKey());
      return inner.submit(lane, job, listener);
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  @BeforeEach
  void openView() {
    parts = new VelocityParts(session, new Recorder(), Messages.bundled());
    view = parts.features();
  }

  private void show(Dataset data) {
    session.setDataset(data);
    session.show(DataView.VELOCITY);
  }

  private FeatureRow row(String sentence) {
    return view.getRows().stream()
        .filter(row -> row.sentence().equals(sentence))
        .findFirst()
        .orElseThrow();
  }

  private Optional<VelocityPlan> chosen() {
    return session.preparation().velocity();
  }

  @Test
  void nothingIsWorkedOutWhileNobodyLooksOn() {
    session.setDataset(DATA);
    assertThat(jobs).isEmpty();

    session.show(DataView.VELOCITY);
    assertThat(jobs).containsExactly("job.velocity.suggest", "job.velocity.estimate");
  }

  @Test
  void suggestedFeaturesStandInPlainWordsWithWhatTheyBring() {
    show(DATA);

    FeatureRow count = row("How many records of the same ip in the 24 hours before");
    assertThat(count.origin()).isEqualTo("Suggested");
    assertThat(count.on()).isTrue();
    assertThat(count.estimate().orElseThrow().auc()).isGreaterThan(0.8);
    assertThat(count.estimate().orElseThrow().gain()).isGreaterThan(0.1);
    assertThat(count.estimate().orElseThrow().present()).isEqualTo(1);
  }

  @Test
  void whatAddsMostComesFirstAndKeysCanBeGrouped() {
    show(DATA);
    assertThat(view.getRows()).extracting(row -> -row.estimate().orElseThrow().gain()).isSorted();

    view.arrange(FeatureOrder.KEY);

    assertThat(view.getRows()).extracting(FeatureRow::key).isSorted();
    assertThat(view.getRows())
        .filteredOn(FeatureRow::first)
        .extracting(FeatureRow::key)
        .doesNotHaveDuplicates()
        .contains("ip", "device");
  }

  @Test
  void theSuggestionAsItIsLeavesTheChoiceToTheProgram() {
    show(DATA);
    assertThat(view.getRows()).hasSameSizeAs(VelocitySuggester.suggest(DATA.rows()).features());
    assertThat(chosen()).isEmpty();
  }

  @Test
  void whatIsTurnedOffStaysOnTheListButOutOfTraining() {
    show(DATA);
    FeatureRow off = view.getRows().get(0);

    view.turn(List.of(off), false);

    assertThat(chosen().orElseThrow().features())
        .hasSize(view.getRows().size() - 1)
        .doesNotContain(off.feature());
    view.turn(List.of(off), true);
    assertThat(chosen()).isEmpty();
  }

  @Test
  void withAllOffNothingIsCounted() {
    show(DATA);

    view.turnAllOff();

    assertThat(chosen()).contains(VelocityPlan.NONE);
    assertThat(view.getSummary()).startsWith("0 of ");
    view.reset();
    assertThat(chosen()).isEmpty();
  }

  @Test
  void aFeatureBuiltByClicksIsTakenAndJudgedAtOnce() {
    show(DATA);
    AddFeatureForm form = view.getForm();
    form.aggregateProperty().set(Aggregate.DISTINCT);
    form.otherProperty().set("shop");
    form.keyProperty().set("ip");
    form.secondProperty().set("device");
    form.windowProperty().set("90m");
    assertThat(form.getSentence())
        .isEqualTo("How many different shop with the same ip and device in the 90 minutes before");

    VelocityFeature added = view.add().orElseThrow();

    assertThat(added)
        .isEqualTo(
            new VelocityFeature(
                List.of("ip", "device"), Window.parse("90m"), Aggregate.DISTINCT, "shop"));
    assertThat(chosen().orElseThrow().features()).contains(added);
    FeatureRow row = row(form.getSentence().isEmpty() ? sentenceOf(added) : form.getSentence());
    assertThat(row.origin()).isEqualTo("Yours");
    assertThat(row.estimate()).isPresent();
    assertThat(jobs).filteredOn("job.velocity.estimate"::equals).hasSize(2);
  }

  private static String sentenceOf(VelocityFeature feature) {
    return new FeatureWords(Messages.bundled()).sentence(feature);
  }

  @Test
  void theSameFeatureTwiceIsRefusedInPlace() {
    show(DATA);
    int before = view.getRows().size();
    view.getForm().windowProperty().set("24h");
    assertThat(view.getForm().getError())
        .isEqualTo("It is on the list. Change a field to add another.");

    assertThat(view.add()).isEmpty();
    assertThat(view.getRows()).hasSize(before);
  }

  @Test
  void whatIsWrongWithAFeatureIsSaidInPlace() {
    show(DATA);
    AddFeatureForm form = view.getForm();
    form.windowProperty().set("a while");
    assertThat(form.getError()).contains("a number and a unit");
    form.windowProperty().set("500d");
    assertThat(form.getError()).contains("Nothing older than 400 days");
    form.windowProperty().set("90m");
    form.capProperty().set("0");
    assertThat(form.getError()).contains("from 1 to 100,000");
    form.capProperty().set("50");
    form.secondProperty().set("ip");
    form.keyProperty().set("ip");
    assertThat(form.getError()).contains("two different columns");
    form.secondProperty().set(form.getSeconds().get(0));

    assertThat(form.getError()).isEmpty();
    assertThat(form.getSentence())
        .isEqualTo("How many records of the same ip in the 90 minutes before, at most 50");
  }

  @Test
  void onlyNumbersCanBeSummed() {
    show(DATA);
    AddFeatureForm form = view.getForm();
    form.aggregateProperty().set(Aggregate.SUM);

    assertThat(form.getOthers()).containsExactly("amount");
    assertThat(form.otherProperty().get()).isEqualTo("amount");
  }

  @Test
  void removedFeaturesComeBackWithTheSuggestionAlone() {
    show(DATA);
    int before = view.getRows().size();
    List<FeatureRow> two = List.copyOf(view.getRows().subList(0, 2));

    view.remove(two);
    assertThat(view.getRows()).hasSize(before - 2);
    assertThat(chosen().orElseThrow().features()).hasSize(before - 2);

    view.reset();
    assertThat(view.getRows()).hasSize(before);
  }

  @Test
  void removedFeaturesAreBroughtBackByUndo() {
    show(DATA);
    var before = List.copyOf(view.getRows());
    view.remove(before.subList(0, 2));
    assertThat(view.getRows()).hasSize(before.size() - 2);

    parts.takingBack().undo().run();

    assertThat(view.getRows()).hasSameSizeAs(before);
    assertThat(parts.takingBack().undoable().get()).isFalse();
  }

  @Test
  void anExportedFileIsWhatTheCommandLineReads() {
    show(DATA);
    Path file = folder.resolve("velocity.json");
    view.turn(view.getRows().subList(1, view.getRows().size()), false);
    VelocityFeature kept = view.getRows().get(0).feature();

    view.exportFile(file);
    assertThat(VelocityFile.read(file, DATA.schema()).features()).containsExactly(kept);

    view.reset();
    view.importFile(file);
    assertThat(view.getRows()).extracting(FeatureRow::feature).containsExactly(kept);
    assertThat(chosen().orElseThrow().features()).containsExactly(kept);
  }

  @Test
  void aFileThatDoesNotFitLeavesTheListAlone() {
    show(DATA);
    int before = view.getRows().size();

    view.importFile(folder.resolve("nothing.json"));

    assertThat(view.getNotice().orElseThrow().code()).isEqualTo("USE-261");
    assertThat(view.getRows()).hasSize(before);
  }

  @Test
  void withoutAKeyTheViewSaysWhatToDo() {
    Dataset keyless =
        DATA.with(
            DATA.schema()
                .change("ip", column -> column.as(ColumnRole.FEATURE))
                .change("device", column -> column.as(ColumnRole.FEATURE)));
    show(keyless);

    assertThat(view.isBuildable()).isFalse();
    assertThat(view.getLack()).contains("Entity key");
    view.nameColumns();
    assertThat(session.whereabouts().viewProperty(Screen.DATA).get()).isEqualTo(DataView.COLUMNS);
  }

  @Test
  void withoutATimeTheViewSaysWhatToDo() {
    show(DATA.with(DATA.schema().change("at", column -> column.as(ColumnRole.IGNORED))));

    assertThat(view.isBuildable()).isFalse();
    assertThat(view.getLack()).contains("role Time");
  }

  @Test
  void anotherRoleTakesOnlyTheFeaturesOfThatColumnAway() {
    show(DATA);
    view.turn(List.of(row("How many records of the same ip in the 24 hours before")), false);

    session.setDataset(
        DATA.with(DATA.schema().change("device", column -> column.as(ColumnRole.IGNORED))));

    assertThat(view.getRows())
        .isNotEmpty()
        .allMatch(row -> !row.feature().entity().contains("device"));
    assertThat(row("How many records of the same ip in the 24 hours before").on()).isFalse();
    assertThat(chosen().orElseThrow().features())
        .isNotEmpty()
        .allMatch(feature -> !feature.entity().contains("device"));
  }

  @Test
  void aChoiceThatNoLongerFitsIsDroppedThoughNobodyLooksOn() {
    show(DATA);
    view.turn(List.of(view.getRows().get(0)), false);
    session.show(DataView.COLUMNS);

    session.setDataset(
        DATA.with(DATA.schema().change("device", column -> column.as(ColumnRole.IGNORED))));

    assertThat(chosen().orElseThrow().columns()).doesNotContain("device");
  }

  @Test
  void unlabelledDataHasFeaturesButNoFigures() {
    show(
        Dataset.of(
            "unlabelled",
            DATA.rows()
                .with(DATA.schema().change("fraud", column -> column.as(ColumnRole.IGNORED)))));

    assertThat(view.getRows()).isNotEmpty().allMatch(row -> row.estimate().isEmpty());
    assertThat(view.getBasis()).contains("Say which records were fraud");
  }
}
