package org.riskbench.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.card.CardBlocks;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.Approval;
import org.riskbench.registry.Standing;

/** Whose seal a model's file bears, and what its registry says of it. */
final class FileFacts {
  private FileFacts() {}

  static String of(SealedModel model, Optional<Standing> standing) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("SHA-256", model.fileSha256());
    facts.put("Seal", seal(model));
    standing.ifPresent(known -> put(known, facts));
    return CardBlocks.facts("The file", facts);
  }

  private static String seal(SealedModel model) {
    return model
        .sealedBy()
        .map(key -> "Sealed with the key %s, and unchanged since.".formatted(key.id()))
        .orElse(
            "Not sealed: the checksums guard against accidents, not against changes on purpose.");
  }

  private static void put(Standing standing, Map<String, String> facts) {
    facts.put("Stage", standing.stage().word());
    standing
        .saving()
        .ifPresent(
            saving ->
                facts.put(
                    saving.imported() ? "Imported" : "Saved",
                    "by %s, %s".formatted(saving.who(), moment(saving.at()))));
    facts.put(
        "Approval", standing.approval().map(FileFacts::approval).orElse("Nobody approved it."));
  }

  private static String approval(Approval approval) {
    String why = approval.why().isBlank() ? "" : ": " + approval.why();
    return "by %s, %s, with the key %s%s"
        .formatted(approval.by(), moment(approval.at()), approval.key().id(), why);
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
