package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.state.GivenPast;

/**
 * Reads one JSON object straight into the slots of a record: first those of the model's columns,
 * behind them those in which the caller says what is known of its past. Immutable and thread-safe.
 */
final class RecordReader {
  /** Slot of a field of the training data that is no input. */
  static final int SKIPPED = -1;

  /** Slot of a field the model does not know. */
  static final int UNKNOWN = -2;

  /** No slot: the record ends. */
  private static final int NO_MORE = -3;

  /** The end of the year 9999: later moments are a wrong unit, not a time. */
  private static final double LATEST = 253_402_300_799_999.0;

  private final Json json;
  private final Schema inputs;
  private final Column[] columns;
  private final PastFields past;
  private final Map<String, Integer> slots = new HashMap<>();
  private final Set<String> skipped = new HashSet<>();

  /**
   * A reader of one model's records.
   *
   * @param training all columns of the training data: those that are no inputs are skipped silently
   * @param past fields in which the caller says what is known of earlier records
   */
  RecordReader(Json json, Schema inputs, Schema training, PastFields past) {
    this.json = json;
    this.inputs = inputs;
    this.columns = inputs.columns().toArray(new Column[0]);
    this.past = past;
    for (int i = 0; i < inputs.size(); i++) {
      slots.put(inputs.column(i).name(), i);
    }
    for (int i = 0; i < past.all().size(); i++) {
      slots.put(past.name(i), inputs.size() + i);
    }
    for (Column column : training.columns()) {
      if (!slots.containsKey(column.name())) {
        skipped.add(column.name());
      }
    }
  }

  /** Position of a field among the slots, {@link #SKIPPED} or {@link #UNKNOWN}. */
  int slot(String field) {
    Integer slot = slots.get(field);
    if (slot != null) {
      return slot;
    }
    return skipped.contains(field) ? SKIPPED : UNKNOWN;
  }

  /** What a slot is called. */
  String name(int slot) {
    return isPast(slot) ? past.name(slot - inputs.size()) : inputs.column(slot).name();
  }

  /** What a slot holds. */
  ColumnKind kind(int slot) {
    return isPast(slot) ? ColumnKind.NUMBER : inputs.column(slot).kind();
  }

  /** Whether a slot is one in which the caller says what is known of earlier records. */
  boolean isPast(int slot) {
    return slot >= columns.length;
  }

  /** Fills a slot from the text of a cell. */
  void cell(int slot, String cell, Incoming into, Findings findings) {
    if (isPast(slot)) {
      past.text(slot - inputs.size(), cell, into.past(), findings);
    } else if (!into.record().parse(slot, cell)) {
      findings.wrong(name(slot), expected(kind(slot)));
    }
  }

  /** Fills a slot of the past with a value of JSON; null says nothing of it. */
  void past(int slot, @Nullable Object value, Incoming into, Findings findings) {
    past.value(slot - inputs.size(), value, into.past(), findings);
  }

  /** To be called once all fields of a record were read. */
  void requirePast(Incoming into, Findings findings) {
    past.requireAll(into.past(), findings);
  }

  /** What a field of a kind should hold. */
  static String expected(ColumnKind kind) {
    return switch (kind) {
      case NUMBER -> "a number is expected";
      case BOOLEAN -> "true or false is expected";
      case TIME -> "a time such as 2026-03-01T12:30:00Z, or milliseconds since 1970, is expected";
      case CATEGORY, TEXT -> "a text in quotes is expected";
    };
  }

  /**
   * Fills a record.
   *
   * @param into cleared first
   * @throws Refusal if the bytes are not one well-formed JSON object
   */
  void read(byte[] bytes, int offset, int length, Incoming into, Findings findings) {
    into.clear();
    if (!Utf8.isValid(bytes, offset, length)) {
      throw malformed("The record is not valid UTF-8");
    }
    try (JsonParser parser = json.parser(bytes, offset, length)) {
      readObject(parser, into, findings);
      if (parser.nextToken() != null) {
        throw malformed("Something follows the JSON object");
      }
      requirePast(into, findings);
    } catch (StreamConstraintsException e) {
      throw Refusal.of(
          400,
          "SCORE-104",
          "The record nests too deep, or holds a name, text or number that is too long"
              + place(e)
              + ".",
          "Send a flat object of the model's fields.");
    } catch (StreamReadException e) {
      throw malformed("The record is not well-formed JSON" + place(e));
    } catch (CharConversionException e) {
      throw malformed("The record is not JSON in UTF-8");
    } catch (IOException e) {
      throw malformed("The record can't be read");
    }
  }

  /**
   * Fills a record from an element of an array, if it is a plain one: a well-formed object,
   * followed by a comma or a closing bracket, all of it at hand.
   *
   * @param end behind the last byte at hand
   * @return position of what follows; -1 if anything is unusual, and the record and what was found
   *     mean nothing
   */
  int readPlain(byte[] bytes, int begin, int end, Incoming into, Findings findings) {
    into.clear();
    try (JsonParser parser = json.parser(bytes, begin, end - begin)) {
      readObject(parser, into, findings);
      int behind = begin + (int) parser.currentLocation().getByteOffset();
      if (!Utf8.isValid(bytes, begin, behind - begin)) {
        return -1;
      }
      while (behind < end && RecordBytes.isSpace(bytes[behind])) {
        behind++;
      }
      if (behind == end || (bytes[behind] != ',' && bytes[behind] != ']')) {
        return -1;
      }
      requirePast(into, findings);
      return behind;
    } catch (Refusal | IOException e) {
      return -1; // said when it is read by itself
    }
  }

  private static Refusal twice(JsonParser parser) {
    return Refusal.of(
        400,
        "SCORE-102",
        "A field is given twice" + place(parser.currentLocation()) + ".",
        "Send each field once.");
  }

  private static Refusal malformed(String what) {
    return Refusal.of(400, "SCORE-101", what + ".", "Send one JSON object in UTF-8.");
  }

  /** Where, without the parser's own message: that may quote what was sent. */
  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : place(e.getLocation());
  }

  private static String place(JsonLocation at) {
    return " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
  }

  private void readObject(JsonParser parser, Incoming into, Findings findings) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("The record is not a JSON object");
    }
    Set<String> others = new HashSet<>(0);
    for (int place = 0; ; place++) {
      int slot = nextSlot(parser, place, into.order());
      if (slot == NO_MORE) {
        break;
      }
      String field = parser.currentName();
      if (slot >= 0 ? !into.name(slot) : !others.add(field)) {
        throw twice(parser);
      }
      JsonToken token = parser.nextToken();
      if (isPast(slot)) {
        setPast(slot - columns.length, token, parser, into.past(), findings);
      } else if (slot >= 0) {
        set(slot, token, parser, into.record(), findings);
      } else if (slot == UNKNOWN) {
        findings.unknown(field);
      }
      skip(parser);
    }
  }

  /** Goes on to the next field. */
  private int nextSlot(JsonParser parser, int place, FieldOrder order) throws IOException {
    SerializedString expected = order.name(place);
    if (expected != null && parser.nextFieldName(expected)) {
      return order.slot(place);
    }
    String field = expected == null ? parser.nextFieldName() : parser.currentName();
    if (field == null || parser.currentToken() != JsonToken.FIELD_NAME) {
      return NO_MORE;
    }
    int slot = slot(field);
    if (slot != UNKNOWN) {
      order.learn(place, field, slot);
    }
    return slot;
  }

  /** Goes on behind the value at hand; in it, too, no field may stand twice. */
  private static void skip(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        skip(parser);
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      Set<String> names = new HashSet<>();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (!names.add(name)) {
          throw twice(parser);
        }
        parser.nextToken();
        skip(parser);
      }
    }
  }

  private void setPast(
      int field, JsonToken token, JsonParser parser, GivenPast into, Findings findings)
      throws IOException {
    if (token.isNumeric()) {
      past.number(field, finite(parser, past.name(field)), into, findings);
    } else if (token == JsonToken.VALUE_STRING && parser.getText().equals(PastFields.NOTHING)) {
      into.give(field, Double.NaN);
    } else if (token != JsonToken.VALUE_NULL) {
      past.wrong(field, into, findings);
    }
  }

  private void set(int slot, JsonToken token, JsonParser parser, FlatRecord into, Findings findings)
      throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    Column column = columns[slot];
    switch (column.kind()) {
      case NUMBER -> {
        if (token.isNumeric()) {
          into.set(slot, finite(parser, column.name()));
        } else if (!saysMissing(token, parser)) {
          findings.wrong(column.name(), expected(column.kind()));
        }
      }
      case BOOLEAN -> {
        double value = truth(token, parser);
        into.set(slot, value);
        if (Double.isNaN(value) && !saysMissing(token, parser)) {
          findings.wrong(column.name(), expected(column.kind()));
        }
      }
      case TIME -> setTime(slot, token, parser, into, findings);
      case CATEGORY, TEXT -> {
        if (token == JsonToken.VALUE_STRING) {
          if (!into.parse(slot, parser.getText())) {
            findings.wrong(column.name(), "the hash of the text is expected, 64 hex digits");
          }
        } else {
          findings.wrong(column.name(), expected(column.kind()));
        }
      }
    }
  }

  /** A word such as NA; the empty text is left to the caller's mistake. */
  private static boolean saysMissing(JsonToken token, JsonParser parser) throws IOException {
    return token == JsonToken.VALUE_STRING
        && !parser.getText().isBlank()
        && Cells.isMissing(parser.getText());
  }

  private static double finite(JsonParser parser, String field) throws IOException {
    int from = parser.getTextOffset();
    double plain =
        Cells.plainNumber(parser.getTextCharacters(), from, from + parser.getTextLength());
    double value = Double.isNaN(plain) ? parser.getDoubleValue() : plain;
    if (Double.isInfinite(value)) {
      throw Refusal.of(
          400,
          "SCORE-103",
          "The field " + field + " holds a number beyond any double.",
          "Send a finite number or null.");
    }
    return value;
  }

  /** 1, 0 or NaN if it is neither true nor false. */
  private static double truth(JsonToken token, JsonParser parser) throws IOException {
    return switch (token.id()) {
      case JsonTokenId.ID_TRUE -> 1;
      case JsonTokenId.ID_FALSE -> 0;
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> {
        double value = parser.getDoubleValue();
        yield value == 0 || value == 1 ? value : Double.NaN;
      }
      default -> Double.NaN;
    };
  }

  private void setTime(
      int slot, JsonToken token, JsonParser parser, FlatRecord into, Findings findings)
      throws IOException {
    Column column = columns[slot];
    double value = Double.NaN;
    if (token == JsonToken.VALUE_STRING) {
      String text = parser.getText();
      if (Cells.isMissing(text)) {
        return;
      }
      value = Cells.parse(column.kind(), column.format(), text);
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      boolean seconds = column.format() instanceof CellFormat.Epoch epoch && !epoch.millis();
      value = finite(parser, column.name()) * (seconds ? 1_000 : 1);
    }
    if (Math.abs(value) <= LATEST) {
      into.set(slot, value);
    } else {
      findings.wrong(column.name(), expected(column.kind()));
    }
  }
}
