package org.riskbench.server;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * Which web pages may call. A browser says where a page is from; a page of another host gets no
 * further than that unless it was let in, whatever the call: a form needs no permission of the
 * browser to reach a server on the user's own machine.
 */
final class Origins {
  private static final String HEADERS =
      "Authorization, Content-Type, Idempotency-Key, Prefer, X-API-Key";
  private static final String SHOWN = "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";

  private final Set<String> allowed;

  Origins(Set<String> allowed) {
    this.allowed = allowed;
  }

  /** Whether a request comes from no page, from a page of this server, or from one let in. */
  boolean isWelcome(Request request) {
    String origin = origin(request);
    return origin.isEmpty() || allowed.contains(origin) || origin.equals(own(request));
  }

  /** Tells the browser that the page may read the answer. */
  void tell(Request request, Response response) {
    if (allowed.isEmpty()) {
      return;
    }
    HttpFields.Mutable headers = response.getHeaders();
    headers.add(HttpHeader.VARY, "Origin");
    if (allowed.contains(origin(request))) {
      headers.put("Access-Control-Allow-Origin", origin(request));
      headers.put("Access-Control-Expose-Headers", "Retry-After, " + SHOWN);
    }
  }

  /** Whether a browser only asks what it may send later. */
  boolean isQuestion(Request request) {
    return request.getMethod().equals("OPTIONS")
        && allowed.contains(origin(request))
        && request.getHeaders().contains("Access-Control-Request-Method");
  }

  /** The headers of the answer to such a question. */
  void permit(Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Access-Control-Allow-Methods", "GET, POST");
    headers.put("Access-Control-Allow-Headers", HEADERS);
    headers.put("Access-Control-Max-Age", "600");
  }

  private static String origin(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return origin == null ? "" : origin.toLowerCase(Locale.ROOT);
  }

  private static String own(Request request) {
    HttpURI uri = request.getHttpURI();
    return (uri.getScheme() + "://" + uri.getAuthority()).toLowerCase(Locale.ROOT);
  }
}
