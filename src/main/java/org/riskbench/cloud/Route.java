package org.riskbench.cloud;

import java.util.Set;
import org.riskbench.answering.Need;

/** The calls that are answered without a server of one's own; each path has one method. */
enum Route {
  HEALTH("GET", Need.NOTHING),
  READY("GET", Need.NOTHING),
  SCORE("POST", Need.SCORE),
  BATCH("POST", Need.SCORE),
  MODEL("GET", Need.A_KEY),
  OPEN_API("GET", Need.A_KEY),
  INFERENCE("GET", Need.A_KEY),
  INFERENCE_LIVE("GET", Need.NOTHING),
  INFERENCE_READY("GET", Need.NOTHING),
  INFERENCE_MODEL("GET", Need.A_KEY),
  INFERENCE_MODEL_READY("GET", Need.A_KEY),
  INFER("POST", Need.SCORE);

  private static final Set<Route> INFERENCES =
      Set.of(
          INFERENCE,
          INFERENCE_LIVE,
          INFERENCE_READY,
          INFERENCE_MODEL,
          INFERENCE_MODEL_READY,
          INFER);

  private final String method;
  private final Need need;

  Route(String method, Need need) {
    this.method = method;
    this.need = need;
  }

  /** What the caller's key must open. */
  Need need() {
    return need;
  }

  /** Whether a method is this call's; who may get something may also ask for its head. */
  boolean takes(String asked) {
    return asked.equals(method) || (asked.equals("HEAD") && method.equals("GET"));
  }

  /** What the header {@code Allow} says. */
  String allowed() {
    return method.equals("GET") ? "GET, HEAD" : method;
  }

  /** Whether what goes wrong is told as the Open Inference Protocol has it. */
  boolean isInference() {
    return INFERENCES.contains(this);
  }
}
