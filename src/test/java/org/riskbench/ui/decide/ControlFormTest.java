package org.riskbench.ui.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riskbench.decision.ControlGroup;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Thresholds;

class ControlFormTest {
  private final Thresholds thresholds = new Thresholds();
  private final ControlForm form = new ControlForm(thresholds, Messages.bundled());

  private ControlGroup typed(String share, String most) {
    form.getShare().textProperty().set(share);
    form.getMost().textProperty().set(most);
    form.take();
    return thresholds.control();
  }

  @Test
  void aShareInPerCentIsTakenAndTheSameAreDrawnWhenItGrows() {
    ControlGroup two = typed("2 %", "500");
    assertThat(two.share()).isEqualTo(0.02);
    assertThat(two.mostAmount()).isEqualTo(500);

    ControlGroup five = typed("5", "");
    assertThat(five.share()).isEqualTo(0.05);
    assertThat(five.mostAmount()).isInfinite();
    assertThat(five.key()).isEqualTo(two.key());

    assertThat(typed("0", "500").isNone()).isTrue();
  }

  @Test
  void whatCannotBeIsSaidBelowItsFieldAndChangesNothing() {
    typed("2", "");
    assertThat(typed("6", "").share()).isEqualTo(0.02);
    assertThat(form.getShare().getError()).contains("0 to 5");
    assertThat(typed("1", "-3").share()).isEqualTo(0.02);
    assertThat(form.getMost().getError()).isNotEmpty();
    assertThat(typed("1", "10").share()).isEqualTo(0.01);
    assertThat(form.getShare().getError()).isEmpty();
  }

  @Test
  void aGroupThatCameFromElsewhereStandsInTheFields() {
    thresholds.setControl(ControlGroup.drawn(0.025, 150));

    assertThat(form.getShare().getText()).isEqualTo("2.5");
    assertThat(form.getMost().getText()).isEqualTo("150");
  }
}
