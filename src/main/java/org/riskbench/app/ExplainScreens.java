package org.riskbench.app;

import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import org.riskbench.lists.ListStore;
import org.riskbench.ui.explain.ActsController;
import org.riskbench.ui.explain.ExplainController;
import org.riskbench.ui.explain.ExplainViewModel;
import org.riskbench.ui.explain.MattersController;
import org.riskbench.ui.explain.RecordController;
import org.riskbench.ui.explain.WhatIfController;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.ScreenLoader;

/** The screen Explain and its views, wired by hand. Make it on the FX thread. */
final class ExplainScreens {
  private final Shared shared;
  private final ExplainViewModel explain;

  ExplainScreens(Shared shared, ListStore lists) {
    this.shared = shared;
    explain = new ExplainViewModel(shared.session(), shared.jobs(), shared.messages(), lists);
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers, ScreenLoader screens) {
    var messages = shared.messages();
    controllers.put(
        ExplainController.class, () -> new ExplainController(explain, messages, screens::load));
    controllers.put(
        MattersController.class, () -> new MattersController(explain.getMatters(), messages));
    controllers.put(ActsController.class, () -> new ActsController(explain.getActs(), messages));
    controllers.put(
        RecordController.class, () -> new RecordController(explain.getRecord(), messages));
    controllers.put(
        WhatIfController.class, () -> new WhatIfController(explain.getRecord(), messages));
  }

  /** Says what can be done there. */
  void offer(Offers screen) {
    BooleanExpression ready = explain.readyProperty();
    var matters = explain.getMatters();
    screen
        .in(ExplainView.MATTERS)
        .add("again", "command.explain.again", "fth-refresh-cw", "F5", ready, matters::again);
    var record = explain.getRecord();
    BooleanExpression open = record.openProperty();
    Offers one = screen.in(ExplainView.RECORD);
    one.add(
        "putBack",
        "command.explain.putBack",
        "fth-rotate-ccw",
        "",
        open,
        record.getWhatIf()::putBack);
    one.add(
        "search",
        "explain.ways.search",
        "fth-compass",
        "Shortcut+Enter",
        open,
        record.getWays()::search);
  }
}
