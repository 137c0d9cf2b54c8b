package org.riskbench.server;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Whether a request can be read in one way only. A proxy in front that reads it otherwise could be
 * made to let a call pass that it was told to stop. None of our calls needs such forms.
 */
final class Plainness {
  /** Parameters of a part, parts that lead upwards, empty parts. */
  private static final Pattern WINDING = Pattern.compile(";|//|\\\\|/\\.{1,2}(/|$)");

  private Plainness() {}

  static boolean isPlain(Request request) {
    String path = request.getHttpURI().getPath();
    return path != null && !WINDING.matcher(path).find() && isPlainlyEncoded(request);
  }

  private static boolean isPlainlyEncoded(Request request) {
    List<String> encodings = request.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING);
    return encodings.isEmpty()
        || (encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked"));
  }
}
