package org.riskbench.monitor;

import java.time.Clock;
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
  static final int MOST_KEPT = 4;

  private static final int FAILURE_MINUTES = 5;

  private final Clock clock;
  private final Tolerance tolerance;
  private final Requests requests;
  private final CopyOnWriteArrayList<Watch> watches = new CopyOnWriteArrayList<>();
  private final CopyOnWriteArrayList<MetricSource> sources = new CopyOnWriteArrayList<>();
  private volatile @Nullable Watch current;
  private volatile Optional<FigureStore> store = Optional.empty();
  private volatile MaturedGoods outcomes = MaturedGoods.UNKNOWN;
  private volatile boolean revoked;

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

  /** Says whether the key that sealed the model published last counts no longer. */
  public void revoked(boolean isRevoked) {
    revoked = isRevoked;
  }

  /**
   * Goes on from figures that are kept there, from the next {@link #publish} on.
   *
   * @param figures empty to keep none from now on
   */
  public void keepIn(Optional<FigureStore> figures) {
    store = figures;
  }

  /** Keeps the figures as they are now, if there is a place; blocks meanwhile. */
  public void keep() {
    store.ifPresent(place -> watches.forEach(place::keep));
  }

  /**
   * Begins to watch a model, or goes on if it was watched before: its figures are remembered while
   * at most three others were published, and beyond the life of this process where they are kept.
   * Reads a file in that case.
   */
  public synchronized void publish(SealedModel model) {
    Watch watch = watch(model);
    watch.publish();
    watches.removeIf(each -> each.isOf(model));
    watches.add(0, watch);
    current = watch;
    while (watches.size() > MOST_KEPT) {
      watches.remove(watches.size() - 1);
    }
  }

  /** Another process may have counted this model since we did: whoever counted more goes on. */
  private Watch watch(SealedModel model) {
    Optional<Watch> mine = find(model);
    long counted = mine.map(watch -> watch.live().all()[Layout.RECORDS]).orElse(-1L);
    long latest = clock.millis() / LiveModel.MINUTE + LiveModel.PANE;
    Optional<KeptFigures> kept =
        store
            .flatMap(place -> place.find(model))
            .filter(figures -> figures.records() > counted)
            // Of a clock that was wrong: nothing would be told by minutes until it is right.
            .filter(figures -> figures.minutes().open() <= latest);
    return kept.isEmpty() && mine.isPresent()
        ? mine.get()
        : new Watch(model, tolerance, clock, kept);
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
    return watch.report(beside(watch));
  }

  private List<Answer> beside(Watch watch) {
    long[] failed = requests.failures(FAILURE_MINUTES);
    List<Answer> beside = new ArrayList<>(Judge.failures(failed[0], failed[1]));
    beside.add(Judge.seal(revoked));
    beside.addAll(watch.outcomes(outcomes));
    return beside;
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

  /** The model published last; empty before the first. */
  public Optional<SealedModel> model() {
    return Optional.ofNullable(current).map(watch -> watch.live().model());
  }

  /**
   * All figures, those of the sources behind its own. What only rises begins anew when a model is
   * published.
   */
  @Override
  public void write(Exposition out) {
    requests.write(out);
    Watch watch = current;
    if (watch != null) {
      ReportMetrics.write(watch.sincePublished(beside(watch)), out);
    }
    sources.forEach(source -> source.write(out));
  }
}
