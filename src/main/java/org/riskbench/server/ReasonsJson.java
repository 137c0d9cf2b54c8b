package org.riskbench.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.riskbench.decision.Reason;

/** Reasons as JSON, the same over HTTP and in files. Stateless. */
public final class ReasonsJson {
  private ReasonsJson() {}

  /**
   * Writes the field {@code reasons} of the object that is open, in the order given.
   *
   * @throws IOException if what the generator writes to fails
   */
  public static void write(List<Reason> reasons, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("feature", reason.feature());
      json.writeNumberField("contribution", reason.contribution());
      json.writeStringField("text", reason.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
