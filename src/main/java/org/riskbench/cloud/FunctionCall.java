package org.riskbench.cloud;

import com.google.cloud.functions.HttpRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.riskbench.answering.Refusal;

/** Reads a call from a request of Google's functions framework. Stateless and thread-safe. */
final class FunctionCall {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String TRACE = "X-Cloud-Trace-Context";
  private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

  private FunctionCall() {}

  /**
   * Reads a call with its body.
   *
   * @param most bytes of a body
   * @throws Refusal if the body is larger
   */
  static Call read(HttpRequest request, int most) throws IOException {
    String target = target(request.getUri());
    int query = target.indexOf('?');
    return new Call(
        request.getMethod(),
        query < 0 ? target : target.substring(0, query),
        query < 0 ? "" : target.substring(query + 1),
        firsts(request.getHeaders()),
        body(request, most),
        Sender.at(address(request), requestId(request)));
  }

  /** Path and query as they were sent: the framework's own path is decoded. */
  private static String target(String uri) {
    int authority = uri.indexOf("://");
    if (authority < 0) {
      return uri;
    }
    int path = uri.indexOf('/', authority + 3);
    return path < 0 ? "/" : uri.substring(path);
  }

  /** Of a header that comes several times the first counts, as with the server of one's own. */
  private static Map<String, String> firsts(Map<String, List<String>> headers) {
    Map<String, String> firsts = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> values.stream().findFirst().ifPresent(first -> firsts.put(name, first)));
    return firsts;
  }

  private static byte[] body(HttpRequest request, int most) throws IOException {
    byte[] body = request.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw Refusal.tooLarge("The request", (most >> 20) + " MB");
    }
    return body;
  }

  /** What the platform adds comes last; anything before may be the caller's own words. */
  private static String address(HttpRequest request) {
    return request.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(FORWARDED_FOR))
        .flatMap(header -> header.getValue().stream())
        .reduce((first, second) -> second)
        .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
        .orElse("");
  }

  /** By this name the platform's own logs know the call. */
  private static String requestId(HttpRequest request) {
    String trace = request.getFirstHeader(TRACE).orElse("");
    int end = trace.indexOf('/');
    String id = end < 0 ? trace : trace.substring(0, end);
    return TRACE_ID.matcher(id).matches() ? id : "";
  }
}
