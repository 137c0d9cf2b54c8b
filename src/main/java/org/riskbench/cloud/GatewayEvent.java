package org.riskbench.cloud;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.answering.Refusal;

/**
 * Reads a call from an event of a function URL or an HTTP API of the API Gateway, payload format
 * 2.0. Cookies and what else an event tells are left alone. Not thread-safe: one an event.
 */
final class GatewayEvent {
  private static final int MOST_TEXT = 8 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxStringLength(MOST_TEXT)
                  .build())
          .build();

  private static final String VERSION = "2.0";
  private static final String NO_STAGE = "$default";

  private final Map<String, String> headers = new LinkedHashMap<>();
  private String version = "";
  private String path = "";
  private String query = "";
  private String method = "";
  private String address = "";
  private String stage = NO_STAGE;
  private String requestId = "";
  private String body = "";
  private boolean isBase64;

  private GatewayEvent() {}

  /**
   * Reads an event.
   *
   * @param event read and closed
   * @throws Refusal CLOUD-101 if it is none, CLOUD-102 if its body can't be decoded
   */
  static Call read(InputStream event) {
    GatewayEvent read = new GatewayEvent();
    try (JsonParser parser = JSON.createParser(event)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw CloudProblem.noHttpEvent();
      }
      read.takeEvent(parser);
    } catch (IOException e) {
      throw CloudProblem.noHttpEvent();
    }
    return read.call();
  }

  private void takeEvent(JsonParser parser) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "version" -> version = text(parser);
        case "rawPath" -> path = text(parser);
        case "rawQueryString" -> query = text(parser);
        case "body" -> body = text(parser);
        case "isBase64Encoded" -> isBase64 = parser.getValueAsBoolean();
        case "headers" -> takeHeaders(parser);
        case "requestContext" -> takeContext(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void takeHeaders(JsonParser parser) throws IOException {
    requireObject(parser);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      headers.put(name, text(parser));
    }
  }

  private void takeContext(JsonParser parser) throws IOException {
    requireObject(parser);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "http" -> takeHttp(parser);
        case "stage" -> stage = text(parser);
        case "requestId" -> requestId = text(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void takeHttp(JsonParser parser) throws IOException {
    requireObject(parser);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "method" -> method = text(parser);
        case "sourceIp" -> address = text(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private static void requireObject(JsonParser parser) {
    if (!parser.isExpectedStartObjectToken()) {
      throw CloudProblem.noHttpEvent();
    }
  }

  private static String text(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NULL -> "";
      default -> throw CloudProblem.noHttpEvent();
    };
  }

  private Call call() {
    if (!version.equals(VERSION) || method.isEmpty() || path.isEmpty()) {
      throw CloudProblem.noHttpEvent();
    }
    return new Call(method, inner(), query, headers, body(), Sender.at(address, requestId));
  }

  /** Behind a stage with a name the path begins with that name. */
  private String inner() {
    String prefix = "/" + stage;
    return !stage.equals(NO_STAGE) && path.startsWith(prefix + "/")
        ? path.substring(prefix.length())
        : path;
  }

  private byte[] body() {
    try {
      return isBase64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw CloudProblem.noBase64();
    }
  }
}
