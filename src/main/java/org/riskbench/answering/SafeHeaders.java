package org.riskbench.answering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers of every answer, which keep a browser from doing with it what nobody wants. */
public final class SafeHeaders {
  /** All of them, by name, for a server that shows no page. */
  public static final Map<String, String> ALL = Collections.unmodifiableMap(all());

  private SafeHeaders() {}

  private static Map<String, String> all() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cache-Control", "no-store");
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    return headers;
  }
}
