package org.riskbench.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.riskbench.card.Contest;
import org.riskbench.experiment.RunPairs;

/** Which learners were tried, and why one was chosen. */
final class Choice {
  private Choice() {}

  static Contest of(Subject subject) {
    return new Contest(
        subject.tried().stream()
            .map(
                each ->
                    new Contest.Learner(
                        each.name(),
                        each.equals(subject.chosen()),
                        each.evaluation().metrics().byName(),
                        each.evaluation().intervals(),
                        Math.rint(each.seconds().toMillis() / 100.0) / 10))
            .toList(),
        why(subject));
  }

  private static List<String> why(Subject subject) {
    List<String> why = new ArrayList<>(subject.chosenBy());
    Candidate chosen = subject.chosen();
    if (subject.tried().size() == 1) {
      why.add("No other learner was tried on these records in this sitting.");
      return why;
    }
    Candidate best =
        subject.tried().stream().max(Comparator.comparingDouble(Choice::auc)).orElse(chosen);
    if (auc(chosen) >= auc(best)) {
      why.add(
          "%s has the highest AUC of the %d learners tried, on the test part."
              .formatted(chosen.name(), subject.tried().size()));
    } else {
      why.add(
          "%s was taken although %s has a higher AUC on the test part."
              .formatted(chosen.name(), best.name()));
    }
    RunPairs pairs =
        RunPairs.of(
            subject.tried().stream()
                .map(each -> new RunPairs.Candidate(each.name(), each.evaluation()))
                .toList());
    pairs.pairs().stream()
        .filter(pair -> pair.a().equals(chosen.name()) || pair.b().equals(chosen.name()))
        .forEach(pair -> why.add(pair.summary()));
    if (pairs.bestIsOptimistic()) {
      why.add(
          "The best of several is optimistic: with this many compared on the same records, some of"
              + " its lead is luck.");
    }
    return why;
  }

  private static double auc(Candidate candidate) {
    return candidate.evaluation().metrics().auc();
  }
}
