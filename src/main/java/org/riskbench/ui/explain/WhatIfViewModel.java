package org.riskbench.ui.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.explain.Factor;
import org.riskbench.explain.Move;
import org.riskbench.explain.Outlook;
import org.riskbench.explain.Value;
import org.riskbench.explain.Waterfall;
import org.riskbench.explain.WhatIf;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.RiskModel;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/**
 * The opened record as it is, and as it might be. A change takes well under a millisecond, so that
 * it is assessed where it is made. FX thread only.
 */
public final class WhatIfViewModel {
  private final Session session;
  private final KnownLists lists;
  private final Names names;
  private final Map<Factor, Value> changes = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * What is made of the record.
   *
   * @param asIs without changes
   * @param now with them
   * @param waterfall why it scores so now
   */
  record Shown(RiskModel model, Outlook asIs, Outlook now, Waterfall waterfall) {}

  WhatIfViewModel(Session session, Messages messages, KnownLists lists) {
    this.session = session;
    this.lists = lists;
    this.names = new Names(messages);
  }

  void open(Optional<Opened> record) {
    changes.clear();
    opened.set(record);
    refresh();
  }

  /** The model with the thresholds as they stand. */
  Optional<RiskModel> model() {
    return opened
        .get()
        .map(record -> record.grounds())
        .map(grounds -> grounds.model().with(session.thresholds().policy(grounds.asked().run())));
  }

  KnownLists lists() {
    return lists;
  }

  /** Assesses the record anew, as thresholds were moved or it was changed. */
  void refresh() {
    changed.set(!changes.isEmpty());
    shown.set(
        model()
            .map(
                model -> {
                  WhatIf whatIf = new WhatIf(model, lists, opened.get().orElseThrow().subject());
                  return new Shown(
                      model, whatIf.asIs(), whatIf.with(changes), whatIf.waterfall(changes));
                }));
  }

  /** Thinks one value otherwise; the record's own value takes the change back. */
  void change(Factor factor, Value value) {
    boolean own =
        opened.get().filter(record -> record.subject().value(factor).equals(value)).isPresent();
    if (own) {
      changes.remove(factor);
    } else {
      changes.put(factor, value);
    }
    refresh();
  }

  /** Thinks all of these otherwise, and nothing else. */
  void take(List<Move> moves) {
    changes.clear();
    moves.forEach(move -> changes.put(move.factor(), move.to()));
    refresh();
  }

  /** The record as it is again. */
  public void putBack() {
    changes.clear();
    refresh();
  }

  /** What stands there now. */
  Value value(Factor factor) {
    return Optional.ofNullable(changes.get(factor))
        .orElseGet(() -> opened.get().orElseThrow().subject().value(factor));
  }

  boolean isChanged(Factor factor) {
    return changes.containsKey(factor);
  }

  Names names() {
    return names;
  }

  ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether anything is thought otherwise. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  public boolean isChanged() {
    return changed.get();
  }
}
