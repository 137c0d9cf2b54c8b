package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.registry.Approval;

/** What a second person said of a model, for scripts. */
final class ApprovalText {
  private ApprovalText() {}

  static Map<String, Object> json(Approval approval) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", approval.model().toString());
    json.put("by", approval.by());
    json.put("keyId", approval.key().id());
    json.put("at", approval.at().toString());
    json.put("why", approval.why());
    json.put("sha256", approval.fileSha256());
    json.put("policySha256", approval.policySha256());
    return json;
  }
}
