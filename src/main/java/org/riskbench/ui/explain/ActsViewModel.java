package org.riskbench.ui.explain;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.explain.Dependence;
import org.riskbench.explain.DependencePoint;
import org.riskbench.explain.DependenceReport;
import org.riskbench.explain.Factor;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.session.Session;

/** How the model in hand acts on one column. FX thread only. */
public final class ActsViewModel {
  private static final int RECORDS = 500;

  private final Session session;
  private final Messages messages;
  private final GroundsShelf shelf;
  private final LatestJob work;
  private final Names names;
  private final ObservableBooleanValue inFront;
  private final ObservableList<Factor> factors = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Factor>> factor =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper byProbability = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<DependenceReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Followed> worked = Optional.empty();

  /** What the figure is of; the first column there is where none is chosen. */
  private record Followed(Asked asked, Optional<Factor> factor) {}

  private record Found(Grounds grounds, Factor factor, DependenceReport report) {}

  ActsViewModel(Session session, JobRunner jobs, Messages messages, GroundsShelf shelf) {
    this.session = session;
    this.messages = messages;
    this.shelf = shelf;
    this.names = new Names(messages);
    this.work = new LatestJob(jobs);
    this.inFront = session.whereabouts().inFront(ExplainView.ACTS);
    inFront.addListener(changed -> look());
    session.selectedRunProperty().addListener(changed -> look());
    session.hardRules().rulesProperty().addListener(changed -> look());
  }

  /** Follows another column. */
  public void choose(Factor wanted) {
    factor.set(Optional.of(wanted));
    look();
  }

  private void look() {
    Optional<Asked> asked = Asked.of(session);
    if (asked.isEmpty()) {
      worked = Optional.empty();
      factors.clear();
      factor.set(Optional.empty());
      report.set(Optional.empty());
      return;
    }
    Followed wanted = new Followed(asked.get(), factor.get());
    if (inFront.get() && worked.filter(wanted::equals).isEmpty()) {
      follow(wanted);
    }
  }

  private void follow(Followed wanted) {
    worked = Optional.of(wanted);
    notice.set(Optional.empty());
    sentence.set(messages.text("explain.acts.working"));
    Optional<Grounds> laid = shelf.of(wanted.asked());
    Optional<String> name = wanted.factor().map(Factor::name);
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.explain.acts", context -> find(wanted.asked(), name, laid, context)),
        LatestJob.ending(this::take, this::failed));
  }

  /** The same column as before, or the first where the model in hand does not read it. */
  private static Found find(
      Asked asked, Optional<String> name, Optional<Grounds> laid, JobContext context) {
    JobContext laying = context.share(0.4, "prepare");
    Grounds grounds = laid.orElseGet(() -> Grounds.of(asked, laying));
    laying.progress(1, "prepare");
    Factor followed =
        grounds.factors().stream()
            .filter(each -> name.filter(each.name()::equals).isPresent())
            .findFirst()
            .or(() -> grounds.factors().stream().findFirst())
            .orElseThrow(ActsViewModel::nothing);
    return new Found(
        grounds,
        followed,
        Dependence.of(
            grounds.model(),
            grounds.test(),
            followed,
            RECORDS,
            1,
            context.share(0.6, "explain.dependence")));
  }

  private static RuntimeException nothing() {
    return Problem.error(
            "SCORE-430",
            "The model reads no column that could be thought otherwise.",
            "Train a model with columns that hold numbers or categories.")
        .asException();
  }

  private void take(Found found) {
    shelf.keep(found.grounds());
    if (!factors.equals(found.grounds().factors())) {
      factors.setAll(found.grounds().factors());
    }
    factor.set(Optional.of(found.factor()));
    worked = Optional.of(new Followed(found.grounds().asked(), factor.get()));
    report.set(Optional.of(found.report()));
    sentence.set(sentence(found.report()));
  }

  private String sentence(DependenceReport found) {
    StringBuilder said =
        new StringBuilder(messages.text("explain.acts.says", Formats.count(found.records())));
    String thin =
        found.points().stream()
            .filter(DependencePoint::isThin)
            .map(point -> names.value(found.factor().kind(), point.value()))
            .collect(Collectors.joining("; "));
    if (!thin.isEmpty()) {
      said.append(' ').append(messages.text("explain.acts.thin", DependenceReport.THIN, thin));
    }
    if (found.left() > 0) {
      said.append(' ').append(messages.text("explain.acts.left", Formats.count(found.left())));
    }
    if (found.factor().isTold()) {
      said.append(' ').append(messages.text("explain.acts.told"));
    }
    return said.toString();
  }

  private void failed(Optional<Problem> problem) {
    worked = Optional.empty();
    notice.set(problem.map(Notice::of));
    sentence.set(messages.text(problem.isPresent() ? "explain.none" : "explain.acts.cancelled"));
  }

  /** Says whether the figure is of probabilities or of scores. */
  public void showProbability(boolean isProbability) {
    byProbability.set(isProbability);
  }

  public ReadOnlyBooleanProperty byProbabilityProperty() {
    return byProbability.getReadOnlyProperty();
  }

  /** Columns and velocity features that can be followed. */
  public ObservableList<Factor> getFactors() {
    return factors;
  }

  ReadOnlyObjectProperty<Optional<Factor>> factorProperty() {
    return factor.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<DependenceReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** A point's value for the axis. */
  String value(DependenceReport found, int point) {
    return names.value(found.factor().kind(), found.points().get(point).value());
  }

  /** A chart for those who can't see it. */
  ChartFigures figures(DependenceReport found) {
    return new DependenceFigures(
            found, point -> value(found, point), byProbabilityProperty().get(), messages)
        .told();
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
