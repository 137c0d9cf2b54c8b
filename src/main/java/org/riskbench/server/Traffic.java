package org.riskbench.server;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.riskbench.answering.Scored;
import org.riskbench.answering.Witness;
import org.riskbench.decision.Decision;
import org.riskbench.monitor.Call;
import org.riskbench.monitor.Exposition;
import org.riskbench.monitor.MetricSource;
import org.riskbench.monitor.Monitor;

/** Counts what a server was asked and how it answered. Thread-safe; never reset. */
public final class Traffic implements Witness, MetricSource {
  private final LongAdder[] byClass =
      IntStream.range(0, 6).mapToObj(i -> new LongAdder()).toArray(LongAdder[]::new);
  private final LongAdder approved = new LongAdder();
  private final LongAdder reviewed = new LongAdder();
  private final LongAdder declined = new LongAdder();

  private final Monitor monitor;

  /** Counts for a monitor too. */
  Traffic(Monitor monitor) {
    this.monitor = monitor;
    monitor.add(this);
  }

  /** What is made of the counts. */
  Monitor monitor() {
    return monitor;
  }

  /**
   * Counts a request that was answered.
   *
   * @param nanos from its first byte to the last of its answer
   */
  void answered(Call call, int status, long nanos) {
    byClass[status >= 100 && status < 600 ? status / 100 : 0].increment();
    monitor.answered(call, status, nanos);
  }

  @Override
  public void scored(Scored scored) {
    count(scored.assessment().decision()).increment();
  }

  private LongAdder count(Decision decision) {
    return switch (decision) {
      case APPROVE -> approved;
      case REVIEW -> reviewed;
      case DECLINE -> declined;
    };
  }

  /** Requests answered, of any kind. */
  public long requests() {
    return Arrays.stream(byClass).mapToLong(LongAdder::sum).sum();
  }

  /**
   * Requests answered with a class of status.
   *
   * @param hundreds 2 for 200 to 299, and so on
   */
  public long requests(int hundreds) {
    return byClass[hundreds].sum();
  }

  /** Records scored, alone or in a batch. */
  public long decisions() {
    return approved.sum() + reviewed.sum() + declined.sum();
  }

  /** Records that got a decision. */
  public long decisions(Decision decision) {
    return count(decision).sum();
  }

  @Override
  public void write(Exposition out) {
    out.head("riskbench_requests_total", "counter", "HTTP requests answered, by class of status.");
    for (int hundreds = 1; hundreds < 6; hundreds++) {
      out.value("riskbench_requests_total", requests(hundreds), "status", hundreds + "xx");
    }
    out.head("riskbench_decisions_total", "counter", "Records decided, by decision.");
    for (Decision decision : Decision.values()) {
      out.value("riskbench_decisions_total", decisions(decision), "decision", decision.name());
    }
  }
}
