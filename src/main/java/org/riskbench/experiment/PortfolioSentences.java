package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riskbench.training.Learners;
import org.riskbench.tuning.SearchPlan;
import org.riskbench.tuning.SearchReport;
import org.riskbench.tuning.Trial;

/** Says in plain words what a portfolio did, what was taken and why. */
final class PortfolioSentences {
  private final SearchPlan search;
  private final PortfolioBoard board;
  private final Map<String, SearchReport> searches;
  private final List<String> leftOut;
  private final int stretches;

  PortfolioSentences(
      SearchPlan search,
      PortfolioBoard board,
      Map<String, SearchReport> searches,
      List<String> leftOut,
      int stretches) {
    this.search = search;
    this.board = board;
    this.searches = searches;
    this.leftOut = leftOut;
    this.stretches = stretches;
  }

  List<String> of(String chosen, boolean endedEarly) {
    List<String> sentences = new ArrayList<>();
    if (board.ranked().isEmpty()) {
      sentences.add(
          "There are too few frauds to hold any out, so nothing was tried beforehand; "
              + chosen
              + " is taken, as it needs the least data.");
      return sentences;
    }
    sentences.add(
        "Tried %s on %s held out of the train part, by %s; the test part decided nothing."
            .formatted(
                counted(board.tried(), "plan"),
                stretches == 1 ? "rows" : "%d stretches of rows".formatted(stretches),
                search.measure().word()));
    sentences.add("Best of each: " + ranking() + ".");
    sentences.add(chosenSentence(chosen));
    floor(chosen).ifPresent(sentences::add);
    together(chosen).ifPresent(sentences::add);
    if (!leftOut.isEmpty()) {
      sentences.add(
          "Left out %s: %s."
              .formatted(
                  endedEarly ? "as you asked for an early end" : "for lack of time",
                  String.join(", ", leftOut)));
    }
    timed(endedEarly).ifPresent(sentences::add);
    return sentences;
  }

  private String ranking() {
    return board.ranked().stream()
        .map(trial -> trial.learner() + " " + figure(trial.score()))
        .collect(Collectors.joining(", "));
  }

  private String chosenSentence(String chosen) {
    Optional<Trial> trial = board.best(chosen);
    String settings = trial.map(PortfolioSentences::changed).orElse("");
    String usual =
        Optional.ofNullable(searches.get(chosen))
            .flatMap(report -> report.trials().stream().findFirst())
            .filter(first -> trial.isPresent() && first.score() != trial.get().score())
            .map(first -> " Its usual settings came to " + figure(first.score()) + ".")
            .orElse("");
    return "Taken: "
        + chosen
        + trial
            .map(each -> " (" + figure(each.score()) + " ± " + figure(each.standardError()) + ")")
            .orElse("")
        + (settings.isEmpty() ? ", with its usual settings." : ", with " + settings + ".")
        + usual;
  }

  /** What of a plan is not as usual. */
  private static String changed(Trial trial) {
    Map<String, String> usual = Learners.plan(trial.learner(), trial.plan().seed()).parameters();
    return new TreeMap<>(trial.plan().parameters())
        .entrySet().stream()
            .filter(each -> !each.getValue().equals(usual.get(each.getKey())))
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(", "));
  }

  /**
   * A floor is never taken; where it leads, whoever reads the ranking must know what that means.
   */
  private Optional<String> floor(String chosen) {
    return board
        .best(chosen)
        .map(taken -> board.ranked().get(0))
        .filter(first -> Portfolio.isFloor(first.plan()))
        .map(
            first ->
                "No model beat the floor, %s (%s): there is little to learn here, or there are too few frauds to tell."
                    .formatted(first.learner(), figure(first.score())));
  }

  private Optional<String> together(String chosen) {
    return board
        .best("ensemble")
        .filter(trial -> !chosen.equals("ensemble"))
        .map(
            trial ->
                "The average of two models came to "
                    + figure(trial.score())
                    + ": not clearly better, so the simpler one is taken.");
  }

  private Optional<String> timed(boolean endedEarly) {
    Optional<SearchReport> cut =
        searches.values().stream().filter(report -> !report.isReproducible()).findFirst();
    if (cut.isEmpty() && leftOut.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        leftOut.isEmpty() && !endedEarly
            ? "The time was over after %d trials; without a limit in time, --trials %d gives the same model again."
                .formatted(board.tried(), board.tried())
            : "How far this got depends on the machine: another one may come to another model.");
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String figure(double score) {
    return String.format(Locale.ROOT, "%.4f", score);
  }
}
