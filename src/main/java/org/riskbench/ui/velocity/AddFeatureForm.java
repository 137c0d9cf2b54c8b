package org.riskbench.ui.velocity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.ui.kit.Messages;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.Window;

/** A feature put together by clicks; says at once what it would tell, or what is wrong. */
public final class AddFeatureForm {
  private final Messages messages;
  private final FeatureWords words;
  private final ObservableList<String> keys = FXCollections.observableArrayList();
  private final ObservableList<String> seconds = FXCollections.observableArrayList();
  private final ObservableList<String> others = FXCollections.observableArrayList();
  private final StringProperty key = new SimpleStringProperty("");
  private final StringProperty second = new SimpleStringProperty("");
  private final StringProperty other = new SimpleStringProperty("");
  private final StringProperty window = new SimpleStringProperty("12h");
  private final StringProperty cap =
      new SimpleStringProperty(Integer.toString(VelocityFeature.USUAL_CAP));
  private final ObjectProperty<Aggregate> aggregate = new SimpleObjectProperty<>(Aggregate.COUNT);
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper otherNeeded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper windowNeeded = new ReadOnlyBooleanWrapper(true);
  private Schema schema = new Schema(List.of());
  private Optional<VelocityDraft> draft = Optional.empty();

  AddFeatureForm(Messages messages) {
    this.messages = messages;
    this.words = new FeatureWords(messages);
    aggregate.addListener((property, before, now) -> aggregateChanged());
    Stream.of(key, second, other, window, cap)
        .forEach(field -> field.addListener((property, before, now) -> validate()));
  }

  /** Offers the columns of the data; what was chosen stays where it can. */
  void show(Schema shown, Optional<VelocityDraft> drafted) {
    draft = drafted;
    if (!shown.equals(schema)) {
      schema = shown;
      keys.setAll(shown.with(ColumnRole.ENTITY).stream().map(Column::name).toList());
      seconds.setAll(
          Stream.concat(Stream.of(messages.text("velocity.add.second.none")), keys.stream())
              .toList());
      key.set(keys.contains(key.get()) || keys.isEmpty() ? key.get() : keys.get(0));
      second.set(keys.contains(second.get()) ? second.get() : seconds.get(0));
      aggregateChanged();
    }
    validate();
  }

  private void aggregateChanged() {
    Aggregate now = aggregate.get();
    otherNeeded.set(now.isOfColumn());
    windowNeeded.set(now != Aggregate.SINCE_FIRST);
    String time = draft.map(drafted -> drafted.listed().time()).orElse("");
    others.setAll(
        schema.inputs().columns().stream()
            .filter(column -> !now.isOfAmount() || column.kind() == ColumnKind.NUMBER)
            .map(Column::name)
            .filter(name -> !name.equals(time))
            .toList());
    if (!others.contains(other.get())) {
      other.set(others.isEmpty() ? "" : firstOther());
    }
    validate();
  }

  /** An amount rather than any number, and another column than the key. */
  private String firstOther() {
    Optional<String> amount = schema.only(ColumnRole.AMOUNT).map(Column::name);
    return amount
        .filter(others::contains)
        .orElseGet(
            () ->
                others.stream()
                    .filter(name -> !name.equals(key.get()))
                    .findFirst()
                    .orElse(others.get(0)));
  }

  private void validate() {
    Optional<VelocityFeature> made = feature();
    sentence.set(made.map(words::sentence).orElse(""));
  }

  /** The feature as the fields say it; empty, with the error set, if they make none. */
  Optional<VelocityFeature> feature() {
    error.set("");
    boolean pair = keys.contains(second.get());
    List<String> entity = pair ? List.of(key.get(), second.get()) : List.of(key.get());
    if (key.get().isEmpty()) {
      return wrong("velocity.add.key.none");
    }
    if (pair && key.get().equals(second.get())) {
      return wrong("velocity.add.same");
    }
    boolean ofColumn = aggregate.get().isOfColumn();
    if (ofColumn && others.isEmpty()) {
      return wrong("velocity.add.amount.none");
    }
    if (ofColumn && entity.contains(other.get())) {
      return wrong("velocity.add.other.key");
    }
    return window().flatMap(back -> cap().flatMap(most -> make(entity, back, ofColumn, most)));
  }

  private Optional<VelocityFeature> make(
      List<String> entity, Window back, boolean ofColumn, int most) {
    VelocityFeature made =
        new VelocityFeature(entity, back, aggregate.get(), ofColumn ? other.get() : "", most);
    return draft.filter(drafted -> drafted.has(made)).isPresent()
        ? wrong("velocity.add.twice")
        : Optional.of(made);
  }

  private Optional<Window> window() {
    if (!windowNeeded.get()) {
      return Optional.of(Window.EVER);
    }
    Window typed;
    try {
      typed = Window.parse(window.get().strip());
    } catch (ProblemException e) {
      return wrong("velocity.add.window.wrong");
    }
    Optional<Duration> kept = draft.map(drafted -> drafted.listed().retention());
    boolean tooLong =
        !typed.equals(Window.EVER)
            && kept.filter(most -> typed.millis() > most.toMillis()).isPresent();
    return tooLong
        ? wrong("velocity.add.window.long", words.span(kept.orElseThrow()))
        : Optional.of(typed);
  }

  private Optional<Integer> cap() {
    String typed = cap.get().strip();
    boolean number = typed.matches("[0-9]{1,6}");
    int most = number ? Integer.parseInt(typed) : 0;
    return most >= 1 && most <= VelocityFeature.LARGEST_CAP
        ? Optional.of(most)
        : wrong("velocity.add.cap.wrong");
  }

  private <T> Optional<T> wrong(String key, Object... arguments) {
    error.set(messages.text(key, arguments));
    return Optional.empty();
  }

  // FXML and the controller bind to these.

  public StringProperty keyProperty() {
    return key;
  }

  public StringProperty secondProperty() {
    return second;
  }

  public StringProperty otherProperty() {
    return other;
  }

  public StringProperty windowProperty() {
    return window;
  }

  public StringProperty capProperty() {
    return cap;
  }

  public ObjectProperty<Aggregate> aggregateProperty() {
    return aggregate;
  }

  public ObservableList<String> getKeys() {
    return keys;
  }

  public ObservableList<String> getSeconds() {
    return seconds;
  }

  public ObservableList<String> getOthers() {
    return others;
  }

  /** Windows that are offered; any other can be typed. */
  public List<String> getWindows() {
    return Window.USUAL.stream().map(Window::toString).toList();
  }

  /** What the feature would tell; empty if something is wrong. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  /** What is wrong; empty if nothing is. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  public String getError() {
    return error.get();
  }

  /** Whether the aggregate is about another column. */
  public ReadOnlyBooleanProperty otherNeededProperty() {
    return otherNeeded.getReadOnlyProperty();
  }

  /** Whether the aggregate looks back a window. */
  public ReadOnlyBooleanProperty windowNeededProperty() {
    return windowNeeded.getReadOnlyProperty();
  }
}
