package org.riskbench.ui.velocity;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.problem.ProblemException;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Profile;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.PlaceholderKeys;
import org.riskbench.velocity.SuggestedPlaceholder;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/** What all features share: the time, the keys and how they are read, how long anything is kept. */
public final class KeysViewModel {
  private static final Set<String> ABOUT_THE_PAST = Set.of("TIME-TIES", "VEL-SURVIVOR");

  private final VelocityChoice choice;
  private final Messages messages;
  private final FeatureWords words;
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private final StringProperty retention = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper retentionError = new ReadOnlyStringWrapper("");
  private final ObservableList<KeyRow> keys = FXCollections.observableArrayList();
  private final ObservableList<PlaceholderRow> placeholders = FXCollections.observableArrayList();
  private final ObservableList<String> cautions = FXCollections.observableArrayList();

  KeysViewModel(VelocityChoice choice, Messages messages) {
    this.choice = choice;
    this.messages = messages;
    this.words = new FeatureWords(messages);
    choice.draftProperty().addListener((property, before, now) -> show());
    choice
        .session()
        .profile()
        .wholeProperty()
        .addListener((property, before, now) -> showCautions());
    show();
  }

  // ---- what the user does

  /** Reads a key column by another rule. */
  public void changeRule(KeyRow row, KeyRule rule) {
    choice.change(messages.text("undo.velocity"), draft -> draft.ruled(row.column(), rule));
  }

  /** Keeps records for as long as was typed, once that can be read. */
  public void keep() {
    Duration typed;
    try {
      Window length = Window.parse(retention.get().strip());
      if (length.equals(Window.EVER)) {
        retentionError.set(messages.text("velocity.retention.wrong"));
        return;
      }
      typed = Duration.ofMillis(length.millis());
    } catch (ProblemException e) {
      retentionError.set(messages.text("velocity.retention.wrong"));
      return;
    }
    retentionError.set("");
    if (choice.draft().filter(now -> now.listed().retention().equals(typed)).isEmpty()) {
      choice.change(messages.text("undo.velocity"), draft -> draft.keeping(typed));
    }
  }

  /** Counts a key as no key, or as a key again. */
  public void accept(PlaceholderRow row, boolean accepted) {
    choice.change(
        messages.text("undo.velocity"),
        draft ->
            draft.ignoring(changed(draft.listed().placeholders(), row.suggestion(), accepted)));
  }

  private static PlaceholderKeys changed(
      PlaceholderKeys before, SuggestedPlaceholder key, boolean accepted) {
    Map<String, Set<String>> byColumn = new HashMap<>(before.byColumn());
    Set<String> ofColumn = new HashSet<>(before.of(key.column()));
    if (accepted) {
      ofColumn.add(key.key());
    } else {
      ofColumn.remove(key.key());
    }
    byColumn.put(key.column(), ofColumn);
    return new PlaceholderKeys(byColumn);
  }

  // ---- what happens then

  private void show() {
    Optional<Dataset> data = choice.session().dataset();
    Optional<VelocityPlan> plan = choice.draft().map(VelocityDraft::listed);
    if (data.isEmpty() || plan.isEmpty()) {
      return;
    }
    VelocityPlan listed = plan.get();
    time.set(time(data.get(), listed));
    retention.set(Window.of(listed.retention()).toString());
    retentionError.set("");
    keys.setAll(
        VelocityChoice.keys(data.get()).stream().map(column -> row(column, listed)).toList());
    ShownValues shown = new ShownValues(data.get());
    placeholders.setAll(
        choice.placeholders().stream().map(key -> row(key, listed, shown)).toList());
    showCautions();
  }

  private String time(Dataset data, VelocityPlan plan) {
    boolean moment =
        data.schema().column(data.schema().require(plan.time())).kind() == ColumnKind.TIME;
    String unit = moment ? "moment" : plan.timeUnit() == 1 ? "millis" : "seconds";
    return messages.text("velocity.time." + unit, plan.time());
  }

  private KeyRow row(String column, VelocityPlan plan) {
    KeyRule rule = plan.rule(column);
    long features =
        plan.features().stream().filter(feature -> feature.entity().contains(column)).count();
    return new KeyRow(
        column,
        rule,
        messages.text("velocity.rule.meaning." + rule.name()),
        Formats.count(features));
  }

  private PlaceholderRow row(SuggestedPlaceholder key, VelocityPlan plan, ShownValues shown) {
    return new PlaceholderRow(
        key,
        key.column(),
        shown.shared(key.column(), key.key()),
        Formats.percent(key.share()),
        messages.text("velocity.placeholder.times", Math.round(key.times())),
        plan.placeholders().of(key.column()).contains(key.key()));
  }

  private void showCautions() {
    List<String> found =
        choice.session().profile().whole().map(Profile::findings).orElse(List.of()).stream()
            .filter(finding -> ABOUT_THE_PAST.contains(finding.code()))
            .map(Finding::text)
            .toList();
    cautions.setAll(found);
    cautions.add(
        messages.text(
            "velocity.caution.cold",
            choice
                .draft()
                .map(draft -> words.span(draft.listed().retention()))
                .orElse(Formats.NONE)));
  }

  // ---- what it shows

  public ReadOnlyStringProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  public String getTime() {
    return time.get();
  }

  public StringProperty retentionProperty() {
    return retention;
  }

  public ReadOnlyStringProperty retentionErrorProperty() {
    return retentionError.getReadOnlyProperty();
  }

  public String getRetentionError() {
    return retentionError.get();
  }

  public ObservableList<KeyRow> getKeys() {
    return keys;
  }

  public ObservableList<PlaceholderRow> getPlaceholders() {
    return placeholders;
  }

  /** What whoever uses such features must know. */
  public ObservableList<String> getCautions() {
    return cautions;
  }
}
