package org.riskbench.answering;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

  private final CompletableFuture<Reply> answer = new CompletableFuture<>();
  private final Fallbacks fallbacks;

  /** Let go of as soon as there is an answer: an alarm that is set holds on to this call. */
  private volatile @Nullable Asked asked;

  OneCall(Asked asked, Fallbacks fallbacks) {
    this.asked = asked;
    this.fallbacks = fallbacks;
  }

  /** What is to be sent; fails as answering failed. */
  CompletionStage<Reply> answer() {
    return answer;
  }

  /** Tells one of the two how it ends. */
  void tell(Consumer<Reply> answered, Consumer<Throwable> failed) {
    var unused =
        answer.whenComplete(
            (reply, failure) -> {
              if (failure == null) {
                answered.accept(reply);
              } else {
                failed.accept(failure);
              }
            });
  }

  /** What was sent already as this call was late; the computed reply if nothing was. */
  Reply sentOr(Reply computed) {
    return answer.isDone() ? answer.join() : computed;
  }

  /** Passes on how answering ends, if nobody is quicker. */
  void follow(CompletionStage<Reply> computed) {
    computed.whenComplete(
        (reply, failure) -> {
          asked = null;
          if (failure == null) {
            answer.complete(reply);
          } else {
            answer.completeExceptionally(failure);
          }
        });
  }

  /**
   * Ends without an answer.
   *
   * @return whether this is how it ends: nobody was quicker
   */
  boolean fail(RuntimeException failure) {
    asked = null;
    return answer.completeExceptionally(failure);
  }

  @Override
  public boolean isWaiting() {
    return !answer.isDone();
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
    asked = null;
    if (answer.complete(reply)) {
      fallbacks.count(Lapse.DEADLINE);
    }
  }
}
