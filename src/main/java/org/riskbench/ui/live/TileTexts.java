package org.riskbench.ui.live;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.monitor.CallFigures;
import org.riskbench.monitor.LatencyFigures;
import org.riskbench.ui.kit.Formats;

/** The figures of requests. FX thread only. */
public final class TileTexts {
  private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper(Formats.NONE);
  private final ReadOnlyStringWrapper records = new ReadOnlyStringWrapper(Formats.NONE);
  private final ReadOnlyStringWrapper median = new ReadOnlyStringWrapper(Formats.NONE);
  private final ReadOnlyStringWrapper p95 = new ReadOnlyStringWrapper(Formats.NONE);
  private final ReadOnlyStringWrapper p99 = new ReadOnlyStringWrapper(Formats.NONE);
  private final ReadOnlyStringWrapper errors = new ReadOnlyStringWrapper(Formats.NONE);

  /**
   * Shows them.
   *
   * @param single requests with one record each; their times are shown, the latest that are known
   * @param batch requests with many
   */
  void show(CallFigures single, CallFigures batch, long scored) {
    rate.set(rate(single.perSecond() + batch.perSecond()));
    records.set(Formats.count(scored));
    LatencyFigures times = latest(single.requests() > 0 ? single : batch);
    median.set(time(times.median()));
    p95.set(time(times.p95()));
    p99.set(time(times.p99()));
    errors.set(Formats.count(single.errors() + batch.errors()));
  }

  private static LatencyFigures latest(CallFigures call) {
    if (call.lastMinute().requests() > 0) {
      return call.lastMinute();
    }
    return call.quarter().requests() > 0 ? call.quarter() : call.sinceStart();
  }

  static String rate(double perSecond) {
    return Formats.print(perSecond < 9.95 ? "%.1f" : "%,.0f", perSecond);
  }

  static String time(double seconds) {
    if (Double.isNaN(seconds)) {
      return Formats.NONE;
    }
    double millis = seconds * 1000;
    return millis < 1000
        ? Formats.print(millis < 9.95 ? "%.1f ms" : "%.0f ms", millis)
        : Formats.print("%.1f s", seconds);
  }

  public ReadOnlyStringProperty rateProperty() {
    return rate.getReadOnlyProperty();
  }

  public String getRate() {
    return rate.get();
  }

  public ReadOnlyStringProperty recordsProperty() {
    return records.getReadOnlyProperty();
  }

  public String getRecords() {
    return records.get();
  }

  public ReadOnlyStringProperty medianProperty() {
    return median.getReadOnlyProperty();
  }

  public String getMedian() {
    return median.get();
  }

  public ReadOnlyStringProperty p95Property() {
    return p95.getReadOnlyProperty();
  }

  public String getP95() {
    return p95.get();
  }

  public ReadOnlyStringProperty p99Property() {
    return p99.getReadOnlyProperty();
  }

  public String getP99() {
    return p99.get();
  }

  public ReadOnlyStringProperty errorsProperty() {
    return errors.getReadOnlyProperty();
  }

  public String getErrors() {
    return errors.get();
  }
}
