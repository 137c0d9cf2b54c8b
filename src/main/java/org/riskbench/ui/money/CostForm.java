package org.riskbench.ui.money;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.CostPreset;
import org.riskbench.decision.Currencies;
import org.riskbench.decision.Stakes;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.session.Session;

/** What decisions cost, as the analyst states it. FX thread only. */
public final class CostForm {
  private final Session session;
  private final List<CostField> fields;
  private final CheckedField currency;
  private final String what;
  private final MoveHistory<CostModel> history = new MoveHistory<>();

  CostForm(Session session, Messages messages) {
    this.session = session;
    this.what = messages.text("undo.costs");
    fields = Stream.of(CostFactor.values()).map(each -> new CostField(each, messages)).toList();
    currency = new CheckedField("", text -> checkCurrency(text, messages));
    session
        .thresholds()
        .stakesProperty()
        .addListener((property, before, stakes) -> show(stakes.costs()));
    show(costs());
  }

  private static void checkCurrency(String text, Messages messages) {
    if (!code(text).isEmpty() && !Currencies.isCode(code(text))) {
      throw Problem.error(
              "USE-541", messages.text("money.wrong.currency"), messages.text("money.wrong.advice"))
          .asException();
    }
  }

  private static String code(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  private CostModel costs() {
    return session.thresholds().stakes().costs();
  }

  private void show(CostModel costs) {
    fields.forEach(field -> field.show(costs));
    currency.textProperty().set(costs.currency());
    currency.validate();
  }

  /** The fields, one a factor, in the order of the factors. */
  public List<CostField> fields() {
    return fields;
  }

  public CheckedField currency() {
    return currency;
  }

  private void change(UnaryOperator<CostModel> change) {
    CostModel before = costs();
    CostModel after = change.apply(before);
    if (after.equals(before)) {
      show(before);
    } else {
      history.remember(before, what);
      keep(after);
    }
  }

  private void keep(CostModel costs) {
    Stakes stakes = session.thresholds().stakes();
    session.thresholds().setStakes(stakes.with(costs));
  }

  /** Takes what was typed, once the field is left; an empty field is assumed again. */
  void take(CostField field) {
    OptionalDouble typed = field.field().validate() ? field.typed() : OptionalDouble.empty();
    CostFactor factor = field.factor();
    boolean same =
        typed.isPresent() && Math.abs(typed.getAsDouble() - costs().value(factor)) < 1e-9;
    if (!same) {
      state(field);
    }
  }

  /** States what stands in a field, even if it is what was assumed. */
  void state(CostField field) {
    if (field.field().validate()) {
      OptionalDouble typed = field.typed();
      CostFactor factor = field.factor();
      change(
          costs ->
              typed.isPresent() ? costs.with(factor, typed.getAsDouble()) : costs.without(factor));
    }
  }

  /** Takes the currency that was typed. */
  void takeCurrency() {
    if (currency.validate()) {
      change(costs -> costs.in(code(currency.getText())));
    }
  }

  /** Starts from an example. */
  void start(CostPreset example) {
    change(costs -> costs.with(example));
  }

  /** Everything is assumed again; the currency stays. */
  public void reset() {
    change(costs -> CostModel.ASSUMED.in(costs.currency()));
  }

  /** Takes the last change back. */
  public void undo() {
    keep(history.undo(costs()));
  }

  /** Makes it again. */
  public void redo() {
    keep(history.redo(costs()));
  }

  /** What can be taken back. */
  public MoveHistory<?> getHistory() {
    return history;
  }
}
