package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.riskbench.decision.CustomerReason;
import org.riskbench.decision.Reason;
import org.riskbench.rule.Rule;

/**
 * Why a record was decided as it was, as members of a JSON object: the same in answers to calls and
 * in files. Stateless.
 */
public final class ReasonJson {
  private ReasonJson() {}

  /** Which rules hold. */
  public static void rules(List<Rule> hits, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : hits) {
      json.writeString(rule.name());
    }
    json.writeEndArray();
  }

  /**
   * The reasons.
   *
   * @param explained whether more than the codes may be told
   */
  public static void reasons(List<Reason> reasons, boolean explained, JsonGenerator json)
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

  /** Only where the customer is told something. */
  public static void customerReasons(List<CustomerReason> reasons, JsonGenerator json)
      throws IOException {
    if (reasons.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("customerReasons");
    for (CustomerReason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("text", reason.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
