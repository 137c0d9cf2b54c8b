package org.riskbench.answering;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Entries of a batch on their way into a log: each leaves when it is written down, in the order of
 * the records. Some are on their way at a time, so that they are written down together. Not
 * thread-safe.
 */
final class RecordedRows {
  private static final int AT_ONCE = 256;

  private final AnswerSink sink;
  private final Deque<Row> underway = new ArrayDeque<>();

  private record Row(long position, List<String> ids, CompletionStage<Reply> answer) {}

  RecordedRows(AnswerSink sink) {
    this.sink = sink;
  }

  /** An answer that leaves when it is written down. */
  void answer(long position, List<String> ids, CompletionStage<Reply> answer) throws IOException {
    underway.add(new Row(position, ids, answer));
    if (underway.size() == AT_ONCE) {
      send(underway.remove());
    }
  }

  /** A record without an answer. */
  void error(long position, List<String> ids, Refusal refusal) throws IOException {
    answer(position, ids, CompletableFuture.failedFuture(refusal));
  }

  /** Sends all that are on their way. */
  void finish() throws IOException {
    while (!underway.isEmpty()) {
      send(underway.remove());
    }
  }

  private void send(Row row) throws IOException {
    Reply answer;
    try {
      answer = row.answer().toCompletableFuture().join();
    } catch (CompletionException e) {
      sink.error(row.position(), row.ids(), Problems.refusal(e));
      return;
    }
    sink.answer(row.ids(), answer);
  }
}
