package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.riskbench.decision.CustomerReason;
import org.riskbench.decision.Reason;

/**
 * Why a record was decided as it was, as members of a JSON object: the same in answers to calls and
 * in files. Stateless.
 */
public final class ReasonJson {
  private ReasonJson() {}

  /**
   * Writes {@code reasons}, and {@code customerReasons} where the customer is told something.
   *
   * @param explained whether more than codes and features may be told
   * @throws UncheckedIOException if what is written to fails
   */
  public static void write(
      List<Reason> reasons, boolean explained, List<CustomerReason> told, JsonGenerator json) {
    try {
      writeReasons(reasons, explained, json);
      if (!told.isEmpty()) {
        writeTold(told, json);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeReasons(List<Reason> reasons, boolean explained, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("feature", reason.feature());
      if (explained) {
        json.writeNumberField("contribution", reason.contribution());
        json.writeStringField("text", reason.text());
      }
      if (reason.source() == Reason.Source.RULE) {
        json.writeStringField("source", reason.source().word());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTold(List<CustomerReason> told, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("customerReasons");
    for (CustomerReason reason : told) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("text", reason.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
