package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The boundary where whatever went wrong becomes an answer (RFC 9457). Thread-safe. */
public final class Problems {
  private Problems() {}

  /** The answer to a failure of any kind. */
  public static Reply reply(Throwable failure) {
    return reply(refusal(failure));
  }

  /** The answer to a refusal; one that asks to come back says when. */
  public static Reply reply(Refusal refusal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    try (JsonGenerator json = Json.generator(out)) {
      write(refusal, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Reply reply = new Reply(refusal.status(), Reply.PROBLEM, out.toByteArray());
    return refusal.status() == 503 ? reply.with("Retry-After", "1") : reply;
  }

  /** The same as one entry among others: what is told, by name. */
  public static Map<String, Object> entry(Refusal refusal) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("status", refusal.status());
    entry.put("code", refusal.problem().code());
    entry.put("detail", refusal.problem().sentence());
    entry.putAll(refusal.problem().details());
    return entry;
  }

  /** Sorts a failure: expected ones keep their words, others are logged and told by an id alone. */
  static Refusal refusal(Throwable failure) {
    List<Throwable> chain = chain(failure);
    return chain.stream()
        .flatMap(cause -> expected(cause).stream())
        .findFirst()
        // Whatever else fails while reading or writing is the caller's connection.
        .or(
            () ->
                chain.stream().anyMatch(IOException.class::isInstance)
                    ? Optional.of(http(400))
                    : Optional.empty())
        .orElseGet(() -> unexpected(failure));
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      chain.add(cause);
    }
    return chain;
  }

  private static Optional<Refusal> expected(Throwable cause) {
    if (cause instanceof Refusal refusal) {
      return Optional.of(refusal);
    }
    if (cause instanceof ProblemException expected) {
      // A log that can't be written or a state that can't be reached is no fault of the record.
      int status = List.of("LEDGER", "STATE").contains(expected.problem().area()) ? 503 : 422;
      return Optional.of(new Refusal(status, expected.problem(), Map.of()));
    }
    return Optional.empty();
  }

  /**
   * The refusal of a call that HTTP itself rules out.
   *
   * @param status 400 to 599; any other reads as 400
   */
  public static Refusal http(int status) {
    return switch (status) {
      case 404 ->
          Refusal.http(404, "There is nothing at this path.", "GET /openapi.json lists the calls.");
      case 405 ->
          Refusal.http(405, "This path has no such method.", "GET /openapi.json lists the calls.");
      case 408 -> Refusal.http(408, "The request did not arrive in time.", "Send it again.");
      case 413 -> Refusal.tooLarge("The request", "allowed");
      case 503 -> Refusal.http(503, "The server is stopping.", "Try again in a moment.");
      default ->
          Refusal.http(
              status >= 400 && status < 600 ? status : 400,
              "The request is not HTTP as it should be.",
              "Check the request line, the headers and the body's encoding.");
    };
  }

  private static Refusal unexpected(Throwable failure) {
    String id = RequestIds.next();
    // No message: it could hold a value of the record.
    Logger log = LoggerFactory.getLogger(Problems.class); // made when there is a need
    log.error(
        "request failed, correlation id {}: {} at {}",
        id,
        failure.getClass().getName(),
        List.of(failure.getStackTrace()).stream().limit(12).toList());
    return new Refusal(
        500,
        Problem.error(
                "SERVER-500",
                "Something unexpected happened.",
                "Give the correlation id to whoever runs the server: it is in the log.")
            .with("correlationId", id),
        Map.of());
  }

  /** Writes the members of a problem as one JSON object. */
  static void write(Refusal refusal, JsonGenerator json) throws IOException {
    Problem problem = refusal.problem();
    json.writeStartObject();
    json.writeStringField("type", "urn:riskbench:problem:" + problem.code());
    json.writeStringField("title", StatusTitle.of(refusal.status()));
    json.writeNumberField("status", refusal.status());
    json.writeStringField("detail", problem.sentence());
    json.writeStringField("code", problem.code());
    for (Map.Entry<String, String> fact : problem.details().entrySet()) {
      json.writeStringField(fact.getKey(), fact.getValue());
    }
    if (!refusal.errors().isEmpty()) {
      json.writeObjectFieldStart("errors");
      for (Map.Entry<String, List<String>> error : refusal.errors().entrySet()) {
        json.writeArrayFieldStart(error.getKey());
        for (String reason : error.getValue()) {
          json.writeString(reason);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
