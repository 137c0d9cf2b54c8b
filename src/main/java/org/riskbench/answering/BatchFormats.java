package org.riskbench.answering;

/** How the records of one batch come in, and how their answers go out. */
public record BatchFormats(BatchFormat in, BatchFormat out) {
  /**
   * As the headers of a call have it; answers go out as records came in unless it says otherwise.
   *
   * @throws Refusal 415 if the body is of another type
   */
  public static BatchFormats of(CallHead head) {
    BatchFormat in =
        BatchFormat.of(ContentTypes.of(head))
            .orElseThrow(
                () ->
                    ContentTypes.unsupported("application/json, application/x-ndjson or text/csv"));
    return new BatchFormats(in, BatchFormat.accepted(head.header("Accept"), in));
  }
}
