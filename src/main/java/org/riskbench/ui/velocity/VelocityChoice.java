package org.riskbench.ui.velocity;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.PlaceholderSuggester;
import org.riskbench.velocity.SuggestedPlaceholder;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;
import org.riskbench.velocity.Window;

/**
 * What is chosen of the past, for the data on the desk; the parts of the view share it. It alone
 * writes the preparation's velocity plan. FX thread only.
 */
final class VelocityChoice {
  /** What was found in the data. */
  private record Found(
      Dataset dataset, VelocityDraft draft, List<SuggestedPlaceholder> placeholders) {}

  private final Session session;
  private final LatestJob work;
  private final ReadOnlyObjectWrapper<Optional<VelocityDraft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final MoveHistory<VelocityDraft> history = new MoveHistory<>();
  private Optional<Dataset> dataset = Optional.empty();
  private Optional<VelocityDraft> before = Optional.empty();
  private Optional<VelocityPlan> chosen = Optional.empty();
  private boolean looked;
  private List<SuggestedPlaceholder> placeholders = List.of();

  VelocityChoice(Session session, JobRunner jobs) {
    this.session = session;
    this.work = new LatestJob(jobs);
    session.datasetProperty().addListener((property, old, taken) -> take(taken));
    session.preparation().velocityProperty().addListener((property, old, now) -> follow(now));
    session.whereabouts().viewProperty(Screen.DATA).addListener((property, old, view) -> look());
    session.screenProperty().addListener((property, old, screen) -> look());
    take(session.dataset());
  }

  /** Whether somebody looks at the view. */
  boolean isShown() {
    return session.screenProperty().get() == Screen.DATA
        && session.whereabouts().isShown(DataView.VELOCITY);
  }

  /** What was chosen in an earlier sitting, before anybody looked at the view in this one. */
  private void follow(Optional<VelocityPlan> plan) {
    if (draft.get().isEmpty()) {
      chosen = plan;
    }
  }

  /** Other data or other roles: what was decided before is kept as far as it still fits. */
  private void take(Optional<Dataset> taken) {
    boolean same =
        dataset
            .filter(known -> taken.filter(now -> now.sha256().equals(known.sha256())).isPresent())
            .isPresent();
    before =
        draft
            .get()
            .or(() -> before)
            .filter(drafted -> same && drafted.result().isPresent())
            .flatMap(drafted -> taken.flatMap(data -> drafted.within(data.schema())));
    dataset = taken;
    looked = false;
    history.forget(); // older drafts may name columns that are none of these
    placeholders = List.of();
    draft.set(Optional.empty());
    Optional<VelocityPlan> still =
        chosen
            .filter(plan -> same)
            .flatMap(plan -> taken.flatMap(data -> VelocityDraft.of(plan).within(data.schema())))
            .map(VelocityDraft::on);
    session.preparation().setVelocity(before.flatMap(VelocityDraft::result).or(() -> still));
    look();
  }

  /** Looks for features once somebody looks on. */
  private void look() {
    Optional<Dataset> data = dataset.filter(VelocityChoice::isBuildable);
    if (isShown() && !looked && data.isPresent()) {
      looked = true;
      suggest(data.get(), before, before.isPresent() ? Optional.empty() : chosen);
    }
  }

  /** Whether there are a time and a key to count by. */
  static boolean isBuildable(Dataset data) {
    boolean timed =
        data.schema().only(ColumnRole.TIME).filter(time -> time.kind().isNumeric()).isPresent();
    return timed && !keys(data).isEmpty();
  }

  private void suggest(Dataset data, Optional<VelocityDraft> kept, Optional<VelocityPlan> plan) {
    Job<Found> job =
        Job.of(
            "job.velocity.suggest",
            context -> {
              VelocityPlan bare = VelocitySuggester.bare(data.rows());
              context.checkpoint();
              VelocityPlan suggested = VelocitySuggester.suggest(data.rows());
              context.checkpoint();
              VelocityDraft fresh = VelocityDraft.of(suggested.isEmpty() ? bare : suggested);
              return new Found(
                  data,
                  plan.map(fresh::choosing).or(() -> kept.map(fresh::carrying)).orElse(fresh),
                  PlaceholderSuggester.suggest(everyKey(bare, data), data.rows()));
            });
    work.submit(JobRunner.Lane.COMPUTE, job, LatestJob.ending(this::found, this::failed));
  }

  /** The suggester looks at the keys of a plan's features. */
  private static VelocityPlan everyKey(VelocityPlan bare, Dataset data) {
    return bare.with(
        keys(data).stream()
            .map(key -> new VelocityFeature(List.of(key), Window.EVER, Aggregate.COUNT))
            .toList());
  }

  /** The key columns of a dataset. */
  static List<String> keys(Dataset data) {
    return data.schema().with(ColumnRole.ENTITY).stream().map(Column::name).toList();
  }

  private void found(Found found) {
    if (dataset.filter(found.dataset()::equals).isEmpty()) {
      return; // other data lies on the desk by now
    }
    problem.set(Optional.empty());
    placeholders = found.placeholders();
    set(found.draft());
  }

  /** A cancelled look is taken again when the view is next shown. */
  private void failed(Optional<Problem> why) {
    looked = false;
    problem.set(why);
  }

  private void set(VelocityDraft changed) {
    chosen = Optional.empty();
    draft.set(Optional.of(changed));
    session.preparation().setVelocity(changed.result());
  }

  /**
   * Changes what is chosen; nothing happens before the data was looked at.
   *
   * @param what the change in a few words, for whoever takes it back
   */
  void change(String what, UnaryOperator<VelocityDraft> change) {
    draft
        .get()
        .ifPresent(
            now -> {
              VelocityDraft changed = change.apply(now);
              if (!changed.equals(now)) {
                history.remember(now, what);
                set(changed);
              }
            });
  }

  /** Takes the last change back. */
  void undo() {
    draft.get().map(history::undo).ifPresent(this::set);
  }

  /** Makes the change again that was taken back. */
  void redo() {
    draft.get().map(history::redo).ifPresent(this::set);
  }

  /** What can be taken back. */
  MoveHistory<?> history() {
    return history;
  }

  /** What is chosen; empty where there is no time or no key, and before the data was looked at. */
  ReadOnlyObjectProperty<Optional<VelocityDraft>> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  Optional<VelocityDraft> draft() {
    return draft.get();
  }

  /** Why looking failed. */
  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Keys that may be placeholders. */
  List<SuggestedPlaceholder> placeholders() {
    return placeholders;
  }

  Session session() {
    return session;
  }
}
