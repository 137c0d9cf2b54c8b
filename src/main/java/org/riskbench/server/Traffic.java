package org.riskbench.server;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.riskbench.answering.Scored;
import org.riskbench.answering.Witness;
import org.riskbench.decision.Decision;

/** Counts what a server was asked and how it answered. Thread-safe; never reset. */
public final class Traffic implements Witness {
  private final LongAdder[] byClass =
      IntStream.range(0, 6).mapToObj(i -> new LongAdder()).toArray(LongAdder[]::new);
  private final LongAdder approved = new LongAdder();
  private final LongAdder reviewed = new LongAdder();
  private final LongAdder declined = new LongAdder();

  void answered(int status) {
    byClass[status >= 100 && status < 600 ? status / 100 : 0].increment();
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

  /** The counts in the Prometheus text format 0.0.4. */
  String prometheus() {
    StringBuilder text = new StringBuilder(512);
    text.append("# HELP riskbench_requests_total HTTP requests answered, by class of status.\n");
    text.append("# TYPE riskbench_requests_total counter\n");
    for (int hundreds = 1; hundreds < 6; hundreds++) {
      text.append(
          "riskbench_requests_total{status=\"%dxx\"} %d\n".formatted(hundreds, requests(hundreds)));
    }
    text.append("# HELP riskbench_decisions_total Records decided, by decision.\n");
    text.append("# TYPE riskbench_decisions_total counter\n");
    for (Decision decision : Decision.values()) {
      text.append(
          "riskbench_decisions_total{decision=\"%s\"} %d\n"
              .formatted(decision, decisions(decision)));
    }
    return text.toString();
  }
}
