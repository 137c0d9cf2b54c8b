package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An inference request (Open Inference Protocol v2), read and checked as far as no model is needed.
 *
 * @param id to be given back
 * @param inputs at least one, all of as many records
 * @param outputs wanted; empty for the usual ones
 */
record InferRequest(
    Optional<String> id,
    List<Tensor> inputs,
    Set<String> outputs,
    Optional<Integer> reasons,
    boolean update,
    boolean lenient) {
  private static final JSON READER =
      JSON.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxStringLength(16_384)
                          .maxNameLength(256)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .build();

  /**
   * Reads one.
   *
   * @param most records
   * @throws Refusal 400 if it is not as the protocol has it, 413 if it holds too many records
   */
  static InferRequest read(byte[] body, int most) {
    Map<String, Object> request;
    try {
      request = READER.mapFrom(body);
    } catch (IOException e) {
      throw Refusal.http(400, "The body is not one JSON object.", "");
    }
    if (!(request.get("inputs") instanceof List<?> given) || given.isEmpty()) {
      throw Refusal.http(400, "The request has no inputs.", "");
    }
    List<Tensor> inputs = given.stream().map(Tensor::of).toList();
    requireAlike(inputs, most);
    Map<?, ?> parameters = request.get("parameters") instanceof Map<?, ?> map ? map : Map.of();
    return new InferRequest(
        request.get("id") instanceof String id ? Optional.of(id) : Optional.empty(),
        inputs,
        outputs(request.get("outputs") instanceof List<?> list ? list : List.of()),
        parameters.get("reasons") instanceof Integer number
            ? Optional.of(number)
            : Optional.empty(),
        Boolean.TRUE.equals(parameters.get("update")),
        Boolean.TRUE.equals(parameters.get("lenient")));
  }

  private static void requireAlike(List<Tensor> inputs, int most) {
    Set<String> names = new HashSet<>();
    int records = inputs.get(0).cells().size();
    for (Tensor input : inputs) {
      if (!names.add(input.name())) {
        throw Tensor.wrong(input.name(), "stands there twice");
      }
      if (input.cells().size() != records) {
        throw Tensor.wrong(input.name(), "has another number of records than the first input");
      }
    }
    if (records > most) {
      throw Refusal.tooLarge("The batch", most + " records");
    }
  }

  private static Set<String> outputs(List<?> wanted) {
    Set<String> outputs = new HashSet<>();
    for (Object each : wanted) {
      if (each instanceof Map<?, ?> output && output.get("name") instanceof String name) {
        outputs.add(name);
      } else {
        throw Refusal.http(400, "An output has no name.", "");
      }
    }
    return outputs;
  }

  /** How many records there are. */
  int records() {
    return inputs.get(0).cells().size();
  }

  boolean wants(String output) {
    return outputs.isEmpty() || outputs.contains(output);
  }
}
