package org.riskbench.ui.export;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.deploy.Kits;
import org.riskbench.deploy.PastSource;
import org.riskbench.deploy.Target;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.Messages;

/** Where a model that counts earlier records learns of them there. FX thread only. */
public final class PastChoice {
  private final Messages messages;
  private final ReadOnlyObjectWrapper<List<Option>> options =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<PastSource>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * One way to learn of them.
   *
   * @param consequence what comes of it, in a sentence or two
   */
  record Option(PastSource source, String name, String consequence) {
    String word() {
      return source.word();
    }
  }

  PastChoice(Messages messages) {
    this.messages = messages;
  }

  /** Asks what this model needs there; what was said before holds where it still may. */
  void ask(Optional<Target> target, Optional<ModelFacts> model) {
    boolean needed =
        target.isPresent()
            && model.filter(found -> Kits.asksForPast(target.get(), found.sealed())).isPresent();
    List<PastSource> allowed = needed ? target.orElseThrow().pasts() : List.of();
    problem.set("");
    question.set(model.map(ModelFacts::counted).filter(names -> needed).map(this::ask).orElse(""));
    options.set(
        allowed.stream().map(source -> option(source, target.orElseThrow().word())).toList());
    chosen.set(chosen.get().filter(allowed::contains));
    asked.set(needed);
  }

  private String ask(List<String> counted) {
    return counted.size() == 1
        ? messages.text("export.past.one", counted.get(0))
        : messages.text("export.past.many", counted.size(), counted.get(0));
  }

  /** In the words of that target, if it has its own. */
  private Option option(PastSource source, String target) {
    String usual = "export.past." + source.word();
    String own = "export.past." + target + "." + source.word();
    String key = messages.has(own) ? own : usual;
    return new Option(source, messages.text(key), messages.text(key + ".what"));
  }

  /** Says where. */
  public void choose(PastSource source) {
    chosen.set(Optional.of(source));
    problem.set("");
  }

  /** Says what is wrong with it. */
  void tell(Problem found) {
    problem.set(Told.problem(found, messages));
  }

  boolean isChosen(Option option) {
    return chosen.get().equals(Optional.of(option.source()));
  }

  /** Whether it is asked for and not said. */
  boolean isUnsaid() {
    return asked.get() && chosen.get().isEmpty();
  }

  ReadOnlyObjectProperty<List<Option>> optionsProperty() {
    return options.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<PastSource>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Whether it has to be said. */
  public ReadOnlyBooleanProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  public boolean isAsked() {
    return asked.get();
  }

  public ReadOnlyStringProperty questionProperty() {
    return question.getReadOnlyProperty();
  }

  public String getQuestion() {
    return question.get();
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }
}
