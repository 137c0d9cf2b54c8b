package org.riskbench.ui.models;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riskbench.decision.Band;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * One file of the registry as a line.
 *
 * @param id empty for a damaged file
 * @param kind style of the stage's mark
 */
public record ModelRow(
    RegistryEntry entry,
    Optional<ModelId> id,
    String name,
    String version,
    String stage,
    String kind,
    String learner,
    String auc,
    String ap,
    String policy,
    String saved,
    String sealed,
    String tags) {

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
        messages.text(damaged.isRevoked() ? "models.revoked" : "models.damaged"),
        "damaged",
        "",
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private static ModelRow of(RegistryEntry.Saved saved, Messages messages) {
    return new ModelRow(
        saved,
        Optional.of(saved.id()),
        saved.id().name(),
        Integer.toString(saved.id().version()),
        stage(saved.stage(), messages),
        saved.stage().word(),
        messages.learner(saved.manifest().learner()),
        figure(saved, "auc"),
        figure(saved, "averagePrecision"),
        policy(saved),
        saving(saved),
        sealed(saved, messages),
        String.join(" ", saved.standing().remarks().tags()));
  }

  private static String figure(RegistryEntry.Saved saved, String metric) {
    return Optional.ofNullable(saved.metrics().get(metric))
        .map(Formats::figure)
        .orElse(Formats.NONE);
  }

  static String stage(Stage stage, Messages messages) {
    return messages.text("models.stage." + stage.word());
  }

  /** Where its bands begin: {@code 500, 750}. */
  private static String policy(RegistryEntry.Saved saved) {
    return saved.policy().bands().stream()
        .map(Band::from)
        .filter(from -> from > 0)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  /** When; by whom is told of the model that is chosen. */
  private static String saving(RegistryEntry.Saved saved) {
    return moment(
        saved.standing().saving().map(by -> by.at()).orElseGet(saved.manifest()::createdAt));
  }

  private static String sealed(RegistryEntry.Saved saved, Messages messages) {
    return saved
        .standing()
        .approval()
        .map(given -> messages.text("models.approvedBy", given.by()))
        .orElseGet(
            () ->
                messages.text(
                    saved.sealedBy().isPresent() ? "models.isSealed" : "models.isUnsealed"));
  }

  static String moment(Instant instant) {
    return moment().format(instant);
  }

  /** What its file is called. */
  public String fileName() {
    return String.valueOf(entry.file().getFileName());
  }

  /** Whether a search finds it; each word is looked for in all that is shown and in the note. */
  boolean matches(String words) {
    if (entry instanceof RegistryEntry.Saved saved && saved.matches(words)) {
      return true;
    }
    String all = String.join(" ", name, version, learner, stage, tags).toLowerCase(Locale.ROOT);
    return all.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  private static DateTimeFormatter moment() {
    return Formats.dates("d MMM uuuu HH:mm").withZone(ZoneOffset.UTC);
  }
}
