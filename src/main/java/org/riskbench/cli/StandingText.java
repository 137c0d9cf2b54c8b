package org.riskbench.cli;

import java.util.List;
import java.util.Map;
import org.riskbench.audit.AuditLine;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Remarks;
import org.riskbench.scoring.ModelId;

/** What the registry knows of a model beside its file; nothing of a file from elsewhere. */
final class StandingText {
  private StandingText() {}

  static void addTo(Map<String, Object> json, ModelRegistry registry, SealedModel sealed) {
    if (registry.holds(sealed)) {
      ModelId id = sealed.id();
      json.put("stage", registry.stage(id).word());
      json.put("note", registry.remarks(id).note());
      json.put("tags", registry.remarks(id).tags());
      registry.approval(id).ifPresent(given -> json.put("approval", ApprovalText.json(given)));
    }
  }

  static void print(Terminal terminal, ModelRegistry registry, SealedModel sealed) {
    if (!registry.holds(sealed)) {
      return;
    }
    ModelId id = sealed.id();
    Remarks remarks = registry.remarks(id);
    terminal.line("stage " + registry.stage(id).word());
    if (!remarks.tags().isEmpty()) {
      terminal.line("tags " + String.join(" ", remarks.tags()));
    }
    if (!remarks.note().isEmpty()) {
      terminal.line("note " + remarks.note().replace("\n", "\n  "));
    }
    registry
        .approval(id)
        .ifPresent(
            given ->
                terminal.line(
                    registry
                        .doubt(given)
                        .map(why -> "the approval does not hold: " + why)
                        .orElse(
                            "approved by %s (key %s)".formatted(given.by(), given.key().id()))));
    List<AuditLine> history = registry.history(id);
    if (!history.isEmpty()) {
      terminal.line("history");
      history.forEach(line -> terminal.line("  " + LogText.sentence(line)));
    }
  }
}
