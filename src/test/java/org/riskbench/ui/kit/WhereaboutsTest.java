package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.beans.binding.BooleanBinding;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
  private final Whereabouts user = new Whereabouts();

  @Test
  void eachScreenRemembersItsViewWhileOthersAreShown() {
    user.show(DecideView.MONEY);
    user.go(Screen.COMPARE);
    user.show(CompareView.SEGMENTS);

    assertThat(user.isShown(DecideView.MONEY)).isTrue();
    assertThat(user.isShown(CompareView.SEGMENTS)).isTrue();
    assertThat(user.viewProperty(Screen.EXPLAIN).get()).isEqualTo(ExplainView.MATTERS);
  }

  @Test
  void aViewIsInFrontOnlyWhileItsScreenIs() {
    BooleanBinding looked = user.inFront(DecideView.MONEY);
    user.show(DecideView.MONEY);
    assertThat(looked.get()).isFalse();

    user.go(Screen.DECIDE);
    assertThat(looked.get()).isTrue();

    user.show(DecideView.COUNTS);
    assertThat(looked.get()).isFalse();
  }

  @Test
  void aScreenThatIsNotDividedHasNoViewInFront() {
    assertThat(ScreenView.of(Screen.MODELS)).isEmpty();
    assertThatThrownBy(() -> user.viewProperty(Screen.MODELS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
