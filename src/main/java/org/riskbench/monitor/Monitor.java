package org.riskbench.monitor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.riskbench.answering.Scored;
import org.riskbench.answering.Witness;
import org.riskbench.modelfile.SealedModel;

/**
 * Watches what is published. Counting waits for nobody and allocates nothing; figures and alerts
 * are worked out when somebody asks for them. The figures of the models before stay readable for a
 * while. Thread-safe.
 */
public final class Monitor implements Witness, MetricSource {
  /** Models whose figures are kept, the present one among them. */
  private static final int MOST_KEPT = 4;

  private static final int FAILURE_MINUTES = 5;

  private final Clock clock;
  private final Tolerance tolerance;
  private final Requests requests;
  private final CopyOnWriteArrayList<Watch> watches = new CopyOnWriteArrayList<>();
  private final CopyOnWriteArrayList<MetricSource> sources = new CopyOnWriteArrayList<>();
  private volatile @Nullable Watch current;
  private volatile MaturedGoods outcomes = MaturedGoods.UNKNOWN;

  /** A monitor of nothing yet. */
  public Monitor(Clock clock, Tolerance tolerance) {
    this.clock = clock;
    this.tolerance = tolerance;
    this.requests = new Requests(clock);
  }

  /** Adds figures to {@link #write}. */
  public void add(MetricSource source) {
    sources.add(source);
  }

  /** Asks these for the outcomes of good records. */
  public void use(MaturedGoods matured) {
    outcomes = matured;
  }

  /**
   * Begins to watch a model, or goes on if it was watched before: its figures are kept while at
   * most three others were published.
   */
  public synchronized void publish(SealedModel model) {
    Watch watch = find(model).orElseGet(() -> new Watch(model, tolerance, clock));
    watches.remove(watch);
    watches.add(0, watch);
    current = watch;
    while (watches.size() > MOST_KEPT) {
      watches.remove(watches.size() - 1);
    }
  }

  private Optional<Watch> find(SealedModel model) {
    for (Watch watch : watches) {
      if (watch.isOf(model)) {
        return Optional.of(watch);
      }
    }
    return Optional.empty();
  }

  /** Counts a record; one of a model that is not watched is left out. */
  @Override
  public void scored(Scored scored) {
    Watch watch = current;
    if (watch == null || !watch.isOf(scored.model())) {
      watch = find(scored.model()).orElse(null);
    }
    if (watch != null) {
      watch
          .live()
          .count(scored.record(), scored.past(), scored.assessment(), scored.stateUpdated());
    }
  }

  /**
   * Counts a request that was answered; allocates nothing.
   *
   * @param status of HTTP
   * @param nanos from its first byte to the last of its answer
   */
  public void answered(Call call, int status, long nanos) {
    requests.count(call, status, nanos);
  }

  /** How a call is used. */
  public CallFigures requests(Call call) {
    return requests.figures(call);
  }

  /** What is known of the model published last; empty before the first. */
  public Optional<MonitorReport> report() {
    Watch watch = current;
    return watch == null ? Optional.empty() : Optional.of(report(watch));
  }

  private MonitorReport report(Watch watch) {
    long[] failed = requests.failures(FAILURE_MINUTES);
    List<Answer> beside = new ArrayList<>(Judge.failures(failed[0], failed[1]));
    beside.addAll(watch.outcomes(outcomes));
    return watch.report(beside);
  }

  /** The same of the models before, the latest first: as they were left. */
  public List<MonitorReport> earlier() {
    return watches.stream()
        .filter(watch -> watch != current)
        .map(watch -> watch.report(List.of()))
        .toList();
  }

  /** Decisions of the model published last, minute by minute; empty before the first. */
  public Optional<Timeline> timeline(int minutes) {
    Watch watch = current;
    return watch == null ? Optional.empty() : Optional.of(Timeline.of(watch.live(), minutes));
  }

  /** When the model published last was first published; empty before the first. */
  public Optional<Instant> since() {
    return Optional.ofNullable(current).map(Watch::began);
  }

  /** All figures, those of the sources behind its own. */
  @Override
  public void write(Exposition out) {
    requests.write(out);
    report().ifPresent(report -> ReportMetrics.write(report, out));
    sources.forEach(source -> source.write(out));
  }
}
