package org.riskbench.server;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.riskbench.answering.PlainPath;

/**
 * Whether a request can be read in one way only. A proxy in front that reads it otherwise could be
 * made to let a call pass that it was told to stop. None of our calls needs such forms.
 */
final class Plainness {
  private Plainness() {}

  static boolean isPlain(Request request) {
    String path = request.getHttpURI().getPath();
    return path != null && PlainPath.isPlain(path) && isPlainlyEncoded(request);
  }

  private static boolean isPlainlyEncoded(Request request) {
    if (!request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      return true;
    }
    List<String> encodings = request.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING);
    return encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked");
  }
}
