package org.riskbench.ui.explain;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RowNumbers;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.experiment.PartScores;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Finds records of the test part worth a look, by their scores. */
record Picks(PartScores test, Policy policy, Dataset dataset, Messages messages) {
  private static final int MOST = 30;

  List<Pick> of(PickKind kind) {
    RowNumbers numbers = RowNumbers.of(dataset);
    return switch (kind) {
      case RISKIEST -> picked(place -> true, byScore(), numbers);
      case CLOSEST -> picked(place -> true, Comparator.comparingInt(this::fromThreshold), numbers);
      case MISSED ->
          picked(place -> isFraud(place) && isApproved(place), byScore().reversed(), numbers);
      case FALSE_ALARMS ->
          picked(place -> !isFraud(place) && !isApproved(place), byScore(), numbers);
    };
  }

  private List<Pick> picked(IntPredicate wanted, Comparator<Integer> order, RowNumbers numbers) {
    return IntStream.range(0, test.size())
        .filter(wanted)
        .boxed()
        .sorted(order.thenComparingInt(place -> test.rows()[place]))
        .limit(MOST)
        .map(
            place ->
                new Pick(
                    test.rows()[place],
                    messages.text(
                        "explain.pick.line",
                        Formats.count(numbers.of(test.rows()[place])),
                        Integer.toString(test.scores()[place]),
                        messages.text(isFraud(place) ? "decide.fraud" : "decide.good"))))
        .toList();
  }

  private Comparator<Integer> byScore() {
    return Comparator.comparingInt(place -> -test.scores()[place]);
  }

  private boolean isFraud(int place) {
    return test.records().fraud()[place];
  }

  private boolean isApproved(int place) {
    return policy.decide(test.scores()[place]) == Decision.APPROVE;
  }

  private int fromThreshold(int place) {
    return policy.bands().stream()
        .mapToInt(Band::from)
        .filter(from -> from > 0)
        .map(from -> Math.abs(from - test.scores()[place]))
        .min()
        .orElse(0);
  }
}
