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
import java.util.Set;
import org.riskbench.decision.Reason;
import org.riskbench.scoring.Assessment;

/** The output tensors of an inference, one value a record in each. */
final class InferOutputs {
  static final String PROBABILITY = "probability";
  static final String SCORE = "score";
  static final String DECISION = "decision";
  static final String REASONS = "reasons";
  static final Set<String> NAMES = Set.of(PROBABILITY, SCORE, DECISION, REASONS);

  private final InferRequest request;
  private final List<Optional<Double>> probabilities = new ArrayList<>();
  private final List<Optional<Integer>> scores = new ArrayList<>();
  private final List<String> decisions = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private String mode = "";
  private boolean updated;

  InferOutputs(InferRequest request) {
    this.request = request;
  }

  void add(Assessment assessment, List<Reason> given, boolean stateUpdated) {
    boolean scored = assessment.isScored();
    probabilities.add(scored ? Optional.of(assessment.probability()) : Optional.empty());
    scores.add(scored ? Optional.of(assessment.score()) : Optional.empty());
    decisions.add(assessment.decision().name());
    reasons.add(String.join(";", given.stream().map(Reason::code).toList()));
    mode =
        mode.isEmpty() || mode.equals(assessment.mode().word())
            ? assessment.mode().word()
            : "mixed";
    updated |= stateUpdated;
  }

  Reply reply(PublishedModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = Json.generator(out)) {
      write(model, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // written to memory
    }
    return Reply.json(out.toByteArray());
  }

  private void write(PublishedModel model, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("model_name", model.sealed().id().name());
    json.writeStringField("model_version", Integer.toString(model.sealed().id().version()));
    if (request.id().isPresent()) {
      json.writeStringField("id", request.id().get());
    }
    json.writeObjectFieldStart("parameters");
    json.writeStringField("mode", mode);
    json.writeNumberField("policy_version", model.sealed().model().policy().version());
    json.writeBooleanField("state_updated", updated);
    json.writeEndObject();
    json.writeArrayFieldStart("outputs");
    if (request.wants(PROBABILITY)) {
      begin(PROBABILITY, "FP64", json);
      for (Optional<Double> each : probabilities) {
        if (each.isPresent()) {
          json.writeNumber(each.get());
        } else {
          json.writeNull();
        }
      }
      end(json);
    }
    if (request.wants(SCORE)) {
      begin(SCORE, "INT64", json);
      for (Optional<Integer> each : scores) {
        if (each.isPresent()) {
          json.writeNumber(each.get());
        } else {
          json.writeNull();
        }
      }
      end(json);
    }
    if (request.wants(DECISION)) {
      texts(DECISION, decisions, json);
    }
    if (request.outputs().contains(REASONS) || request.reasons().isPresent()) {
      texts(REASONS, reasons, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void begin(String name, String datatype, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("datatype", datatype);
    json.writeArrayFieldStart("shape");
    json.writeNumber(decisions.size());
    json.writeEndArray();
    json.writeArrayFieldStart("data");
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }

  private void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
    begin(name, "BYTES", json);
    for (String text : texts) {
      json.writeString(text);
    }
    end(json);
  }

  /** What the model's metadata tell of them. */
  static List<Map<String, Object>> described() {
    return List.of(
        tensor(PROBABILITY, "FP64"),
        tensor(SCORE, "INT64"),
        tensor(DECISION, "BYTES"),
        tensor(REASONS, "BYTES"));
  }

  static Map<String, Object> tensor(String name, String datatype) {
    Map<String, Object> tensor = new LinkedHashMap<>();
    tensor.put("name", name);
    tensor.put("datatype", datatype);
    tensor.put("shape", List.of(-1));
    return tensor;
  }
}
