package org.riskbench.ui.models;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.modelfile.Manifest;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * One file of the registry as a line.
 *
 * @param id empty for a damaged file
 */
public record ModelRow(
    RegistryEntry entry,
    Optional<ModelId> id,
    String name,
    String version,
    String learner,
    String auc,
    String data,
    String created,
    String stage) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  static ModelRow of(RegistryEntry entry, Messages messages) {
    if (entry instanceof RegistryEntry.Saved saved) {
      return of(saved, messages);
    }
    RegistryEntry.Damaged damaged = (RegistryEntry.Damaged) entry;
    return new ModelRow(
        entry,
        Optional.empty(),
        String.valueOf(damaged.file().getFileName()),
        "",
        damaged.problem().what(),
        "",
        "",
        "",
        messages.text("models.damaged"));
  }

  private static ModelRow of(RegistryEntry.Saved saved, Messages messages) {
    Manifest manifest = saved.manifest();
    Instant created = manifest.createdAt();
    return new ModelRow(
        saved,
        Optional.of(saved.id()),
        saved.id().name(),
        Integer.toString(saved.id().version()),
        messages.learner(manifest.learner()),
        Optional.ofNullable(saved.metrics().get("auc")).map(Formats::figure).orElse(Formats.NONE),
        messages.text("models.rows", Formats.count(manifest.data().rows())),
        MOMENT.format(created),
        saved.stage().name().toLowerCase(Locale.ROOT));
  }

  /** Whether a search finds it. */
  boolean matches(String words) {
    String all = String.join(" ", name, version, learner, stage).toLowerCase(Locale.ROOT);
    return all.contains(words.strip().toLowerCase(Locale.ROOT));
  }
}
