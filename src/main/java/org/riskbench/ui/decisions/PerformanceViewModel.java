package org.riskbench.ui.decisions;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.PerformanceReport;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;

/** How the decisions looked for turned out, once they are old enough. FX thread only. */
public final class PerformanceViewModel {
  private static final int[] DAYS = {7, 14, 30, 45, 60, 90, 120};
  private static final int USUAL = 60;

  private final Supplier<LedgerReader> log;
  private final LatestJob count;
  private final Clock clock = Clock.systemUTC();
  private final List<MaturityChoice> ages = new ArrayList<>();
  private final ObjectProperty<MaturityChoice> age;
  private final ReadOnlyObjectWrapper<Optional<PerformanceReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private DecisionQuery query = DecisionQuery.ALL;

  PerformanceViewModel(Messages messages, JobRunner jobs, Supplier<LedgerReader> log) {
    this.log = log;
    this.count = new LatestJob(jobs);
    ages.add(new MaturityChoice(messages.text("decisions.age.any"), Duration.ZERO));
    for (int days : DAYS) {
      ages.add(
          new MaturityChoice(
              messages.text("decisions.age.days", Integer.toString(days)), Duration.ofDays(days)));
    }
    age =
        new SimpleObjectProperty<>(
            ages.stream().filter(each -> each.age().toDays() == USUAL).findFirst().orElseThrow());
    age.addListener((property, before, now) -> look(query));
  }

  /** Counts the decisions looked for anew. */
  void look(DecisionQuery wanted) {
    query = wanted;
    Duration maturity = age.get().age();
    count.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.performance",
            context -> {
              try (LedgerReader reader = log.get()) {
                return reader.performance(wanted, clock.instant(), maturity);
              }
            }),
        // The search beside tells why the log can't be read.
        LatestJob.ending(
            found -> report.set(Optional.of(found)), problem -> report.set(Optional.empty())));
  }

  List<MaturityChoice> getAges() {
    return List.copyOf(ages);
  }

  ObjectProperty<MaturityChoice> ageProperty() {
    return age;
  }

  ReadOnlyObjectProperty<Optional<PerformanceReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }
}
