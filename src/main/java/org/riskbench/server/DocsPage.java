package org.riskbench.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.riskbench.answering.Reply;
import org.riskbench.answering.Resources;

/** The try-it page: everything it needs comes from this server, nothing from outside. */
final class DocsPage {
  /** Also what stops the page, should a part of it ever try to reach another host. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String BESIDE = "/org/riskbench/server/";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** Names served under {@code /docs/}, with their types. */
  private static final Map<String, String> PARTS =
      Map.of(
          "swagger-ui.css",
          "text/css; charset=utf-8",
          "swagger-ui-bundle.js",
          SCRIPT,
          "favicon-32x32.png",
          "image/png",
          "docs.js",
          SCRIPT);

  private final String folder = Resources.swaggerUi();
  private final Map<String, Reply> read = new ConcurrentHashMap<>();

  Reply page() {
    return read.computeIfAbsent(
        "", name -> new Reply(200, HTML, Resources.bytes(BESIDE + "docs.html")));
  }

  /** A part of the page by its exact name. */
  Optional<Reply> part(String name) {
    return Optional.ofNullable(PARTS.get(name))
        .map(type -> read.computeIfAbsent(name, part -> new Reply(200, type, bytes(part))));
  }

  private byte[] bytes(String part) {
    return Resources.bytes((part.equals("docs.js") ? BESIDE : folder) + part);
  }
}
