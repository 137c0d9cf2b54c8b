package org.riskbench.deploy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.modelfile.JsonText;

/** An event as the URL of a function sends it, to try the function without one. */
final class LambdaEvent {
  private static final String PATH = "/v1/score";

  private LambdaEvent() {}

  /** The call that the smoke test makes. */
  static byte[] of(KitPlan plan) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("routeKey", "$default");
    event.put("rawPath", PATH);
    event.put("rawQueryString", "update=false");
    event.put("headers", Map.of("content-type", "application/json"));
    event.put("requestContext", context());
    event.put("body", new String(Smoke.body(plan), StandardCharsets.UTF_8));
    event.put("isBase64Encoded", false);
    return JsonText.object(event);
  }

  private static Map<String, Object> context() {
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("method", "POST");
    http.put("path", PATH);
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", "192.0.2.1");
    http.put("userAgent", "smoke");
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("requestId", "00000000-0000-4000-8000-000000000001");
    context.put("stage", "$default");
    context.put("http", http);
    return context;
  }
}
