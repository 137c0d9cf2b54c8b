package org.riskbench.ui.decide;

import java.util.stream.Stream;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Treatment;

/** What a band does, from the mildest to the hardest: its decision and how it is carried out. */
public enum BandKind {
  APPROVE("approve", Decision.APPROVE, Treatment.NONE),
  STEP_UP("step-up", Decision.REVIEW, Treatment.STEP_UP),
  MANUAL_REVIEW("review", Decision.REVIEW, Treatment.MANUAL_REVIEW),
  DECLINE("decline", Decision.DECLINE, Treatment.BLOCK);

  private final String word;
  private final Decision decision;
  private final Treatment treatment;

  BandKind(String word, Decision decision, Treatment treatment) {
    this.word = word;
    this.decision = decision;
    this.treatment = treatment;
  }

  static BandKind of(Band band) {
    return Stream.of(values())
        .filter(kind -> kind.decision == band.decision() && kind.treatment == band.treatment())
        .findFirst()
        .orElseGet(() -> usual(band.decision()));
  }

  private static BandKind usual(Decision decision) {
    return Stream.of(values()).filter(kind -> kind.decision == decision).findFirst().orElseThrow();
  }

  /** The usual name of such a band; also its style class. */
  public String word() {
    return word;
  }

  /** Key of what it does, in words. */
  String key() {
    return "decide.kind." + word;
  }

  Decision decision() {
    return decision;
  }

  Band band(String name, int from) {
    return new Band(name, from, decision, treatment);
  }
}
