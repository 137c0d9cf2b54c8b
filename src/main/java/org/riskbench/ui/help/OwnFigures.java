package org.riskbench.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.profile.Profile;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.HardRules;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.Thresholds;
import org.riskbench.velocity.VelocityPlan;

/** Explains terms by the figures that lie on the desk at the moment. FX thread only. */
public final class OwnFigures {
  private final Session session;
  private final Told told;

  public OwnFigures(Session session, Messages messages) {
    this.session = session;
    this.told = new Told(messages);
  }

  /** The sentence with the analyst's own figures; empty where there are none. */
  public Optional<String> sentence(Term term) {
    return known().stream().flatMap(each -> each.of(term).stream()).findFirst();
  }

  private List<Sentences> known() {
    List<Sentences> found = new ArrayList<>();
    session
        .dataset()
        .ifPresent(
            data -> {
              Optional<Profile> whole = session.profile().whole();
              found.add(new DataSentences(told, data, whole.map(Profile::findings)));
              found.add(ColumnSentences.ofSignals(told, session.profile().columns(), data.size()));
              session
                  .preparation()
                  .divided()
                  .ifPresent(split -> found.add(new SplitSentences(told, split, data.labels())));
            });
    session.selectedRun().ifPresent(run -> found.addAll(of(run)));
    velocity().ifPresent(plan -> found.add(new VelocitySentences(told, plan)));
    Thresholds thresholds = session.thresholds();
    found.add(new StakesSentences(told, thresholds.stakes(), thresholds.control()));
    found.add(new LifeSentences(told, saved(), session.serverProperty().get()));
    return found;
  }

  private List<Sentences> of(DeskRun run) {
    HardRules rules = session.hardRules();
    return List.of(
        new RankingSentences(
            told, run, session.trained().snapshot(), session.comparison().honesty(run)),
        new ProbabilitySentences(told, run),
        PolicySentences.of(
            told,
            session.thresholds().policy(run),
            run.model().scoreMap(),
            rules.ruling(run).map(Ruled::sweep).orElseGet(run::sweep)));
  }

  private Optional<VelocityPlan> velocity() {
    return session
        .selectedRun()
        .map(run -> run.model().velocity())
        .or(() -> session.preparation().velocity())
        .filter(plan -> !plan.isEmpty());
  }

  private List<RegistryEntry.Saved> saved() {
    return session.models().stream()
        .flatMap(
            each ->
                each instanceof RegistryEntry.Saved one
                    ? Stream.of(one)
                    : Stream.<RegistryEntry.Saved>empty())
        .toList();
  }
}
