package org.riskbench.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Treatment;
import org.riskbench.schema.CellHash;

/** Entries made up for tests. */
final class Made {
  static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  static final CellHash KEY =
      new CellHash("sixteen bytes and more".getBytes(StandardCharsets.UTF_8));
  static final Pseudonyms PSEUDONYMS = new Pseudonyms(KEY);

  private Made() {}

  static Decided decided(String requestId, Decision decision, int score, String email) {
    return decided(requestId, decision, score, email, NOW);
  }

  static Decided decided(
      String requestId, Decision decision, int score, String email, Instant receivedAt) {
    return new Decided(
        new Asked(requestId, "shop", receivedAt, Optional.of(receivedAt.minusMillis(5)), 4_200),
        new DecidedBy("cards:3", "ab".repeat(32), 2, "blocked:4"),
        new Verdict(
            OptionalDouble.of(score / 1001.0),
            OptionalInt.of(score),
            decision,
            decision == Decision.APPROVE ? "approve" : "step-up",
            Treatment.of(decision),
            OptionalDouble.of(42.5)),
        new Circumstances("normal", List.of("lists"), true, false, 0),
        new Grounds(
            List.of("new-device"),
            List.of("blocked-mail"),
            List.of("VELOCITY_IP_24H"),
            List.of("SCORE-412 browser")),
        List.of(new Pseudonym("email", KEY.hash(email))),
        List.of(new Pseudonym("gender", KEY.hash("gender=x"))),
        new FittedVector(new double[] {1.5, Double.NaN, -0.0}, new double[] {3, Double.NaN}),
        Optional.of("{\"amount\":42.5}"));
  }

  static KeptAnswer answer(String key, String body) {
    return new KeptAnswer(
        new AnswerKey("shop", key),
        hash(body),
        200,
        "application/json",
        ("{\"answer to\":\"" + body + "\"}").getBytes(StandardCharsets.UTF_8),
        NOW.plusSeconds(90_000));
  }

  static byte[] hash(String body) {
    return Chain.sha256().digest(body.getBytes(StandardCharsets.UTF_8));
  }

  /** A decision with its answer and sighting, all under one number. */
  static Entry entry(int number) {
    String key = "key-" + number;
    return Entry.of(
        Optional.of(decided(key, Decision.REVIEW, 500 + number % 400, "p" + number + "@x.org")),
        Optional.of(answer(key, "body " + number)),
        Optional.of(new KeptSighting(number, "plan", new byte[] {(byte) number, 7})));
  }
}
