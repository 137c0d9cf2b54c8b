package org.riskbench.ui.split;

import java.util.List;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitZone;
import org.riskbench.split.TimeCuts;
import org.riskbench.split.Timeline;

/**
 * What the time line shows.
 *
 * @param cuts where the parts begin
 */
record TimePicture(Timeline timeline, List<SplitZone> zones, TimeCuts cuts) {
  static TimePicture of(Timeline timeline, SplitPlan.ByTime plan) {
    return new TimePicture(timeline, timeline.zones(plan), timeline.cuts(plan));
  }

  /** Whether only the zones differ from another picture. */
  boolean isOver(Timeline same) {
    return timeline == same;
  }
}
