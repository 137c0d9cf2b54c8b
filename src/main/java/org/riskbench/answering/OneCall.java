package org.riskbench.answering;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riskbench.decision.Lapse;

/**
 * One record that came alone and waits for its answer, which is given once: as it was computed, or
 * the policy's where that takes too long. Thread-safe.
 */
final class OneCall implements Safety.Late {
  /** What is needed to answer without a score. */
  record Asked(PublishedModel model, byte[] body, ScoreOptions options) {}

  private final Fallbacks fallbacks;
  private final Consumer<Reply> answered;
  private final Consumer<Throwable> failed;

  /** How it ended: a reply, or why there is none; null while it waits. */
  private final AtomicReference<@Nullable Object> end = new AtomicReference<>();

  /** Let go of as soon as there is an answer: an alarm that is set holds on to this call. */
  private volatile @Nullable Asked asked;

  /**
   * A call.
   *
   * @param answered told what is to be sent, once
   * @param failed told instead why there is no answer, once
   */
  OneCall(Asked asked, Fallbacks fallbacks, Consumer<Reply> answered, Consumer<Throwable> failed) {
    this.asked = asked;
    this.fallbacks = fallbacks;
    this.answered = answered;
    this.failed = failed;
  }

  /** What was sent already as this call was late; the computed reply if nothing was. */
  Reply sentOr(Reply computed) {
    return end.get() instanceof Reply sent ? sent : computed;
  }

  /** Passes on how answering ends, if nobody is quicker. */
  void follow(CompletionStage<Reply> computed) {
    var unused =
        computed.whenComplete(
            (reply, failure) -> {
              if (failure == null) {
                complete(reply);
              } else {
                fail(failure);
              }
            });
  }

  /** Ends with an answer, unless somebody was quicker. */
  private boolean complete(Reply reply) {
    asked = null;
    boolean first = end.compareAndSet(null, reply);
    if (first) {
      answered.accept(reply);
    }
    return first;
  }

  /**
   * Ends without an answer.
   *
   * @return whether this is how it ends: nobody was quicker
   */
  boolean fail(Throwable failure) {
    asked = null;
    boolean first = end.compareAndSet(null, failure);
    if (first) {
      failed.accept(failure);
    }
    return first;
  }

  @Override
  public boolean isWaiting() {
    return end.get() == null;
  }

  @Override
  public void late() {
    Asked waiting = asked;
    if (waiting == null) {
      return;
    }
    Reply reply;
    try {
      reply = fallbacks.reply(waiting, Lapse.DEADLINE, Fallbacks.StateUpdate.UNKNOWN);
    } catch (Refusal refusal) {
      reply = Problems.reply(refusal);
    }
    if (complete(reply)) {
      fallbacks.count(Lapse.DEADLINE);
    }
  }
}
