package org.riskbench.answering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ModelId;

/**
 * A model as the Open Inference Protocol v2 sees it: one tensor an input column, one value a record
 * in each. Thread-safe.
 */
public final class Inference {
  /** Most bytes of an inference request. */
  public static final int MOST_BYTES = 16 << 20;

  private static final double LATEST = 253_402_300_799_999.0;

  private Inference() {}

  /**
   * What a call about a model needs: that it is the one that answers.
   *
   * @param version empty if any will do
   * @throws Refusal 404 if it is another
   */
  public static void require(ModelId answering, String name, String version) {
    boolean same =
        answering.name().equals(name)
            && (version.isEmpty() || version.equals(Integer.toString(answering.version())));
    if (!same) {
      throw Refusal.http(404, "The model asked for does not answer here.", "");
    }
  }

  /**
   * What {@code GET /v2} answers. Its version is that of the application that made the model: who
   * serves it is part of the same.
   */
  public static Reply server(PublishedModel model) {
    Map<String, Object> server = new LinkedHashMap<>();
    server.put("name", "riskbench");
    server.put("version", model.sealed().manifest().application());
    server.put("extensions", List.of());
    return Json.compact(server);
  }

  /** What {@code GET /v2/health/live} answers. */
  public static Reply live() {
    return Json.compact(Map.of("live", true));
  }

  /** What {@code GET /v2/health/ready} answers. */
  public static Reply ready() {
    return Json.compact(Map.of("ready", true));
  }

  /** What {@code GET /v2/models/NAME/ready} answers. */
  public static Reply ready(PublishedModel model) {
    Map<String, Object> ready = new LinkedHashMap<>();
    ready.put("name", model.sealed().id().name());
    ready.put("ready", true);
    return Json.compact(ready);
  }

  /** What {@code GET /v2/models/NAME} answers. */
  public static Reply describe(PublishedModel model) {
    ModelId id = model.sealed().id();
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("name", id.name());
    card.put("versions", List.of(Integer.toString(id.version())));
    card.put("platform", "riskbench_riskmodel");
    Stream<Map<String, Object>> columns =
        model.sealed().model().inputs().columns().stream()
            .map(column -> InferOutputs.tensor(column.name(), Tensor.datatype(column.kind())));
    Stream<Map<String, Object>> past =
        model.pastFields().all().stream()
            .map(field -> InferOutputs.tensor(field.name(), Tensor.datatype(ColumnKind.NUMBER)));
    card.put("inputs", Stream.concat(columns, past).toList());
    card.put("outputs", InferOutputs.described());
    return Json.compact(card);
  }

  /** The answer to whatever went wrong, in the protocol's own form. */
  public static Reply error(Throwable failure) {
    Refusal refusal = Problems.refusal(failure);
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("error", refusal.problem().sentence());
    Reply told = new Reply(refusal.status(), Reply.JSON, Json.compact(error).body());
    return refusal.status() == 503 ? told.with("Retry-After", "1") : told;
  }

  /** The input tensors in the order of a model's columns: which slot each fills. */
  static Map<Integer, Tensor> bySlot(InferRequest request, RecordReader reader, boolean lenient) {
    Map<Integer, Tensor> bySlot = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (Tensor input : request.inputs()) {
      int slot = reader.slot(input.name());
      if (slot >= 0) {
        input.requireDatatype(reader.kind(slot));
        bySlot.put(slot, input);
      } else if (slot == RecordReader.UNKNOWN && !lenient && !request.lenient()) {
        unknown.add(input.name());
      }
    }
    if (!unknown.isEmpty()) {
      throw Tensor.wrong(unknown.get(0), "is not known to the model");
    }
    for (String output : request.outputs()) {
      if (!InferOutputs.NAMES.contains(output)) {
        throw Refusal.http(400, "The model has no such output.", "GET its metadata.");
      }
    }
    return bySlot;
  }

  /**
   * Fills a record from the cells of all tensors.
   *
   * @param findings told of what the caller did not say of earlier records
   * @throws Refusal 400 if a cell can't be used
   */
  static void fill(
      Map<Integer, Tensor> bySlot,
      int record,
      RecordReader reader,
      Incoming into,
      Findings findings) {
    into.clear();
    Schema inputs = into.record().schema();
    bySlot.forEach(
        (slot, tensor) -> {
          Object cell = tensor.cells().values()[record];
          if (reader.isPast(slot)) {
            reader.past(slot, cell, into, findings);
          } else if (!isFilled(slot, cell, inputs.column(slot), into.record())) {
            throw Tensor.wrong(
                tensor.name(),
                "can't be used at place "
                    + record
                    + ": "
                    + RecordReader.expected(inputs.column(slot).kind()));
          }
        });
    reader.requirePast(into, findings);
  }

  private static boolean isFilled(int slot, Object cell, Column column, FlatRecord into) {
    if (cell == null) {
      return true;
    }
    if (cell instanceof String text) {
      boolean readable =
          switch (column.kind()) {
            case TIME, CATEGORY, TEXT -> true;
            case NUMBER, BOOLEAN -> false;
          };
      return readable && into.parse(slot, text);
    }
    double value =
        cell instanceof Boolean truth
            ? (truth ? 1 : 0)
            : cell instanceof Number number ? number.doubleValue() : Double.NaN;
    return !Double.isNaN(value) && isSet(slot, value, cell instanceof Boolean, column, into);
  }

  private static boolean isSet(
      int slot, double value, boolean isTruth, Column column, FlatRecord into) {
    double scaled = value;
    boolean fits =
        switch (column.kind()) {
          case NUMBER -> !isTruth && Double.isFinite(value);
          case BOOLEAN -> value == 0 || value == 1;
          case TIME -> !isTruth && Math.abs(value) <= LATEST;
          case CATEGORY, TEXT -> false;
        };
    if (column.format() instanceof CellFormat.Epoch epoch && !epoch.millis()) {
      scaled = value * 1000;
    }
    if (fits) {
      into.set(slot, scaled);
    }
    return fits;
  }
}
