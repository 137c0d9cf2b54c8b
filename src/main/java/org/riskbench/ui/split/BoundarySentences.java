package org.riskbench.ui.split;

import org.riskbench.split.TimeGrid;
import org.riskbench.ui.kit.Messages;

/** What the boundaries of the time line say. */
final class BoundarySentences {
  private final Messages messages;

  BoundarySentences(Messages messages) {
    this.messages = messages;
  }

  /** Where the parts of a split by time begin. */
  String text(Boundary boundary, TimePicture picture) {
    Moments moments = new Moments(picture.timeline().grid(), messages);
    String moment = moments.text(boundary.of(picture.cuts()));
    return messages.text("split.from." + boundary.word(), moment);
  }

  /** What a boundary says to whoever can't see it, and how keys move it. */
  String keys(String text, TimePicture picture) {
    TimeGrid grid = picture.timeline().grid();
    Moments moments = new Moments(grid, messages);
    return messages.text("split.keys.move", text, moments.span(1), moments.span(grid.leap()));
  }
}
