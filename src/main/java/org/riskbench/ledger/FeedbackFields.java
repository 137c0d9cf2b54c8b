package org.riskbench.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.riskbench.schema.Cells;

/** Reads events of feedback as people and programs write them. Stateless. */
public final class FeedbackFields {
  /** All fields; the first four must be given. */
  public static final List<String> NAMES =
      List.of("requestId", "outcome", "kind", "observedAt", "lossAmount", "recovered", "minutes");

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int LONGEST_ID = 200;

  private FeedbackFields() {}

  /**
   * The event of a JSON object.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-120, naming the field
   */
  public static Feedback read(byte[] json) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw LedgerProblem.feedback("the line", "one JSON object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        take(name, parser.nextToken(), parser, fields);
      }
      if (parser.nextToken() != null) {
        throw LedgerProblem.feedback("the line", "one JSON object");
      }
    } catch (IOException e) {
      // Not kept as the cause: its message may quote what was sent.
      throw LedgerProblem.feedback("the line", "one JSON object");
    }
    return read(fields);
  }

  private static void take(
      String name, JsonToken token, JsonParser parser, Map<String, String> fields)
      throws IOException {
    if (!token.isScalarValue()) {
      throw LedgerProblem.feedback(known(name), "a text or a number");
    }
    if (token != JsonToken.VALUE_NULL) {
      fields.put(name, parser.getText());
    }
  }

  /** A name of ours; any other is not repeated. */
  private static String known(String name) {
    return NAMES.contains(name) ? name : "an unknown field";
  }

  /**
   * The event of a row.
   *
   * @param fields by their names; a blank one is not given
   * @throws org.riskbench.problem.ProblemException LEDGER-120, naming the field
   */
  public static Feedback read(Map<String, String> fields) {
    for (String name : fields.keySet()) {
      if (!NAMES.contains(name)) {
        throw LedgerProblem.feedback("an unknown field", "one of " + String.join(", ", NAMES));
      }
    }
    return new Feedback(
        id(fields.getOrDefault("requestId", "")),
        word(fields, "outcome", Outcome.values(), Outcome::word),
        word(fields, "kind", FeedbackKind.values(), FeedbackKind::word),
        moment(fields.getOrDefault("observedAt", "")),
        amount(fields, "lossAmount"),
        amount(fields, "recovered"),
        amount(fields, "minutes"));
  }

  private static String id(String text) {
    if (text.isBlank() || text.length() > LONGEST_ID) {
      throw LedgerProblem.feedback("requestId", "the requestId of an answer");
    }
    return text.strip();
  }

  private static <T> T word(
      Map<String, String> fields, String name, T[] values, Function<T, String> word) {
    String text = fields.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
    return Stream.of(values)
        .filter(value -> word.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                LedgerProblem.feedback(
                    name, "one of " + String.join(", ", Stream.of(values).map(word).toList())));
  }

  private static Instant moment(String text) {
    double millis = Cells.parseTime(text);
    if (Double.isNaN(millis)) {
      throw LedgerProblem.feedback("observedAt", "a time such as 2026-11-26T10:00:00Z");
    }
    return Instant.ofEpochMilli((long) millis);
  }

  private static OptionalDouble amount(Map<String, String> fields, String name) {
    String text = fields.getOrDefault(name, "");
    if (text.isBlank()) {
      return OptionalDouble.empty();
    }
    double value = Cells.parseNumber(text);
    if (!(value >= 0 && value <= Feedback.MOST)) {
      throw LedgerProblem.feedback(name, "a number from 0 up");
    }
    return OptionalDouble.of(value);
  }
}
