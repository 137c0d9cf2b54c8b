package org.riskbench.ui.reasons;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonCode.Direction;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;

/** The words of one reason code while they are written. FX thread only. */
public final class ReasonForm {
  private final Function<ReasonCode, Optional<Problem>> trouble;
  private final Function<ReasonCode, String> preview;
  private final Messages messages;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper covers = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final CheckedField wording = new CheckedField("", this::checkWording);
  private final CheckedField customerWording = new CheckedField("", this::checkCustomerWording);
  private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.EITHER);
  private final BooleanProperty customerSafe = new SimpleBooleanProperty();
  private Optional<ReasonCode> before = Optional.empty();

  /**
   * A form.
   *
   * @param trouble what is wrong with words that are sound in themselves
   * @param preview what they say about a real record
   */
  ReasonForm(
      Function<ReasonCode, Optional<Problem>> trouble,
      Function<ReasonCode, String> preview,
      Messages messages) {
    this.trouble = trouble;
    this.preview = preview;
    this.messages = messages;
    wording.textProperty().addListener((property, old, typed) -> show());
    direction.addListener((property, old, taken) -> show());
  }

  void begin(ReasonCode entry) {
    before = Optional.of(entry);
    title.set(entry.code());
    covers.set(messages.text("reasons.covers", String.join(", ", entry.covers())));
    fill(entry);
    open.set(true);
  }

  /** Puts other words into the fields, such as the program's own. */
  void fill(ReasonCode entry) {
    wording.textProperty().set(entry.wording());
    customerWording.textProperty().set(entry.customerWording());
    direction.set(entry.direction());
    customerSafe.set(entry.customerSafe());
    wording.validate();
    customerWording.validate();
    show();
  }

  void close() {
    before = Optional.empty();
    open.set(false);
  }

  /** What is written, if it is sound. */
  Optional<ReasonCode> written() {
    boolean forColleagues = wording.validate();
    boolean forCustomers = customerWording.validate();
    return forColleagues && forCustomers ? before.map(this::changed) : Optional.empty();
  }

  /** The code whose words are in hand. */
  Optional<String> code() {
    return before.map(ReasonCode::code);
  }

  private ReasonCode changed(ReasonCode entry) {
    return entry
        .worded(wording.getText())
        .raising(direction.get())
        .safe(customerSafe.get())
        .told(customerWording.getText());
  }

  /** Half-typed words say nothing; what is wrong is told when the field is left. */
  void show() {
    if (before.isPresent() && ReasonCode.isWording(wording.getText())) {
      ReasonCode typed = before.get().worded(wording.getText()).raising(direction.get());
      said.set(trouble.apply(typed).isEmpty() ? preview.apply(typed) : "");
    } else {
      said.set("");
    }
  }

  private void checkWording(String typed) {
    requireWording(typed);
    before.flatMap(entry -> trouble.apply(entry.worded(typed))).ifPresent(ReasonForm::refuse);
  }

  private void checkCustomerWording(String typed) {
    requireWording(typed);
    if (typed.indexOf('{') >= 0) {
      refuse(
          Problem.error(
              "REASON-106",
              messages.text("reasons.form.braces"),
              messages.text("reasons.form.braces.advice")));
    }
  }

  private void requireWording(String typed) {
    if (!ReasonCode.isWording(typed)) {
      refuse(
          Problem.error(
              "REASON-107",
              messages.text("reasons.form.length", ReasonCode.LONGEST),
              messages.text("reasons.form.length.advice")));
    }
  }

  private static void refuse(Problem problem) {
    throw problem.asException();
  }

  public CheckedField getWording() {
    return wording;
  }

  public CheckedField getCustomerWording() {
    return customerWording;
  }

  ObjectProperty<Direction> directionProperty() {
    return direction;
  }

  BooleanProperty customerSafeProperty() {
    return customerSafe;
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  public ReadOnlyStringProperty coversProperty() {
    return covers.getReadOnlyProperty();
  }

  public String getCovers() {
    return covers.get();
  }

  /** What the words say about a real record; empty while they can't be used. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  public String getSaid() {
    return said.get();
  }
}
