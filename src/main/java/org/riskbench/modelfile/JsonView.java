package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riskbench.problem.ProblemException;

/**
 * A value in a JSON document and its place, read strictly: what is missing, of another type or not
 * known is refused with the place, as in {@code policy.json: bands[1].from is not a whole number}.
 * Immutable.
 */
public final class JsonView {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxNumberLength(32)
                  .maxStringLength(100_000)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final String document;
  private final @Nullable JsonView parent;
  private final Object step;
  private final @Nullable Object value;

  /** A value at a step (a field's name or a position) below its parent. */
  private JsonView(
      String document, @Nullable JsonView parent, Object step, @Nullable Object value) {
    this.document = document;
    this.parent = parent;
    this.step = step;
    this.value = value;
  }

  /** Put together only for a problem: documents hold thousands of numbers. */
  private String path() {
    if (parent == null) {
      return "";
    }
    String above = parent.path();
    if (step instanceof Integer) {
      return above + "[" + step + "]";
    }
    return above.isEmpty() ? step.toString() : above + "." + step;
  }

  /**
   * Reads a document.
   *
   * @param document what problems call it
   */
  public static JsonView parse(String document, byte[] content) {
    try (JsonParser parser = FACTORY.createParser(content)) {
      Object value = JsonTree.read(parser);
      if (parser.nextToken() != null) {
        throw Refusal.content(document + ":", "goes on after its end");
      }
      return new JsonView(document, null, "", value);
    } catch (JsonProcessingException e) {
      throw Refusal.content(document + ":", "is not sound JSON" + place(e));
    } catch (IOException e) {
      throw Refusal.content(document + ":", "can't be read as UTF-8 text");
    }
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null
        ? ""
        : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  /** This problem at this place. */
  public ProblemException refuse(String why) {
    return Refusal.content(document + ":" + (parent == null ? "" : " " + path()), why);
  }

  /** What an object holds, as a copy. */
  Map<String, Object> members() {
    return new LinkedHashMap<>(object());
  }

  /** An object that holds something else, at the same place. */
  JsonView changed(Map<String, Object> members) {
    return new JsonView(document, parent, step, members);
  }

  /** An object of exactly these fields. */
  public JsonView having(String... fields) {
    return having(List.of(), fields);
  }

  /** An object of these fields, and perhaps of some that it may lack. */
  public JsonView having(List<String> optional, String... fields) {
    for (String field : object().keySet()) {
      if (!Arrays.asList(fields).contains(field) && !optional.contains(field)) {
        throw refuse("has a field that does not belong there");
      }
    }
    for (String field : fields) {
      at(field);
    }
    return this;
  }

  /** A field of an object. */
  public JsonView at(String field) {
    Map<?, ?> object = object();
    if (!object.containsKey(field)) {
      throw refuse("lacks the field " + field);
    }
    return new JsonView(document, this, field, object.get(field));
  }

  /** Whether an object has a field. */
  public boolean has(String field) {
    return object().containsKey(field);
  }

  /** All fields of an object whose names are free. */
  public Map<String, JsonView> fields() {
    Map<String, JsonView> fields = new LinkedHashMap<>();
    for (Object name : object().keySet()) {
      fields.put((String) name, at((String) name));
    }
    return fields;
  }

  /** The parts of an array. */
  public List<JsonView> elements() {
    List<?> list = list();
    List<JsonView> elements = new ArrayList<>(list.size());
    for (Object element : list) {
      elements.add(new JsonView(document, this, elements.size(), element));
    }
    return elements;
  }

  private List<?> list() {
    if (value instanceof List<?> list) {
      return list;
    }
    throw refuse("is not an array");
  }

  /** Whether it is JSON's null. */
  public boolean isNull() {
    return value == null;
  }

  /** A text. */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw refuse("is not a text");
  }

  /** True or false. */
  public boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw refuse("is not true or false");
  }

  /** A whole number. */
  public int whole() {
    long whole = wholeLong();
    if (whole != (int) whole) {
      throw refuse("is out of range");
    }
    return (int) whole;
  }

  /** A whole number that may be a long one. */
  public long wholeLong() {
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    throw refuse("is not a whole number");
  }

  /** A finite number. */
  public double number() {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw refuse("is not a finite number");
  }

  /** An array of finite numbers. */
  public double[] numbers() {
    List<?> list = list();
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      Object element = list.get(i);
      numbers[i] =
          element instanceof Double number && Double.isFinite(number)
              ? number
              : new JsonView(document, this, i, element).number();
    }
    return numbers;
  }

  /** An array of texts. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (JsonView element : elements()) {
      texts.add(element.text());
    }
    return Collections.unmodifiableList(texts);
  }

  /** A constant by its name. */
  public <E extends Enum<E>> E oneOf(Class<E> type) {
    String name = text();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw refuse("is none of " + Arrays.toString(type.getEnumConstants()));
  }

  /** A moment in UTC. */
  public Instant moment() {
    try {
      return Moments.read(text());
    } catch (DateTimeException e) {
      throw refuse("is not a moment in UTC");
    }
  }

  /** Makes a value of what was read here; what its own checks refuse is refused with the place. */
  public <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw refuse("does not fit together: " + e.getMessage());
    } catch (ProblemException e) {
      // What was refused further in has its place already.
      throw Refusal.isContent(e)
          ? e
          : refuse("does not fit together: " + clause(e.problem().what()));
    }
  }

  /** A sentence as the end of another one. */
  private static String clause(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private Map<String, ?> object() {
    if (value instanceof Map<?, ?> object) {
      @SuppressWarnings("unchecked") // JSON names are texts
      Map<String, ?> named = (Map<String, ?>) object;
      return named;
    }
    throw refuse("is not an object");
  }
}
