package org.riskbench.ui.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Interval;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.ToldFigure;
import org.riskbench.ui.session.DeskRun;

/**
 * One run as a line of the table.
 *
 * @param name number and learner
 * @param mark a word where the run is the best or only the floor
 * @param figures each measure of it
 * @param alerts what a team finds among so many alerts a day
 */
public record RunRow(
    DeskRun run, String name, String mark, Map<Measure, ToldFigure> figures, ToldFigure alerts) {
  public RunRow {
    figures = Map.copyOf(figures);
  }

  static RunRow of(DeskRun run, boolean best, ToldFigure alerts, Messages messages) {
    String floor = run.plan().learner().equals("majority") ? messages.text("compare.floor") : "";
    Map<Measure, ToldFigure> figures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      figures.put(measure, figure(measure, run, messages));
    }
    return new RunRow(
        run, run.title(messages), best ? messages.text("compare.best") : floor, figures, alerts);
  }

  private static ToldFigure figure(Measure measure, DeskRun run, Messages messages) {
    OptionalDouble value = measure.of(run);
    if (value.isEmpty()) {
      return ToldFigure.NONE;
    }
    Optional<Interval> interval =
        Optional.ofNullable(run.evaluation().intervals().get(measure.figure()))
            .filter(found -> found.width() > 0);
    return new ToldFigure(
        value,
        measure.told(value.getAsDouble()),
        interval.map(measure::range).orElse(""),
        interval
            .map(
                found ->
                    messages.text(
                        "compare.interval",
                        measure.told(found.low()),
                        measure.told(found.high()),
                        EngineWords.told(found.method())))
            .orElse(""),
        false);
  }

  /** Its name and what is to be said of it. */
  public String title() {
    return mark.isEmpty() ? name : name + "  " + mark;
  }

  /** One figure of it. */
  public ToldFigure figure(Measure measure) {
    return Objects.requireNonNull(figures.get(measure));
  }
}
