package org.riskbench.cloud;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at a path.
 *
 * @param model named by the path, empty if none is
 * @param version named by the path, empty if none is
 */
record Place(Route route, String model, String version) {
  private static final Map<String, Route> FIXED =
      Map.of(
          "/health", Route.HEALTH,
          "/ready", Route.READY,
          "/v1/score", Route.SCORE,
          "/v1/score/batch", Route.BATCH,
          "/v1/model", Route.MODEL,
          "/openapi.json", Route.OPEN_API,
          "/v2", Route.INFERENCE,
          "/v2/health/live", Route.INFERENCE_LIVE,
          "/v2/health/ready", Route.INFERENCE_READY);

  private static final String MODELS = "/v2/models/";

  /** The place of a path as it was sent; empty if there is nothing. */
  static Optional<Place> of(String path) {
    Route fixed = FIXED.get(path);
    if (fixed != null) {
      return Optional.of(new Place(fixed, "", ""));
    }
    return path.startsWith(MODELS) ? ofModel(path) : Optional.empty();
  }

  private static Optional<Place> ofModel(String path) {
    Matcher named = Named.MODEL.matcher(path);
    return named.matches() ? ofModel(named) : Optional.empty();
  }

  private static Optional<Place> ofModel(Matcher named) {
    Route route =
        switch (part(named, 3)) {
          case "/ready" -> Route.INFERENCE_MODEL_READY;
          case "/infer" -> Route.INFER;
          default -> Route.INFERENCE_MODEL;
        };
    try {
      return Optional.of(new Place(route, decoded(part(named, 1)), decoded(part(named, 2))));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a wrongly encoded name is nobody's
    }
  }

  private static String part(Matcher named, int group) {
    return Optional.ofNullable(named.group(group)).orElse("");
  }

  /** A plus sign in a path means itself. */
  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Made when the first such path is asked for. */
  private static final class Named {
    static final Pattern MODEL =
        Pattern.compile(MODELS + "([^/]+)(?:/versions/([^/]+))?(/ready|/infer)?");
  }
}
