package org.riskbench.ui.velocity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.PlaceholderKeys;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/**
 * Velocity features being chosen: what was suggested, what is listed, what of it is off. Immutable.
 *
 * @param suggested a plan with the suggested features, perhaps none
 * @param listed the plan with every feature on the list, on or off
 */
record VelocityDraft(VelocityPlan suggested, VelocityPlan listed, Set<VelocityFeature> off) {
  VelocityDraft {
    off = Set.copyOf(off);
  }

  /** The suggestion as it is. */
  static VelocityDraft of(VelocityPlan suggested) {
    return new VelocityDraft(suggested, suggested, Set.of());
  }

  /** What training is told: empty for the suggestion as it is, NONE if all features are off. */
  Optional<VelocityPlan> result() {
    boolean untouched =
        off.isEmpty()
            && Set.copyOf(listed.features()).equals(Set.copyOf(suggested.features()))
            && listed.with(suggested.features()).equals(suggested);
    return untouched ? Optional.empty() : Optional.of(on());
  }

  /** The features that are on, with all that decides their values. */
  VelocityPlan on() {
    List<VelocityFeature> on = listed.features().stream().filter(this::isOn).toList();
    return on.isEmpty() ? VelocityPlan.NONE : listed.with(on);
  }

  boolean isOn(VelocityFeature feature) {
    return !off.contains(feature);
  }

  boolean isSuggested(VelocityFeature feature) {
    return suggested.features().contains(feature);
  }

  boolean has(VelocityFeature feature) {
    return listed.features().contains(feature);
  }

  VelocityDraft adding(VelocityFeature feature) {
    List<VelocityFeature> features = new ArrayList<>(listed.features());
    features.add(feature);
    return new VelocityDraft(suggested, listed.with(features), off);
  }

  VelocityDraft without(Collection<VelocityFeature> removed) {
    return new VelocityDraft(
        suggested,
        listed.with(
            listed.features().stream().filter(feature -> !removed.contains(feature)).toList()),
        minus(off, removed));
  }

  VelocityDraft switched(Collection<VelocityFeature> features, boolean on) {
    Set<VelocityFeature> changed = new HashSet<>(off);
    if (on) {
      changed.removeAll(features);
    } else {
      changed.addAll(features);
    }
    return new VelocityDraft(suggested, listed, changed);
  }

  private static Set<VelocityFeature> minus(
      Set<VelocityFeature> from, Collection<VelocityFeature> removed) {
    Set<VelocityFeature> kept = new HashSet<>(from);
    kept.removeAll(removed);
    return kept;
  }

  VelocityDraft ruled(String column, KeyRule rule) {
    Map<String, KeyRule> rules = new HashMap<>(listed.rules());
    if (rule == KeyRule.TEXT) {
      rules.remove(column);
    } else {
      rules.put(column, rule);
    }
    return told(rules, listed.retention(), listed.placeholders());
  }

  VelocityDraft keeping(Duration retention) {
    return told(listed.rules(), retention, listed.placeholders());
  }

  VelocityDraft ignoring(PlaceholderKeys placeholders) {
    return told(listed.rules(), listed.retention(), placeholders);
  }

  private VelocityDraft told(
      Map<String, KeyRule> rules, Duration retention, PlaceholderKeys placeholders) {
    VelocityPlan plan =
        new VelocityPlan(
            listed.time(), listed.timeUnit(), listed.features(), rules, retention, placeholders);
    return new VelocityDraft(suggested, plan, off);
  }

  /** A plan from elsewhere in place of the list. */
  VelocityDraft replaced(VelocityPlan plan) {
    return new VelocityDraft(suggested, plan, Set.of());
  }

  /** This suggestion with just these features on, which were chosen before. */
  VelocityDraft choosing(VelocityPlan chosen) {
    if (chosen.isEmpty()) {
      return switched(listed.features(), false);
    }
    Set<VelocityFeature> features = new LinkedHashSet<>(chosen.features());
    features.addAll(listed.features());
    Set<VelocityFeature> others = new HashSet<>(features);
    chosen.features().forEach(others::remove);
    return new VelocityDraft(suggested, chosen.with(List.copyOf(features)), others);
  }

  /** This suggestion with what was decided on an earlier one for the same data. */
  VelocityDraft carrying(VelocityDraft before) {
    if (before.result().isEmpty()) {
      return this;
    }
    Set<VelocityFeature> features = new LinkedHashSet<>(before.listed.features());
    suggested.features().stream()
        .filter(feature -> !before.suggested.features().contains(feature))
        .forEach(features::add);
    Map<String, KeyRule> rules = new HashMap<>(suggested.rules());
    rules.putAll(before.listed.rules());
    return new VelocityDraft(suggested, suggested.with(List.copyOf(features)), before.off)
        .told(rules, before.listed.retention(), before.listed.placeholders());
  }

  /** What still fits after roles or kinds have changed; empty if the time is another one. */
  Optional<VelocityDraft> within(Schema schema) {
    boolean timed =
        schema
            .only(ColumnRole.TIME)
            .filter(time -> time.name().equals(listed.time()) && time.kind().isNumeric())
            .isPresent();
    return timed
        ? Optional.of(without(listed.features().stream().filter(f -> !fits(f, schema)).toList()))
        : Optional.empty();
  }

  private static boolean fits(VelocityFeature feature, Schema schema) {
    Schema inputs = schema.inputs();
    boolean keys = feature.entity().stream().allMatch(key -> inputs.find(key).isPresent());
    if (!keys || feature.of().isEmpty()) {
      return keys;
    }
    OptionalInt of = inputs.find(feature.of());
    boolean amount = feature.aggregate().isOfAmount();
    return of.isPresent() && (!amount || inputs.column(of.getAsInt()).kind().isNumeric());
  }
}
