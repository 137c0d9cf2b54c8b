package org.riskbench.answering;

import java.util.EnumSet;
import java.util.Set;
import org.riskbench.modelfile.SealPolicy;

/**
 * How calls are read and what is told of a model. Immutable.
 *
 * @param lenient whether unknown fields are a warning where a call does not say otherwise
 * @param seals whose seals are trusted
 * @param offers which calls there are beside those that every server has
 */
public record AnswerPlan(
    RecordLimits limits, boolean lenient, SealPolicy seals, Set<Offer> offers) {
  public AnswerPlan {
    offers = Set.copyOf(offers);
  }

  /** Of a server with no further calls. */
  public AnswerPlan(RecordLimits limits, boolean lenient, SealPolicy seals) {
    this(limits, lenient, seals, Set.of());
  }

  /** The same with one more kind of calls. */
  public AnswerPlan offering(Offer offer) {
    Set<Offer> more = EnumSet.of(offer);
    more.addAll(offers);
    return new AnswerPlan(limits, lenient, seals, more);
  }
}
