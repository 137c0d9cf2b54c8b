package org.riskbench.answering;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.riskbench.access.Caller;

/**
 * Takes part in {@code POST /v1/score}: knows requests that were answered before, and writes a
 * decision down before its answer leaves. Thread-safe.
 *
 * <p>A request is claimed before its body is read, and then either recorded or given up. The state
 * may know of a record that could not be written down; whoever implements this keeps its answer, so
 * that a retry is answered with it and never passes the state a second time. The numbers in {@link
 * Scored#sequence()} are in the order in which the state took the records, the calls here need not
 * be: a snapshot of the state up to a number counts only once all records up to it are durable.
 */
public interface Recorder {
  /** Remembers nothing. */
  Recorder NONE = new Forgetful();

  /**
   * Asks for a request before it is answered.
   *
   * @param key the Idempotency-Key, empty if the caller gave none: then the claim is always new
   * @param body the request's bytes; not kept
   */
  Claim claim(Caller caller, String key, byte[] body);

  /**
   * Writes a decision down.
   *
   * @param scored good until this returns
   * @param answer what is about to be sent
   * @return completes when the decision is as safe as was asked for, with what is to be sent; fails
   *     if there must be no answer without it
   */
  CompletionStage<Reply> record(Claim.Mine claim, Scored scored, Reply answer);

  /**
   * Whether a request may take longer here than a record is scored in: then it is answered on a
   * thread of the pool and not on one that reads all connections.
   *
   * @param key the Idempotency-Key, empty if the caller gave none
   */
  default boolean mayBlock(String key) {
    return true;
  }

  /** Whether anything is remembered at all. */
  default boolean isKeeping() {
    return true;
  }

  /** Lets go of a claim whose request was refused: nothing was scored. */
  void giveUp(Claim.Mine claim);

  /** What is used where nothing is to be remembered. */
  final class Forgetful implements Recorder {
    private static final Claim.Mine MINE = new Claim.Mine() {};

    private Forgetful() {}

    @Override
    public Claim claim(Caller caller, String key, byte[] body) {
      return MINE;
    }

    @Override
    public CompletionStage<Reply> record(Claim.Mine claim, Scored scored, Reply answer) {
      return CompletableFuture.completedFuture(answer);
    }

    @Override
    public boolean mayBlock(String key) {
      return false;
    }

    @Override
    public boolean isKeeping() {
      return false;
    }

    @Override
    public void giveUp(Claim.Mine claim) {
      // nothing was claimed
    }
  }
}
