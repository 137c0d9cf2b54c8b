package org.riskbench.ui.reasons;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.ReasonCode;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;

/** Whether declined customers are told why, and what if nothing may be told. FX thread only. */
public final class CustomerForm {
  private final Messages messages;
  private final Consumer<CustomerNotice> taken;
  private final Function<CustomerNotice, List<String>> example;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final CheckedField fallback = new CheckedField("", this::check);
  private CustomerNotice now = CustomerNotice.OFF;

  /**
   * A form.
   *
   * @param taken hears of each change
   * @param example what a declined customer would be told; empty while that is not known
   */
  CustomerForm(
      Messages messages,
      Consumer<CustomerNotice> taken,
      Function<CustomerNotice, List<String>> example) {
    this.messages = messages;
    this.taken = taken;
    this.example = example;
  }

  void take(CustomerNotice notice) {
    now = notice;
    on.set(notice.on());
    fallback.textProperty().set(notice.fallback());
    fallback.validate();
    List<String> told = example.apply(new CustomerNotice(true, notice.fallback()));
    said.set(
        told.isEmpty()
            ? messages.text("reasons.customers.unknown")
            : "•  " + String.join("\n•  ", told));
  }

  /** Tells customers why, or no longer. */
  void turn(boolean told) {
    taken.accept(new CustomerNotice(told, now.fallback()));
  }

  /** Takes the sentence once its field is left. */
  void keep() {
    if (fallback.validate()) {
      taken.accept(new CustomerNotice(now.on(), fallback.getText()));
    }
  }

  private void check(String typed) {
    if (!ReasonCode.isWording(typed) || typed.indexOf('{') >= 0) {
      throw Problem.error(
              "REASON-107",
              messages.text("reasons.form.length", ReasonCode.LONGEST),
              messages.text("reasons.form.length.advice"))
          .asException();
    }
  }

  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  public boolean isOn() {
    return on.get();
  }

  public CheckedField getFallback() {
    return fallback;
  }

  /** What a declined customer of the test records would be told. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  public String getSaid() {
    return said.get();
  }
}
