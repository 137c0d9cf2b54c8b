package org.riskbench.ui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.velocity.VelocityPlan;

/**
 * What the analyst decided about the data on the desk before training. Each value has one view that
 * writes it; Train reads them all. FX thread only.
 */
public final class Preparation {
  private final ReadOnlyObjectWrapper<Optional<SplitPlan>> split =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Split>> divided =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<VelocityPlan>> velocity =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableMap<String, Encoding> encodings = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<Boolean> derived = new ReadOnlyObjectWrapper<>(true);
  private final ObservableMap<String, String> notes = FXCollections.observableHashMap();

  /**
   * How records are divided; empty for the usual way. Written by Split, and Findings on request.
   */
  public ReadOnlyObjectProperty<Optional<SplitPlan>> splitProperty() {
    return split.getReadOnlyProperty();
  }

  public Optional<SplitPlan> split() {
    return split.get();
  }

  public void setSplit(Optional<SplitPlan> chosen) {
    split.set(chosen);
  }

  /**
   * What the split came to; empty while it is worked out or where it is impossible. Written by the
   * view Split.
   */
  public ReadOnlyObjectProperty<Optional<Split>> dividedProperty() {
    return divided.getReadOnlyProperty();
  }

  public Optional<Split> divided() {
    return divided.get();
  }

  public void setDivided(Optional<Split> found) {
    divided.set(found);
  }

  /**
   * What is counted of earlier records; empty for what is suggested, {@link VelocityPlan#NONE} for
   * nothing. Written by the view Velocity.
   */
  public ReadOnlyObjectProperty<Optional<VelocityPlan>> velocityProperty() {
    return velocity.getReadOnlyProperty();
  }

  public Optional<VelocityPlan> velocity() {
    return velocity.get();
  }

  public void setVelocity(Optional<VelocityPlan> chosen) {
    velocity.set(chosen);
  }

  /** Encodings chosen by hand, by column; AUTO for all others. Written by the view Encoding. */
  public ObservableMap<String, Encoding> encodings() {
    return encodings;
  }

  /** Whether the suggested derived columns are taken. Written by the view Encoding. */
  public ReadOnlyObjectProperty<Boolean> derivedProperty() {
    return derived.getReadOnlyProperty();
  }

  public boolean isDerived() {
    return derived.get();
  }

  public void setDerived(boolean taken) {
    derived.set(taken);
  }

  /**
   * The choices of the view Encoding as a plan; a learner's own algorithm takes its place later.
   */
  public EncodingPlan encodingPlan() {
    EncodingPlan plan = EncodingPlan.auto(Algorithm.LINEAR);
    for (Map.Entry<String, Encoding> chosen : encodings.entrySet()) {
      plan = plan.with(chosen.getKey(), chosen.getValue());
    }
    return isDerived() ? plan : plan.deriving(List.of());
  }

  /**
   * Findings kept with a note, the text by {@code CODE column}: they belong into the model card.
   * Written by the view Findings.
   */
  public ObservableMap<String, String> notes() {
    return notes;
  }

  /** Other data lies on the desk: everything is as usual again. */
  public void restart() {
    split.set(Optional.empty());
    divided.set(Optional.empty());
    velocity.set(Optional.empty());
    encodings.clear();
    derived.set(true);
    notes.clear();
  }
}
