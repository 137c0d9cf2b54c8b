package org.riskbench.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.Band;
import org.riskbench.decision.Policy;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.rule.RuleLines;

/** Saved models for people and for scripts. */
final class ModelText {
  private ModelText() {}

  static void row(TextTable table, RegistryEntry.Saved saved) {
    Manifest manifest = saved.manifest();
    table.row(
        manifest.id().toString(),
        saved.stage().word(),
        manifest.learner(),
        figure(saved, "auc"),
        figure(saved, "averagePrecision"),
        "%,d rows".formatted(manifest.data().rows()),
        moment(manifest.createdAt()),
        String.join(" ", saved.standing().remarks().tags()));
  }

  private static String figure(RegistryEntry.Saved saved, String metric) {
    return Optional.ofNullable(saved.metrics().get(metric)).map(Figures::fixed).orElse("-");
  }

  private static String moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", "");
  }

  static Map<String, Object> json(RegistryEntry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (entry instanceof RegistryEntry.Saved saved) {
      json.put("model", saved.id().toString());
      json.put("name", saved.id().name());
      json.put("version", saved.id().version());
      json.put("stage", saved.stage().word());
      json.put("learner", saved.manifest().learner());
      json.put("createdAt", saved.manifest().createdAt().toString());
      json.put("metrics", saved.metrics());
      json.put("thresholds", thresholds(saved.policy()));
      json.put("note", saved.standing().remarks().note());
      json.put("tags", saved.standing().remarks().tags());
      saved.standing().saving().ifPresent(saving -> json.put("savedBy", saving.who()));
      saved.sealedBy().ifPresent(key -> json.put("sealedBy", key.id()));
      saved.standing().approval().ifPresent(given -> json.put("approvedBy", given.by()));
      json.put("sha256", saved.fileSha256());
      json.put("bytes", saved.bytes());
    } else if (entry instanceof RegistryEntry.Damaged damaged) {
      json.put("problem", damaged.problem().code());
      json.put("text", damaged.problem().sentence());
    }
    json.put("file", entry.file().toString());
    return json;
  }

  static Map<String, Object> json(SealedModel sealed) {
    Manifest manifest = sealed.manifest();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", sealed.id().toString());
    json.put("learner", manifest.learner());
    json.put("parameters", manifest.parameters());
    json.put("seed", manifest.seed());
    json.put("createdAt", manifest.createdAt().toString());
    json.put("application", manifest.application());
    json.put("inputs", sealed.model().inputs().columns().stream().map(c -> c.name()).toList());
    json.put("metrics", sealed.metrics());
    json.put("thresholds", thresholds(sealed.model().policy()));
    if (!sealed.model().rules().isEmpty()) {
      json.put("hardRules", RuleLines.lines(sealed.model().rules().table()));
      json.put("lists", sealed.model().rules().lists());
    }
    json.put("split", manifest.split());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("source", manifest.data().source());
    data.put("sha256", manifest.data().sha256());
    data.put("rows", manifest.data().rows());
    data.put("frauds", manifest.data().frauds());
    data.put("from", manifest.data().from());
    data.put("to", manifest.data().to());
    json.put("data", data);
    json.put("sha256", sealed.fileSha256());
    return json;
  }

  static Map<String, Object> thresholds(Policy policy) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("review", policy.reviewFrom());
    json.put("decline", policy.declineFrom());
    return json;
  }

  static void print(Terminal terminal, SealedModel sealed) {
    Manifest manifest = sealed.manifest();
    terminal.line(sealed.id() + ", " + manifest.learner() + " " + manifest.parameters());
    terminal.line("made " + moment(manifest.createdAt()) + " UTC by " + manifest.application());
    terminal.line(
        "from %s, %,d rows, %,d fraud %s"
            .formatted(
                manifest.data().source(),
                manifest.data().rows(),
                manifest.data().frauds(),
                manifest.data().from().isEmpty()
                    ? ""
                    : "(" + manifest.data().from() + " to " + manifest.data().to() + ")"));
    terminal.line(manifest.split());
    sealed
        .metrics()
        .forEach((name, value) -> terminal.line("  " + name + " " + Figures.fixed(value)));
    for (Band band : sealed.model().policy().bands()) {
      terminal.line(
          "  score from %d: %s (%s)".formatted(band.from(), band.decision(), band.name()));
    }
    for (String rule : RuleLines.lines(sealed.model().rules().table())) {
      terminal.line("  rule " + rule);
    }
    terminal.line("SHA-256 " + sealed.fileSha256());
  }
}
