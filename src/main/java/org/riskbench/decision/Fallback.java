package org.riskbench.decision;

/**
 * What a policy has for records that can't be decided as usual. Immutable.
 *
 * @param deadline where the answer took too long
 * @param state where nothing can be told of earlier records
 * @param log where the decision can't be written down
 * @param undecided where the hard rules decide alone and none of them does
 */
public record Fallback(
    FallbackAnswer deadline, FallbackAnswer state, FallbackAnswer log, Decision undecided) {
  /** Whatever happens is reviewed. */
  public static final Fallback REVIEW =
      new Fallback(
          FallbackAnswer.REVIEW, FallbackAnswer.REVIEW, FallbackAnswer.REVIEW, Decision.REVIEW);

  /** What a record gets for a lapse. */
  public FallbackAnswer answer(Lapse lapse) {
    return switch (lapse) {
      case DEADLINE -> deadline;
      case STATE -> state;
      case LOG -> log;
    };
  }

  /** The same with another answer for a lapse. */
  public Fallback with(Lapse lapse, FallbackAnswer answer) {
    return new Fallback(
        lapse == Lapse.DEADLINE ? answer : deadline,
        lapse == Lapse.STATE ? answer : state,
        lapse == Lapse.LOG ? answer : log,
        undecided);
  }

  /** The same with another decision where no rule decides. */
  public Fallback with(Decision otherwise) {
    return new Fallback(deadline, state, log, otherwise);
  }
}
