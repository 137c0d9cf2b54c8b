package org.riskbench.ui.velocity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.modelfile.VelocityFile;
import org.riskbench.problem.Problem;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/** The list of velocity features: what each tells and brings, which are on. */
public final class VelocityViewModel {
  private static final long SEED = 1;

  private final VelocityChoice choice;
  private final Session session;
  private final Messages messages;
  private final FeatureWords words;
  private final FeatureEstimates estimates;
  private final LatestJob files;
  private final AddFeatureForm form;

  private final ObservableList<FeatureRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<FeatureOrder> order =
      new ReadOnlyObjectWrapper<>(FeatureOrder.GAIN);
  private final ReadOnlyBooleanWrapper buildable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper lack = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper basis = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  VelocityViewModel(VelocityChoice choice, JobRunner jobs, Messages messages) {
    this.choice = choice;
    this.session = choice.session();
    this.messages = messages;
    this.words = new FeatureWords(messages);
    this.estimates = new FeatureEstimates(jobs, this::showRows);
    this.files = new LatestJob(jobs);
    this.form = new AddFeatureForm(messages);
    choice.draftProperty().addListener((property, before, now) -> show());
    choice.problemProperty().addListener((property, before, why) -> say(why));
    estimates.problemProperty().addListener((property, before, why) -> say(why));
    session.datasetProperty().addListener((property, before, taken) -> show());
    session
        .whereabouts()
        .viewProperty(Screen.DATA)
        .addListener((property, before, view) -> estimate());
    session.screenProperty().addListener((property, before, screen) -> estimate());
    session.preparation().splitProperty().addListener((property, before, split) -> estimate());
    show();
  }

  // ---- what the user does

  /** Adds the feature that the form makes; empty, with the form saying why, if it makes none. */
  public Optional<VelocityFeature> add() {
    Optional<VelocityFeature> made = form.feature();
    made.ifPresent(
        feature -> choice.change(messages.text("undo.velocity"), draft -> draft.adding(feature)));
    return made;
  }

  /** Takes features into training, or out of it; they stay on the list. */
  public void turn(Collection<FeatureRow> chosen, boolean on) {
    choice.change(messages.text("undo.velocity"), draft -> draft.switched(features(chosen), on));
  }

  public void turnAllOff() {
    turn(List.copyOf(rows), false);
  }

  /** Takes features off the list. */
  public void remove(Collection<FeatureRow> chosen) {
    choice.change(messages.text("undo.velocity"), draft -> draft.without(features(chosen)));
  }

  /** Goes back to what was suggested. */
  public void reset() {
    choice.change(messages.text("undo.velocity"), draft -> VelocityDraft.of(draft.suggested()));
  }

  private static List<VelocityFeature> features(Collection<FeatureRow> chosen) {
    return chosen.stream().map(FeatureRow::feature).toList();
  }

  /** Orders the list. */
  public void arrange(FeatureOrder wanted) {
    order.set(wanted);
    showRows();
  }

  /** Stops working out what features bring. */
  public void cancel() {
    estimates.cancel();
  }

  /** Leads to where time and keys are named. */
  public void nameColumns() {
    session.show(DataView.COLUMNS);
  }

  /** Takes the features of a file in place of the list. */
  public void importFile(Path file) {
    session.dataset().ifPresent(data -> importFile(file, data));
  }

  private void importFile(Path file, Dataset data) {
    run(
        Job.of("job.velocity.import", context -> VelocityFile.read(file, data.schema())),
        plan -> choice.change(messages.text("undo.velocity"), draft -> draft.replaced(plan)));
  }

  /** Writes the features that are on as a file that the command line reads too. */
  public void exportFile(Path file) {
    VelocityPlan plan = choice.draft().map(VelocityDraft::on).orElse(VelocityPlan.NONE);
    run(
        Job.of(
            "job.velocity.export",
            context -> {
              VelocityFile.write(file, plan);
              return plan;
            }),
        written -> {});
  }

  private void run(Job<VelocityPlan> job, Consumer<VelocityPlan> done) {
    notice.set(Optional.empty());
    files.submit(JobRunner.Lane.FILES, job, LatestJob.ending(done, this::say));
  }

  // ---- what happens then

  private void say(Optional<Problem> why) {
    notice.set(why.map(Notice::of));
  }

  private void show() {
    Optional<Dataset> data = session.dataset();
    buildable.set(data.filter(VelocityChoice::isBuildable).isPresent());
    lack.set(messages.text(lackOf(data)));
    data.ifPresent(known -> form.show(known.schema(), choice.draft()));
    showRows();
    estimate();
  }

  private static String lackOf(Optional<Dataset> data) {
    if (data.isEmpty()) {
      return "velocity.lack.data";
    }
    return VelocityChoice.keys(data.get()).isEmpty() ? "velocity.lack.key" : "velocity.lack.time";
  }

  /** Works out what is not known yet while somebody looks on, and leaves the machine alone else. */
  private void estimate() {
    Optional<VelocityDraft> draft = choice.draft();
    Optional<Dataset> data = session.dataset().filter(known -> known.labels().rule().isPresent());
    if (!choice.isShown()) {
      estimates.cancel();
    } else if (draft.isPresent() && data.isPresent()) {
      SplitPlan split =
          session.preparation().split().orElseGet(() -> SplitPlan.defaultFor(data.get(), SEED));
      estimates.ask(data.get(), split, draft.get().listed());
    }
    basis.set(messages.text(data.isPresent() ? "velocity.basis" : "velocity.basis.none"));
  }

  private void showRows() {
    List<FeatureRow> shown = choice.draft().map(this::rows).orElse(List.of());
    rows.setAll(shown);
    long on = shown.stream().filter(FeatureRow::on).count();
    summary.set(messages.text("velocity.summary", on, shown.size()));
  }

  private List<FeatureRow> rows(VelocityDraft draft) {
    List<FeatureRow> shown = new ArrayList<>();
    String before = "";
    for (VelocityFeature feature : order.get().of(draft.listed().features(), estimates::of)) {
      boolean first = order.get() == FeatureOrder.KEY && !feature.key().equals(before);
      before = feature.key();
      shown.add(
          new FeatureRow(
              feature,
              words.sentence(feature),
              words.key(feature),
              messages.text(draft.isSuggested(feature) ? "velocity.suggested" : "velocity.added"),
              draft.isOn(feature),
              estimates.of(feature),
              first));
    }
    return shown;
  }

  // ---- what it shows

  public AddFeatureForm getForm() {
    return form;
  }

  public ObservableList<FeatureRow> getRows() {
    return rows;
  }

  public ReadOnlyObjectProperty<FeatureOrder> orderProperty() {
    return order.getReadOnlyProperty();
  }

  /** Whether there are a time and a key to count by. */
  public ReadOnlyBooleanProperty buildableProperty() {
    return buildable.getReadOnlyProperty();
  }

  public boolean isBuildable() {
    return buildable.get();
  }

  /** What to do where there is nothing to count by. */
  public ReadOnlyStringProperty lackProperty() {
    return lack.getReadOnlyProperty();
  }

  public String getLack() {
    return lack.get();
  }

  /** How many features are on. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public String getSummary() {
    return summary.get();
  }

  /** What the figures are worked out on. */
  public ReadOnlyStringProperty basisProperty() {
    return basis.getReadOnlyProperty();
  }

  public String getBasis() {
    return basis.get();
  }

  public ReadOnlyBooleanProperty estimatingProperty() {
    return estimates.runningProperty();
  }

  public boolean isEstimating() {
    return estimates.runningProperty().get();
  }

  public ReadOnlyDoubleProperty progressProperty() {
    return estimates.progressProperty();
  }

  public double getProgress() {
    return estimates.progressProperty().get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
