package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.problem.Problem;

/** The body of a call that steers the server: one small JSON object. Immutable. */
public final class SmallDocument {
  /** Most bytes of one. */
  public static final int MOST_BYTES = 4096;

  private static final JSON READER =
      JSON.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(3)
                          .maxStringLength(1000)
                          .maxNumberLength(20)
                          .build())
                  .build())
          .build();

  private final Map<String, Object> members;

  private SmallDocument(Map<String, Object> members) {
    this.members = members;
  }

  /**
   * Reads one.
   *
   * @throws Refusal 413 if it is too large, 400 if it is no JSON object
   */
  public static SmallDocument read(byte[] body) {
    if (body.length > MOST_BYTES) {
      throw Refusal.tooLarge("The document", MOST_BYTES + " bytes");
    }
    try {
      return new SmallDocument(READER.mapFrom(body));
    } catch (IOException e) {
      throw Refusal.http(400, "The body is not one JSON object.", "GET /openapi.json shows one.");
    }
  }

  /**
   * The text under a name; empty if there is none.
   *
   * @throws Refusal 422 if it is something else
   */
  public Optional<String> text(String name) {
    Object member = members.get(name);
    if (member == null || member instanceof String) {
      return Optional.ofNullable((String) member);
    }
    throw wrong(name, "a text in quotes is expected");
  }

  /**
   * The whole number under a name; empty if there is none.
   *
   * @throws Refusal 422 if it is something else
   */
  public Optional<Integer> whole(String name) {
    Object member = members.get(name);
    if (member == null || member instanceof Integer) {
      return Optional.ofNullable((Integer) member);
    }
    throw wrong(name, "a whole number is expected");
  }

  /** A member that can't be used. */
  public static Refusal wrong(String name, String reason) {
    return new Refusal(
        422,
        Problem.error(
            "SERVER-123",
            "The member \"" + name + "\" can't be used: " + reason + ".",
            "GET /openapi.json shows what is expected."),
        Map.of(name, List.of(reason)));
  }
}
