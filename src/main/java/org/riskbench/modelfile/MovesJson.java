package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.riskbench.decision.PolicyMove;

/** How {@code policy.json} keeps the steps its thresholds came about by; older files lack them. */
final class MovesJson {
  /** Field that a policy may lack. */
  static final String FIELD = "moves";

  private MovesJson() {}

  static void write(JsonGenerator out, List<PolicyMove> moves) throws IOException {
    if (moves.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(FIELD);
    for (PolicyMove move : moves) {
      out.writeStartObject();
      out.writeStringField("at", move.at().toString());
      out.writeBooleanField("byHand", move.byHand());
      out.writeStringField("why", move.why());
      out.writeStringField("bands", move.bands());
      out.writeStringField("note", move.note());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static List<PolicyMove> read(JsonView policy) {
    return policy.has(FIELD)
        ? policy.at(FIELD).elements().stream().map(MovesJson::move).toList()
        : List.of();
  }

  private static PolicyMove move(JsonView view) {
    view.having("at", "byHand", "why", "bands", "note");
    return new PolicyMove(
        view.at("at").moment(),
        view.at("byHand").flag(),
        view.at("why").text(),
        view.at("bands").text(),
        view.at("note").text());
  }
}
