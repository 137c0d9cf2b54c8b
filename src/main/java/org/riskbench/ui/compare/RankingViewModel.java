package org.riskbench.ui.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.riskbench.chart.ChartRun;
import org.riskbench.ui.kit.ChartsShown;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** Curves of how well runs rank, two of them side by side. FX thread only. */
public final class RankingViewModel {
  /** More of them side by side are too small to read. */
  private static final int MOST = 2;

  private final Session session;
  private final Messages messages;
  private final ChartsShown charts;
  private final Deque<Curve> chosen = new ArrayDeque<>(List.of(Curve.ROC, Curve.PRECISION_RECALL));
  private final ObservableSet<Curve> curves = FXCollections.observableSet();

  RankingViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.charts = new ChartsShown(session.whereabouts().inFront(CompareView.RANKING));
    curves.addAll(chosen);
    session.comparison().drawn().addListener((Observable changed) -> draw());
    draw();
  }

  /** Draws a curve, or no longer; the one chosen first goes for a third, and one always stays. */
  public void choose(Curve curve, boolean wanted) {
    if (wanted && !chosen.contains(curve)) {
      chosen.addLast(curve);
      if (chosen.size() > MOST) {
        curves.remove(chosen.removeFirst());
      }
      curves.add(curve);
    } else if (!wanted && chosen.size() > 1 && chosen.remove(curve)) {
      curves.remove(curve);
    }
    draw();
  }

  private void draw() {
    List<ChartRun> runs =
        session.comparison().drawn().stream().map(run -> run.charted(messages)).toList();
    List<Curve> drawn = new ArrayList<>(runs.isEmpty() ? List.of() : chosen);
    charts.set(
        Stream.of(Curve.values()).filter(drawn::contains).map(curve -> curve.of(runs)).toList());
  }

  /** The curves that are drawn. */
  public ObservableSet<Curve> curves() {
    return curves;
  }

  public ChartsShown getCharts() {
    return charts;
  }
}
