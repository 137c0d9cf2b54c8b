package org.riskbench.ui.kit;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.riskbench.chart.ChartDescription;

/** The charts of a view, and the same in sentences. FX thread only. */
public final class ChartsShown {
  private final ReadOnlyObjectWrapper<List<ChartDescription>> charts =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ObservableBooleanValue inFront;

  public ChartsShown(ObservableBooleanValue inFront) {
    this.inFront = inFront;
  }

  /** Shows these, in the window's language. */
  public void set(List<ChartDescription> drawn) {
    List<ChartDescription> said =
        drawn.stream().map(chart -> chart.said(EngineWords::told)).toList();
    charts.set(said);
    sentence.set(String.join("\n", said.stream().map(ChartDescription::alternative).toList()));
  }

  /** Whether the view is what the user looks at. */
  public ObservableBooleanValue inFront() {
    return inFront;
  }

  /** What is drawn, from left to right. */
  public ReadOnlyObjectProperty<List<ChartDescription>> chartsProperty() {
    return charts.getReadOnlyProperty();
  }

  public List<ChartDescription> getCharts() {
    return charts.get();
  }

  /** What the charts say, for those who can't see them. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }
}
