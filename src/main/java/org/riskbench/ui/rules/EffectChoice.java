package org.riskbench.ui.rules;

import java.util.Arrays;
import org.riskbench.decision.Decision;
import org.riskbench.rule.Effect;

/** What a rule does, as the form offers it. */
enum EffectChoice {
  DECLINE,
  AT_LEAST_REVIEW,
  AT_MOST_REVIEW,
  APPROVE;

  Effect effect() {
    return switch (this) {
      case DECLINE -> Effect.atLeast(Decision.DECLINE);
      case AT_LEAST_REVIEW -> Effect.atLeast(Decision.REVIEW);
      case AT_MOST_REVIEW -> Effect.atMost(Decision.REVIEW);
      case APPROVE -> Effect.atMost(Decision.APPROVE);
    };
  }

  /** Key of the words for it. */
  String key() {
    return "rules.effect." + name();
  }

  static EffectChoice of(Effect effect) {
    return Arrays.stream(values())
        .filter(choice -> choice.effect().equals(effect))
        .findFirst()
        .orElseThrow();
  }
}
