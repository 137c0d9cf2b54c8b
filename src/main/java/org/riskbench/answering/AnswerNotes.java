package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What an answer says, read from its own bytes: the log holds what the caller was told, whoever
 * decided it. Not thread-safe: for one answer.
 */
public final class AnswerNotes {
  private static final JsonFactory JSON = new JsonFactory();

  private OptionalDouble probability = OptionalDouble.empty();
  private OptionalInt score = OptionalInt.empty();
  private String decision = "";
  private String band = "";
  private String treatment = "";
  private String mode = "normal";
  private boolean control;
  private final List<String> degraded = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private AnswerNotes() {}

  /** Reads an answer of ours. */
  public static AnswerNotes of(byte[] answer) {
    AnswerNotes notes = new AnswerNotes();
    try (JsonParser parser = JSON.createParser(answer)) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        notes.take(name, parser.nextToken(), parser);
      }
      return notes;
    } catch (IOException e) {
      throw new UncheckedIOException("our own answer can be read", e);
    }
  }

  private void take(String name, JsonToken token, JsonParser parser) throws IOException {
    switch (name) {
      case "probability" ->
          probability =
              token.isNumeric() ? OptionalDouble.of(parser.getDoubleValue()) : probability;
      case "score" -> score = token.isNumeric() ? OptionalInt.of(parser.getIntValue()) : score;
      case "decision" -> decision = parser.getText();
      case "band" -> band = parser.getText();
      case "treatment" -> treatment = parser.getText();
      case "control" -> control = parser.getBooleanValue();
      case "mode" -> mode = parser.getText();
      case "degraded" -> texts(parser);
      case "reasons" -> objects(parser, reasons, "code", "");
      case "warnings" -> objects(parser, warnings, "code", "field");
      default -> parser.skipChildren();
    }
  }

  private void texts(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      degraded.add(parser.getText());
    }
  }

  /** Of each object one text, or two. */
  private static void objects(JsonParser parser, List<String> into, String first, String second)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String one = "";
      String other = "";
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        if (name.equals(first)) {
          one = parser.getText();
        } else if (name.equals(second)) {
          other = parser.getText();
        }
        parser.skipChildren();
      }
      into.add(other.isEmpty() ? one : one + " " + other);
    }
  }

  /** Probability of fraud; empty where no model was asked. */
  public OptionalDouble probability() {
    return probability;
  }

  /** Risk score; empty where none was made. */
  public OptionalInt score() {
    return score;
  }

  /** What was decided. */
  public String decision() {
    return decision;
  }

  /** Name of the band. */
  public String band() {
    return band;
  }

  /** How the decision is carried out. */
  public String treatment() {
    return treatment;
  }

  /** Whether the record was let through for the control group. */
  public boolean isControl() {
    return control;
  }

  /** By what was decided. */
  public String mode() {
    return mode;
  }

  /** For what causes less was done than usual. */
  public List<String> degraded() {
    return degraded;
  }

  /** Codes of the reasons, the weightiest first. */
  public List<String> reasons() {
    return reasons;
  }

  /** Codes with the fields they are about. */
  public List<String> warnings() {
    return warnings;
  }
}
