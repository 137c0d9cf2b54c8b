package org.riskbench.ui.rules;

import java.util.Arrays;
import org.riskbench.decision.Decision;
import org.riskbench.rule.Effect;

/** What a rule does, as the form offers it. */
enum EffectChoice {
  DECLINE(Effect.atLeast(Decision.DECLINE)),
  AT_LEAST_REVIEW(Effect.atLeast(Decision.REVIEW)),
  AT_MOST_REVIEW(Effect.atMost(Decision.REVIEW)),
  APPROVE(Effect.atMost(Decision.APPROVE));

  private final Effect effect;

  EffectChoice(Effect effect) {
    this.effect = effect;
  }

  Effect effect() {
    return effect;
  }

  /** Key of the words for it. */
  String key() {
    return "rules.effect." + name();
  }

  static EffectChoice of(Effect effect) {
    return Arrays.stream(values())
        .filter(choice -> choice.effect.equals(effect))
        .findFirst()
        .orElseThrow();
  }
}
