package org.riskbench.ledger;

import java.util.concurrent.CompletableFuture;
import org.riskbench.problem.ProblemException;

/** A write in the queue and who waits for it. */
record Waiting<T>(Write<T> write, CompletableFuture<T> done) {
  Waiting(Write<T> write) {
    this(write, new CompletableFuture<>());
  }

  /** Tells that it is in the journal, where it may be there; else why it is not kept. */
  void spilled(ProblemException why) {
    if (write.inJournal().isPresent()) {
      done.complete(write.inJournal().get());
    } else {
      done.completeExceptionally(why);
    }
  }
}
