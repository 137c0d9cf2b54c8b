package org.riskbench.ui.split;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPart;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.ByTime;
import org.riskbench.split.TimeCuts;
import org.riskbench.split.Timeline;
import org.riskbench.ui.kit.Messages;

/** What the view shows of a split: the time line, the parts, what to know. FX thread only. */
public final class SplitShown {
  private final Messages messages;
  private final SplitSentences sentences;
  private final ObservableList<PartRow> rows = FXCollections.observableArrayList();
  private final ObservableList<SplitRemark> remarks = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<TimePicture>> picture =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Percentages> percentages =
      new ReadOnlyObjectWrapper<>(Percentages.NONE);
  private final ReadOnlyObjectWrapper<List<BarPart>> bar = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper gapHint = new ReadOnlyStringWrapper("");

  SplitShown(Messages messages) {
    this.messages = messages;
    this.sentences = new SplitSentences(messages);
  }

  /** Nothing can be divided. */
  void clear() {
    picture.set(Optional.empty());
    forget();
  }

  private void forget() {
    rows.clear();
    remarks.clear();
    summary.set("");
    gapHint.set("");
  }

  /** A plan that could not be carried out, on the time line alone. */
  void showPlan(SplitPlan plan, Optional<Timeline> timeline) {
    draw(plan, timeline);
    forget();
  }

  /** What a plan would come to, from the counts alone. */
  void preview(SplitPlan plan, Optional<Timeline> timeline) {
    draw(plan, timeline);
    picture
        .get()
        .ifPresent(
            shown -> {
              Moments moments = new Moments(shown.timeline().grid(), messages);
              rows.setAll(PartRow.of(shown.zones(), moments, messages));
            });
  }

  /** What the split came to. */
  void show(Split split, Dataset dataset, Optional<Timeline> timeline) {
    draw(split.plan(), timeline);
    timeline
        .flatMap(counted -> exact(split, counted))
        .ifPresent(pictured -> picture.set(Optional.of(pictured)));
    bar.set(BarPart.of(split));
    rows.setAll(PartRow.of(split, dataset.labels(), messages));
    remarks.setAll(SplitRemarks.of(dataset, split, messages));
    summary.set(sentences.summary(split));
    gapHint.set(sentences.gap(split));
  }

  private void draw(SplitPlan plan, Optional<Timeline> timeline) {
    picture.set(
        plan instanceof ByTime time
            ? timeline.map(counted -> TimePicture.of(counted, time))
            : Optional.empty());
    boolean cut = plan instanceof ByTime time && time.cuts().isPresent();
    percentages.set(
        picture
            .get()
            .filter(shown -> cut)
            .map(shown -> Percentages.of(shown.zones()))
            .orElseGet(() -> Percentages.of(plan)));
    bar.set(BarPart.of(percentages.get()));
  }

  /** A plan by shares with the boundaries it came to. */
  private static Optional<TimePicture> exact(Split split, Timeline timeline) {
    if (!(split.plan() instanceof ByTime time) || time.cuts().isPresent()) {
      return Optional.empty();
    }
    TimeCuts planned = timeline.cuts(time);
    double test = start(split, "test", planned.testFrom());
    double calibrate = Math.min(test, start(split, "calibrate", planned.calibrateFrom()));
    double tune = Math.min(calibrate, start(split, "tune", planned.tuneFrom()));
    TimeCuts found = new TimeCuts(tune, calibrate, test);
    return Optional.of(TimePicture.of(timeline, PlanChange.withCuts(time, found)));
  }

  private static double start(Split split, String part, double planned) {
    return split.parts().stream()
        .filter(each -> each.name().equals(part))
        .mapToDouble(SplitPart::start)
        .findFirst()
        .orElse(planned);
  }

  /** What the time line shows; empty for a split that asks no time. */
  ReadOnlyObjectProperty<Optional<TimePicture>> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  Optional<TimePicture> picture() {
    return picture.get();
  }

  /** The parts as a bar. */
  ReadOnlyObjectProperty<List<BarPart>> barProperty() {
    return bar.getReadOnlyProperty();
  }

  /** The shares of the parts. */
  ReadOnlyObjectProperty<Percentages> percentagesProperty() {
    return percentages.getReadOnlyProperty();
  }

  Percentages percentages() {
    return percentages.get();
  }

  /** The parts, and what is in none of them. */
  public ObservableList<PartRow> getRows() {
    return rows;
  }

  /** What to know about the split, none while it is only a preview. */
  public ObservableList<SplitRemark> getRemarks() {
    return remarks;
  }

  /** The split in one sentence, for whoever can't see the time line. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public String getSummary() {
    return summary.get();
  }

  /** How long the gap before the test part is, and why. */
  public ReadOnlyStringProperty gapHintProperty() {
    return gapHint.getReadOnlyProperty();
  }

  public String getGapHint() {
    return gapHint.get();
  }
}
