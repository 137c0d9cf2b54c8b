package org.riskbench.cloud;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.riskbench.answering.CallHead;
import org.riskbench.answering.Refusal;

/**
 * A whole call in memory.
 *
 * @param method of HTTP, in capitals
 * @param path as it was sent, without the query
 * @param rawQuery as it was sent, without the question mark; empty if there is none
 * @param headers by name, whatever the case; one value each
 * @param body not to be changed
 */
public record Call(
    String method,
    String path,
    String rawQuery,
    Map<String, String> headers,
    byte[] body,
    Sender sender)
    implements CallHead {
  public Call {
    Map<String, String> lower = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      lower.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
    }
    headers = Collections.unmodifiableMap(lower);
  }

  @Override
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  @Override
  public String query(String name) {
    if (rawQuery.isEmpty()) {
      return "";
    }
    for (String part : rawQuery.split("&", -1)) {
      int sign = part.indexOf('=');
      if (decoded(sign < 0 ? part : part.substring(0, sign)).equals(name)) {
        return sign < 0 ? "" : decoded(part.substring(sign + 1));
      }
    }
    return "";
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.http(
          400, "The query can't be decoded.", "Encode what follows the question mark.");
    }
  }
}
