package org.riskbench.ui.data;

import java.util.Optional;
import org.riskbench.loading.LoadEstimate;
import org.riskbench.loading.LoadListener;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** How far a file has been read, as a line of text. Written by the job, read by the FX thread. */
final class LoadProgress implements LoadListener {
  private static final double MEGA = 1e6;

  private final String name;
  private final Messages messages;
  private volatile long bytes;
  private volatile Optional<LoadEstimate> estimate = Optional.empty();
  private volatile long rows;
  private volatile double share;

  LoadProgress(String name, Messages messages) {
    this.name = name;
    this.messages = messages;
  }

  /** Says how long the file is. */
  void length(long known) {
    bytes = known;
  }

  @Override
  public void estimated(LoadEstimate expected) {
    estimate = Optional.of(expected);
  }

  @Override
  public void read(long soFar, double shareOfBytes) {
    rows = soFar;
    share = shareOfBytes;
  }

  /** {@code Reading big.csv: 412,000 rows · 61 of 148 MB · needs about 1.4 GB}. */
  String text() {
    StringBuilder text =
        new StringBuilder(messages.text("data.reading", name, Formats.count(rows)));
    if (bytes >= MEGA) {
      text.append(
          messages.text(
              "data.reading.bytes",
              Formats.count(share * bytes / MEGA),
              Formats.count(bytes / MEGA)));
    }
    estimate.ifPresent(
        expected ->
            text.append(
                messages.text("data.reading.needs", EngineWords.told(expected.sentence()))));
    return text.toString();
  }
}
