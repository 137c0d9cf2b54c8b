package org.riskbench.ui.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.CostPreset;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

class CostFormTest {
  private final Session session = new Session(Settings.DEFAULT);
  private final CostForm form = new CostForm(session, Messages.bundled());

  private CostField field(CostFactor factor) {
    return form.fields().stream().filter(f -> f.factor() == factor).findFirst().orElseThrow();
  }

  private void type(CostFactor factor, String text) {
    field(factor).field().textProperty().set(text);
    form.take(field(factor));
  }

  private CostModel costs() {
    return session.thresholds().stakes().costs();
  }

  @Test
  void everythingIsAssumedUntilSomebodyStatesIt() {
    assertThat(form.fields())
        .allMatch(field -> field.sourceProperty().get().equals("assumed"))
        .hasSize(CostFactor.values().length);
    assertThat(field(CostFactor.REVIEW_CAUGHT).field().getText()).isEqualTo("85");

    type(CostFactor.REVIEW_CAUGHT, "70 %");
    type(CostFactor.AMOUNT, "1,500");

    assertThat(costs().value(CostFactor.REVIEW_CAUGHT)).isEqualTo(0.7);
    assertThat(costs().value(CostFactor.AMOUNT)).isEqualTo(1_500);
    assertThat(field(CostFactor.REVIEW_CAUGHT).sourceProperty().get()).isEmpty();
    assertThat(costs().assumed()).hasSize(CostFactor.values().length - 2);
  }

  @Test
  void leavingAFieldAsItWasStatesNothingButEnterDoes() {
    form.take(field(CostFactor.FEE));
    assertThat(costs()).isEqualTo(CostModel.ASSUMED);

    form.state(field(CostFactor.FEE));

    assertThat(costs().stated()).containsOnlyKeys(CostFactor.FEE);
  }

  @ParameterizedTest
  @CsvSource({
    "REVIEW, -5, 0 or more",
    "REVIEW, free, 0 or more",
    "REVIEW_CAUGHT, 101, from 0 to 100",
    "AMOUNT, 0, above 0",
    "FEE, 1e999, 0 or more",
    "MARGIN, NaN, from 0 to 100"
  })
  void whatCannotBeIsSaidBelowTheFieldAndChangesNothing(
      CostFactor factor, String text, String said) {
    type(factor, text);

    assertThat(field(factor).field().getError()).contains(said);
    assertThat(costs()).isEqualTo(CostModel.ASSUMED);

    type(factor == CostFactor.CHURN ? CostFactor.FEE : CostFactor.CHURN, "7");
    assertThat(field(factor).field().getText()).as("what was typed stays").isEqualTo(text);
  }

  @Test
  void changesAreTakenBackOneByOne() {
    type(CostFactor.FEE, "35");
    form.start(CostPreset.LOAN_APPLICATION);
    assertThat(field(CostFactor.REVIEW).sourceProperty().get()).isEqualTo("example");
    type(CostFactor.REVIEW, "31");
    assertThat(field(CostFactor.REVIEW).sourceProperty().get()).isEmpty();

    form.undo();
    form.undo();

    assertThat(costs().stated()).containsOnlyKeys(CostFactor.FEE);
    assertThat(field(CostFactor.FEE).field().getText()).isEqualTo("35");
    form.redo();
    assertThat(CostPreset.in(costs())).contains(CostPreset.LOAN_APPLICATION);
  }

  @Test
  void anEmptyFieldIsAssumedAgainAndResetKeepsTheCurrency() {
    form.currency().textProperty().set(" eur ");
    form.takeCurrency();
    type(CostFactor.FEE, "35");
    type(CostFactor.FEE, "");
    assertThat(costs()).isEqualTo(CostModel.ASSUMED.in("EUR"));

    type(CostFactor.FEE, "35");
    form.reset();

    assertThat(costs()).isEqualTo(CostModel.ASSUMED.in("EUR"));
    form.currency().textProperty().set("Euro");
    form.takeCurrency();
    assertThat(form.currency().getError()).contains("three letters");
    assertThat(costs().currency()).isEqualTo("EUR");
  }
}
