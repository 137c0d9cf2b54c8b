package org.riskbench.cloud;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events as a function URL sends them. */
final class SampleEvents {
  static final String REQUEST = "7c1b0c2e-4d53-4f2a-9d7e-1d0a6d1c0001";

  private SampleEvents() {}

  static byte[] scoring(String query, String record) {
    return bytes(event("POST", "/v1/score", query, record));
  }

  /** An event to be changed. */
  static Map<String, Object> event(String method, String path, String query, String body) {
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("method", method);
    http.put("sourceIp", "203.0.113.9");
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("http", http);
    context.put("requestId", REQUEST);
    context.put("stage", "$default");
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("rawPath", path);
    event.put("rawQueryString", query);
    event.put("cookies", new String[] {"a=b"});
    event.put("headers", Map.of("content-type", "application/json"));
    event.put("requestContext", context);
    event.put("body", body);
    event.put("isBase64Encoded", false);
    return event;
  }

  static byte[] bytes(Map<String, Object> event) {
    try {
      return JSON.std.asBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
