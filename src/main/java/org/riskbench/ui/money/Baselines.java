package org.riskbench.ui.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;
import org.riskbench.server.ServerState;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.Ruling;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** The baselines there are, and the chosen one. FX thread only. */
public final class Baselines {
  private final Session session;
  private final Messages messages;
  private final ModelRegistry registry;
  private final LatestJob reading;
  private final ObservableList<BaselineChoice> choices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<BaselineChoice> chosen;
  private Optional<ModelId> published = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<RiskModel>> publishedModel =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Baselines(Session session, Messages messages, JobRunner jobs, ModelRegistry registry) {
    this.session = session;
    this.messages = messages;
    this.registry = registry;
    this.reading = new LatestJob(jobs);
    this.chosen = new ReadOnlyObjectWrapper<>(approveAll());
    session.selectedRunProperty().addListener((property, before, run) -> offer());
    session.serverProperty().addListener((property, before, state) -> look());
    session.models().addListener((ListChangeListener<RegistryEntry>) change -> look());
    offer();
    look();
  }

  /** The model that answers now; else the champion of the registry. */
  private void look() {
    Optional<ModelId> answering =
        session.serverProperty().get() instanceof ServerState.Running running
            ? Optional.of(running.model())
            : Optional.empty();
    Optional<ModelId> found = answering.or(this::champion);
    if (found.equals(published)) {
      return;
    }
    published = found;
    publishedModel.set(Optional.empty());
    offer();
    found.ifPresent(
        id ->
            reading.submit(
                JobRunner.Lane.FILES,
                Job.of("job.money.published", context -> registry.load(id).model()),
                // A file that can't be read is told of on Models: here it is no baseline.
                LatestJob.ending(this::read, problem -> {})));
  }

  private Optional<ModelId> champion() {
    return session.models().stream()
        .flatMap(
            entry ->
                entry instanceof RegistryEntry.Saved saved && saved.stage() == Stage.CHAMPION
                    ? Stream.of(saved.id())
                    : Stream.empty())
        .findFirst();
  }

  private void read(RiskModel model) {
    publishedModel.set(Optional.of(model));
    offer();
  }

  private void offer() {
    List<BaselineChoice> there = new ArrayList<>(List.of(approveAll()));
    session.selectedRun().ifPresent(run -> there.add(own(run.model().policy())));
    publishedModel.get().ifPresent(model -> there.add(published(model)));
    BaselineChoice.Kind kind = chosen.get().kind();
    BaselineChoice kept =
        there.stream()
            .filter(each -> each.kind() == kind)
            .findFirst()
            .orElseGet(() -> there.get(0));
    choices.setAll(there);
    chosen.set(kept);
  }

  private BaselineChoice approveAll() {
    return new BaselineChoice(
        BaselineChoice.Kind.APPROVE_ALL,
        new Baseline(messages.text("money.baseline.all"), Baseline.APPROVE_ALL.bands()));
  }

  private BaselineChoice own(Policy policy) {
    return new BaselineChoice(
        BaselineChoice.Kind.OWN, Baseline.of(messages.text("money.baseline.own"), policy));
  }

  private BaselineChoice published(RiskModel model) {
    String name = published.map(ModelId::toString).orElse("");
    boolean bare = !model.rules().isEmpty() && publishedRules().rules().isEmpty();
    String key = bare ? "money.baseline.published.bare" : "money.baseline.published";
    return new BaselineChoice(
        BaselineChoice.Kind.PUBLISHED, Baseline.of(messages.text(key, name), model.policy()));
  }

  /** The published model's rules; none where the data lacks what they read. */
  Ruling publishedRules() {
    Optional<Dataset> data = session.dataset();
    return publishedModel
        .get()
        .map(RiskModel::rules)
        .filter(rules -> data.filter(known -> rules.fit(known.schema())).isPresent())
        .map(rules -> new Ruling(rules, session.hardRules().lists()))
        .orElse(Ruling.NONE);
  }

  /** The model that answers now, or the champion, once it has been read. */
  ReadOnlyObjectProperty<Optional<RiskModel>> publishedModelProperty() {
    return publishedModel.getReadOnlyProperty();
  }

  ObservableList<BaselineChoice> choices() {
    return choices;
  }

  ReadOnlyObjectProperty<BaselineChoice> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  BaselineChoice now() {
    return chosen.get();
  }

  /** Tells savings against something else. */
  void choose(BaselineChoice wanted) {
    chosen.set(wanted);
  }
}
