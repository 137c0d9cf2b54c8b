package org.riskbench.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.riskbench.decision.Band;
import org.riskbench.decision.Policy;

/** The risk scale with its bands: where the record lies, and where it would lie. FX thread only. */
final class ScoreGauge extends Region {
  private static final int HIGHEST = 1000;
  private static final double EDGE = 10;
  private static final double TALL = 14;

  private final Polygon now = new Polygon(-7, -9, 7, -9, 0, 1);
  private final Line asIs = new Line();
  private final List<Rectangle> zones = new ArrayList<>();
  private final List<Text> edges = new ArrayList<>();
  private List<Band> bands = List.of();
  private int score;
  private int before;

  ScoreGauge() {
    getStyleClass().add("score-gauge");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    now.getStyleClass().add("now");
    asIs.getStyleClass().add("as-is");
  }

  /** Shows the record on the scale of a policy. */
  void show(Policy policy, int scoreAsIs, int scoreNow, String spoken) {
    bands = policy.bands();
    before = scoreAsIs;
    score = scoreNow;
    zones.clear();
    edges.clear();
    for (Band band : bands) {
      Rectangle zone = new Rectangle();
      zone.getStyleClass().addAll("zone", band.decision().name().toLowerCase(Locale.ROOT));
      zones.add(zone);
      Text edge = new Text(Integer.toString(band.from()));
      edge.getStyleClass().add("edge");
      edges.add(edge);
    }
    getChildren().setAll(zones);
    getChildren().addAll(edges);
    getChildren().addAll(asIs, now);
    setAccessibleText(spoken);
    requestLayout();
  }

  private double x(int at) {
    return EDGE + at * Math.max(0, getWidth() - 2 * EDGE) / HIGHEST;
  }

  @Override
  protected void layoutChildren() {
    double top = 12;
    for (int i = 0; i < bands.size(); i++) {
      int to = i + 1 < bands.size() ? bands.get(i + 1).from() : HIGHEST;
      Rectangle zone = zones.get(i);
      zone.setX(x(bands.get(i).from()));
      zone.setY(top);
      zone.setWidth(x(to) - x(bands.get(i).from()));
      zone.setHeight(TALL);
      Text edge = edges.get(i);
      double width = edge.getLayoutBounds().getWidth();
      edge.setX(Math.min(getWidth() - width, x(bands.get(i).from()) - (i == 0 ? 0 : width / 2)));
      edge.setY(top + TALL + edge.getLayoutBounds().getHeight());
    }
    asIs.setStartX(x(before));
    asIs.setEndX(x(before));
    asIs.setStartY(top - 2);
    asIs.setEndY(top + TALL + 2);
    now.setLayoutX(x(score));
    now.setLayoutY(top);
  }
}
