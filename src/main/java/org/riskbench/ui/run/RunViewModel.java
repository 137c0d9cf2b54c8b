package org.riskbench.ui.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.experiment.RunFacts;
import org.riskbench.training.Learners;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.AskedPlan;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** How the run in hand came about, or what it differs in from another. FX thread only. */
public final class RunViewModel {
  private final Session session;
  private final Messages messages;
  private final FactWords words;
  private final ObservableList<Optional<DeskRun>> others = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<DeskRun>> other =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableList<FactRow> facts = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper repeatable = new ReadOnlyBooleanWrapper();

  public RunViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.words = new FactWords(messages);
    session.runs().addListener((Observable changed) -> offer());
    session.selectedRunProperty().addListener(changed -> offer());
    other.addListener(changed -> show());
    offer();
  }

  private void offer() {
    Optional<DeskRun> before = other.get();
    List<Optional<DeskRun>> found = new ArrayList<>(List.of(Optional.empty()));
    session.runs().stream()
        .filter(run -> !session.selectedRun().equals(Optional.of(run)))
        .map(Optional::of)
        .forEach(found::add);
    others.setAll(found);
    other.set(found.contains(before) ? before : Optional.empty());
    show();
  }

  private void show() {
    Optional<DeskRun> run = session.selectedRun();
    title.set(run.map(this::headline).orElse(""));
    repeatable.set(
        run.filter(each -> Learners.names().contains(each.plan().learner())).isPresent());
    facts.setAll(run.map(this::rows).orElse(List.of()));
  }

  private String headline(DeskRun run) {
    if (other.get().isEmpty()) {
      return messages.text("run.title", Formats.elapsed(run.elapsed()));
    }
    List<RunFacts.Difference> differences = differences(run, other.get().get());
    return differences.isEmpty() ? messages.text("run.same") : summary(differences);
  }

  /** How much is not the same of what, and whether the runs can be told apart by their plans. */
  private String summary(List<RunFacts.Difference> differences) {
    Map<FactWords.Area, Long> counts = new EnumMap<>(FactWords.Area.class);
    differences.forEach(each -> counts.merge(FactWords.area(each.what()), 1L, Long::sum));
    String parts =
        counts.entrySet().stream()
            .map(each -> messages.text(areaKey(each.getKey()), each.getValue()))
            .collect(Collectors.joining(", "));
    String told = messages.text("run.differences", parts);
    boolean sameData =
        !counts.containsKey(FactWords.Area.DATA) && !counts.containsKey(FactWords.Area.SPLIT);
    return sameData ? told + " " + messages.text("run.same.data") : told;
  }

  private static String areaKey(FactWords.Area area) {
    return "run.area." + area.name().toLowerCase(Locale.ROOT);
  }

  private static List<RunFacts.Difference> differences(DeskRun run, DeskRun other) {
    return RunFacts.of(run.drafted()).against(RunFacts.of(other.drafted()));
  }

  private List<FactRow> rows(DeskRun run) {
    return other
        .get()
        .map(
            there ->
                differences(run, there).stream()
                    .map(each -> row(each.what(), each.left(), told(each.what(), each.right())))
                    .toList())
        .orElseGet(
            () ->
                RunFacts.of(run.drafted()).texts().entrySet().stream()
                    .map(each -> row(each.getKey(), each.getValue(), ""))
                    .toList());
  }

  private FactRow row(String what, String here, String there) {
    return new FactRow(words.what(what), told(what, here), there);
  }

  private String told(String what, String fact) {
    return fact.isEmpty() ? Formats.NONE : words.value(what, fact);
  }

  /** Leads to training with the plan of the run in hand laid open. */
  public void trainAgain() {
    session
        .selectedRun()
        .filter(run -> repeatable.get())
        .ifPresent(
            run -> {
              session.comparison().askPlan(new AskedPlan(run.plan(), run.drafted().parameters()));
              session.go(Screen.TRAIN);
            });
  }

  /** Runs to compare with; nobody first. */
  public ObservableList<Optional<DeskRun>> getOthers() {
    return others;
  }

  /** With which run the one in hand is compared. */
  public ObjectProperty<Optional<DeskRun>> otherProperty() {
    return other;
  }

  /** How a choice is called. */
  public String name(Optional<DeskRun> choice) {
    return choice.map(run -> run.title(messages)).orElseGet(() -> messages.text("run.alone"));
  }

  /** Facts of the run in hand or, compared with another, what is not the same. */
  public ObservableList<FactRow> getFacts() {
    return facts;
  }

  /** What is shown of the run in hand. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /** Whether a plan can be laid open: an imported model has none. */
  public ReadOnlyBooleanProperty repeatableProperty() {
    return repeatable.getReadOnlyProperty();
  }

  public boolean isRepeatable() {
    return repeatable.get();
  }
}
