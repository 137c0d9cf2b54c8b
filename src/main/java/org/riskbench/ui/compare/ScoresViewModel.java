package org.riskbench.ui.compare;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.Charts;
import org.riskbench.ui.kit.ChartsShown;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** How scores of goods and frauds spread: the run in hand first, then others. FX thread only. */
public final class ScoresViewModel {
  private static final int MOST = 3;
  private static final int POINTS_PER_BAR = 25;

  private final Session session;
  private final Messages messages;
  private final ChartsShown charts;
  private final ReadOnlyStringWrapper inHand = new ReadOnlyStringWrapper("");

  ScoresViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.charts = new ChartsShown(session.whereabouts().inFront(CompareView.SCORES));
    session.comparison().drawn().addListener((Observable changed) -> draw());
    session.selectedRunProperty().addListener(changed -> draw());
    draw();
  }

  private void draw() {
    List<DeskRun> runs =
        Stream.concat(
                session.selectedRun().stream(),
                session.comparison().drawn().stream().filter(run -> !isFloor(run)))
            .distinct()
            .limit(MOST)
            .toList();
    charts.set(
        runs.stream()
            .map(
                run ->
                    Charts.scoreHistogram(
                        run.charted(messages).name(), run.sweep().histogram(POINTS_PER_BAR)))
            .toList());
    inHand.set(
        charts.getCharts().stream().findFirst().map(ChartDescription::alternative).orElse(""));
  }

  /** One score for everybody: there is nothing to see. */
  private static boolean isFloor(DeskRun run) {
    return run.plan().learner().equals("majority");
  }

  /** The same of the run in hand in a sentence. */
  public ReadOnlyStringProperty inHandProperty() {
    return inHand.getReadOnlyProperty();
  }

  public String getInHand() {
    return inHand.get();
  }

  public ChartsShown getCharts() {
    return charts;
  }
}
