package org.riskbench.answering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;

/**
 * Describes the calls as OpenAPI 3.1: what never changes is a resource, the record is as this very
 * model wants it.
 */
final class OpenApi {
  private static final int LONGEST_TEXT = 16_384;

  private OpenApi() {}

  static Reply of(SealedModel sealed, PastFields past, AnswerPlan plan) {
    Map<String, Object> document = Resources.json("openapi.json");
    Map<String, Object> example = ExampleRecord.of(sealed.model(), past);
    keepOffered(document, plan);
    Map<String, Object> info = at(document, "info");
    info.put("title", "Riskbench: " + sealed.id().name());
    info.put("version", Integer.toString(sealed.id().version()));
    at(document, "components", "parameters", "lenient", "schema").put("default", plan.lenient());
    Map<String, Object> batch = body(document, "/v1/score/batch");
    batch.put("example", List.of(example));
    at(batch, "schema").put("maxItems", plan.limits().arrayRows());
    body(document, "/v1/score").put("example", example);
    contribution(document)
        .put(
            "description",
            "Log-odds against the mean of the %s; only for a key with the scope explain."
                .formatted(sealed.model().reasons().reference().group().title()));
    Map<String, Object> record = at(document, "components", "schemas", "Record");
    Map<String, Object> properties = properties(sealed, example);
    record.put("properties", properties);
    require(past, example, properties, record);
    record.put("additionalProperties", plan.lenient());
    return Json.pretty(document);
  }

  /** Calls that this server does not have go, and so do groups that none is left of. */
  private static void keepOffered(Map<String, Object> document, AnswerPlan plan) {
    Map<String, Object> paths = at(document, "paths");
    for (Offer offer : Offer.values()) {
      if (!plan.offers().contains(offer)) {
        paths.keySet().removeAll(offer.paths());
      }
    }
    Set<Object> used = new HashSet<>();
    for (String path : paths.keySet()) {
      Map<String, Object> calls = at(paths, path);
      calls.keySet().forEach(method -> used.addAll((List<?>) tags(at(calls, method))));
    }
    List<Object> tags = new ArrayList<>((List<?>) tags(document));
    tags.removeIf(tag -> tag instanceof Map<?, ?> told && !used.contains(told.get("name")));
    document.put("tags", tags);
  }

  private static Object tags(Map<String, Object> of) {
    return Objects.requireNonNull(of.get("tags"));
  }

  private static Map<String, Object> body(Map<String, Object> document, String path) {
    return at(document, "paths", path, "post", "requestBody", "content", Reply.JSON);
  }

  private static Map<String, Object> contribution(Map<String, Object> document) {
    Map<String, Object> answer = at(document, "components", "schemas", "Answer", "properties");
    return at(answer, "reasons", "items", "properties", "contribution");
  }

  private static Map<String, Object> at(Map<String, Object> document, String... path) {
    Map<String, Object> found = document;
    for (String name : path) {
      found = Resources.object(found, name);
    }
    return found;
  }

  private static Map<String, Object> properties(SealedModel sealed, Map<String, Object> example) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Column column : sealed.model().inputs().columns()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("type", types(column));
      field.put("description", description(column));
      if (types(column).contains("string")) {
        field.put("maxLength", LONGEST_TEXT);
        field.put("pattern", "^[^\\u0000]*$");
      }
      field.put(
          "examples",
          column.domain() instanceof ColumnDomain.Levels levels && ModelCard.mayShowValues(column)
              ? levels.values()
              : List.of(example.getOrDefault(column.name(), "")));
      properties.put(column.name(), field);
    }
    return properties;
  }

  /** What the caller must say of earlier records. */
  private static void require(
      PastFields past,
      Map<String, Object> example,
      Map<String, Object> properties,
      Map<String, Object> record) {
    for (PastField field : past.all()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("type", List.of("number", "string"));
      property.put("description", field.description());
      if (!field.isSigned()) {
        property.put("minimum", 0);
      }
      property.put("maxLength", PastFields.NOTHING.length());
      property.put("pattern", "^" + PastFields.NOTHING + "$");
      property.put("examples", List.of(example.getOrDefault(field.name(), 0)));
      properties.put(field.name(), property);
    }
    if (!past.all().isEmpty()) {
      record.put("required", past.all().stream().map(PastField::name).toList());
    }
  }

  private static List<String> types(Column column) {
    return switch (column.kind()) {
      case NUMBER -> List.of("number", "null");
      case BOOLEAN -> List.of("boolean", "null");
      case TIME -> List.of("string", "integer", "null");
      case CATEGORY, TEXT -> List.of("string", "null");
    };
  }

  private static String description(Column column) {
    return switch (column.kind()) {
      case NUMBER -> "A number." + seen(column);
      case BOOLEAN -> "true or false.";
      case TIME ->
          "A time with the year first (UTC without an offset), or milliseconds since 1970."
              + seen(column);
      case CATEGORY ->
          ModelCard.mayShowValues(column)
              ? "A category; one not seen in training is scored as 'other'."
              : "A key.";
      case TEXT -> "A text.";
    };
  }

  /** Not minimum and maximum: values beyond are scored all the same. */
  private static String seen(Column column) {
    return ModelCard.mayShowValues(column) && column.domain() instanceof ColumnDomain.Range range
        ? " Seen in training: %s to %s."
            .formatted(
                Cells.format(column.kind(), range.min()), Cells.format(column.kind(), range.max()))
        : "";
  }
}
