package org.riskbench.cloud;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.riskbench.answering.ExampleCall;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;

/** Calls of a model that lies in the checkout. */
final class SampleCalls {
  static final Path FILE = Path.of("models", "identity-sample.v1.riskmodel");
  static final SealedModel MODEL = ModelFileReader.read(FILE);
  static final String RECORD = ExampleCall.record(MODEL);
  static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private SampleCalls() {}

  static Call get(String path) {
    return call("GET", path, Map.of(), "");
  }

  static Call post(String path, String body) {
    return call("POST", path, JSON, body);
  }

  /** A call whose path may have a query. */
  static Call call(String method, String path, Map<String, String> headers, String body) {
    int sign = path.indexOf('?');
    return new Call(
        method,
        sign < 0 ? path : path.substring(0, sign),
        sign < 0 ? "" : path.substring(sign + 1),
        headers,
        body.getBytes(StandardCharsets.UTF_8),
        Sender.UNKNOWN);
  }
}
