package org.riskbench.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riskbench.decision.Band;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** One thing that a model file says of itself. */
public record Fact(String name, String value) {
  static List<Fact> of(RegistryEntry.Saved saved, Messages messages) {
    Manifest manifest = saved.manifest();
    List<Fact> facts = new ArrayList<>();
    add(
        facts,
        messages,
        "made",
        ModelRow.moment(manifest.createdAt()) + " · " + manifest.application());
    add(facts, messages, "learner", messages.learner(manifest.learner()));
    add(facts, messages, "parameters", parameters(manifest));
    add(facts, messages, "data", data(manifest, messages));
    add(facts, messages, "split", manifest.split());
    Optional.ofNullable(manifest.provenance().get(ModelDraft.ANCHORED))
        .ifPresent(how -> add(facts, messages, "anchored", EngineWords.told(how)));
    add(facts, messages, "columns", columns(manifest, messages));
    add(facts, messages, "policy", bands(saved, messages));
    add(facts, messages, "file", saved.file().getFileName() + " · " + Formats.size(saved.bytes()));
    add(facts, messages, "hash", saved.fileSha256());
    return facts;
  }

  private static void add(List<Fact> facts, Messages messages, String key, String value) {
    facts.add(new Fact(messages.text("models.fact." + key), value));
  }

  private static String parameters(Manifest manifest) {
    return manifest.parameters().isEmpty()
        ? Formats.NONE
        : manifest.parameters().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String data(Manifest manifest, Messages messages) {
    String rows =
        messages.text(
            "models.fact.rows",
            manifest.data().source(),
            Formats.count(manifest.data().rows()),
            Formats.count(manifest.data().frauds()));
    return manifest.data().from().isEmpty()
        ? rows
        : rows
            + messages.text(
                "models.fact.period", day(manifest.data().from()), day(manifest.data().to()));
  }

  private static String day(String moment) {
    return moment.length() > 10 ? moment.substring(0, 10) : moment;
  }

  private static String columns(Manifest manifest, Messages messages) {
    return messages.text(
        "models.fact.inputs",
        Formats.count(manifest.schema().columns().size()),
        Formats.count(manifest.schema().inputs().columns().size()));
  }

  private static String bands(RegistryEntry.Saved saved, Messages messages) {
    return messages.text(
        "models.fact.bands",
        Integer.toString(saved.policy().version()),
        saved.policy().bands().stream()
            .map((Band band) -> messages.band(band.name()) + " " + band.from())
            .collect(Collectors.joining(", ")));
  }
}
