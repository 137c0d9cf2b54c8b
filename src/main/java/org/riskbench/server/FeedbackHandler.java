package org.riskbench.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.riskbench.access.Caller;
import org.riskbench.access.Scope;
import org.riskbench.answering.ContentTypes;
import org.riskbench.answering.Json;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.ledger.Feedback;
import org.riskbench.ledger.FeedbackFields;
import org.riskbench.problem.ProblemException;

/** {@code POST /v1/feedback}: what became of scored records, one or many. */
final class FeedbackHandler implements Handler {
  private static final int AT_ONCE = 256;
  private static final String NDJSON = "application/x-ndjson";

  private final FeedbackDesk desk;
  private final int longest;

  /**
   * Takes feedback to a desk.
   *
   * @param longest bytes of an event at most
   */
  FeedbackHandler(FeedbackDesk desk, int longest) {
    this.desk = desk;
    this.longest = longest;
  }

  @Override
  public void handle(Context context) throws IOException {
    Caller caller = Gate.caller(context);
    if (!caller.may(Scope.FEEDBACK)) {
      throw Refusal.http(403, "This key may not tell feedback.", "Use a key of that scope.");
    }
    String type =
        ContentTypes.of(header(context, "Content-Type"), header(context, "Content-Encoding"));
    if (type.equals(Reply.JSON)) {
      Replies.send(one(context.bodyInputStream(), caller), context);
    } else if (type.equals(NDJSON)) {
      many(context, caller);
    } else {
      throw ContentTypes.unsupported("application/json or application/x-ndjson");
    }
  }

  private static String header(Context context, String name) {
    return Optional.ofNullable(context.header(name)).orElse("");
  }

  private Reply one(InputStream body, Caller caller) throws IOException {
    byte[] event = body.readNBytes(longest + 1);
    if (event.length > longest) {
      throw Refusal.tooLarge("The event", longest + " bytes");
    }
    try {
      Map<String, Object> told = told(event, caller).toCompletableFuture().join();
      desk.learn();
      return Json.compact(told);
    } catch (CompletionException e) {
      throw refusal(e);
    }
  }

  /**
   * Each line its own outcome, in order; a line that can't be used does not stop the others. Some
   * are on their way at a time, so that they are committed, and learnt from, together.
   */
  private void many(Context context, Caller caller) throws IOException {
    InputStream in = new BufferedInputStream(context.bodyInputStream());
    OutputStream out = context.contentType(NDJSON).outputStream();
    Deque<CompletionStage<Map<String, Object>>> underway = new ArrayDeque<>();
    long position = 0;
    byte[] line = line(in);
    while (line.length > 0 || !underway.isEmpty()) {
      if (line.length > 0 && underway.size() < AT_ONCE) {
        underway.add(told(line, caller));
        line = line(in);
      } else {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("position", position);
        entry.putAll(outcome(underway.remove()));
        out.write(Json.compact(entry).body());
        out.write('\n');
        position++;
        if (position % AT_ONCE == 0 || underway.isEmpty()) {
          desk.learn();
        }
      }
    }
  }

  private static Map<String, Object> outcome(CompletionStage<Map<String, Object>> told) {
    try {
      return told.toCompletableFuture().join();
    } catch (CompletionException e) {
      return Map.of("error", Problems.entry(refusal(e)));
    }
  }

  private static Refusal refusal(CompletionException e) {
    if (e.getCause() instanceof Refusal refusal) {
      return refusal;
    }
    throw e;
  }

  private CompletionStage<Map<String, Object>> told(byte[] event, Caller caller) {
    try {
      Feedback feedback = FeedbackFields.read(event);
      return desk.tell(feedback, caller.name())
          .thenApply(fresh -> told(feedback, fresh))
          .exceptionally(
              failure -> {
                throw LedgerRefusals.of(failure);
              });
    } catch (ProblemException e) {
      return CompletableFuture.failedFuture(LedgerRefusals.of(e));
    }
  }

  private static Map<String, Object> told(Feedback feedback, boolean fresh) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("requestId", feedback.requestId());
    told.put("new", fresh);
    return told;
  }

  /** The next line that is not blank; empty at the end. */
  private byte[] line(InputStream in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int next = in.read();
      while (next >= 0 && !(next == '\n' && line.size() > 0)) {
        if (next != '\n' && next != '\r') {
          line.write(next);
        }
        if (line.size() > longest) {
          throw Refusal.tooLarge("A line", longest + " bytes");
        }
        next = in.read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toByteArray();
  }
}
