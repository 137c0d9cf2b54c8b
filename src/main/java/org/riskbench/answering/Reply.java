package org.riskbench.answering;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole answer in memory, whichever door sends it.
 *
 * @param status of HTTP
 * @param body not to be changed
 * @param headers beside the content type
 */
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
  /** Media type of an answer. */
  public static final String JSON = "application/json";

  /** Media type of a refusal. */
  public static final String PROBLEM = "application/problem+json";

  /** An answer without headers of its own. */
  public Reply(int status, String contentType, byte[] body) {
    this(status, contentType, body, Map.of());
  }

  /** Status 200 with a JSON document. */
  public static Reply json(byte[] body) {
    return new Reply(200, JSON, body);
  }

  /** Status 200 with a text in UTF-8. */
  public static Reply text(String contentType, String body) {
    return new Reply(200, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with more headers; none of its own is replaced. */
  public Reply with(Map<String, String> others) {
    Map<String, String> more = new LinkedHashMap<>(others);
    more.putAll(headers);
    return new Reply(status, contentType, body, Collections.unmodifiableMap(more));
  }

  /** The same without its body: what a caller gets who asked for the head alone. */
  public Reply head() {
    return new Reply(status, contentType, new byte[0], headers);
  }

  /** The same with one more header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, contentType, body, Collections.unmodifiableMap(more));
  }
}
