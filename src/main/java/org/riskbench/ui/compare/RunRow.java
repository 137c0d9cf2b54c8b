package org.riskbench.ui.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.evaluation.Interval;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;

/**
 * One run as a line of the table.
 *
 * @param name number and learner
 * @param mark a word where the run is the best or only the floor
 * @param figures each measure of it
 * @param seconds how long it took
 */
public record RunRow(
    DeskRun run, String name, String mark, Map<Measure, RunFigure> figures, String seconds) {
  public RunRow {
    figures = Map.copyOf(figures);
  }

  static RunRow of(DeskRun run, boolean best, Messages messages) {
    String floor = run.plan().learner().equals("majority") ? messages.text("compare.floor") : "";
    Map<Measure, RunFigure> figures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      figures.put(measure, figure(measure, run, messages));
    }
    return new RunRow(
        run,
        run.title(messages),
        best ? messages.text("compare.best") : floor,
        figures,
        Formats.elapsed(run.elapsed()));
  }

  private static RunFigure figure(Measure measure, DeskRun run, Messages messages) {
    OptionalDouble value = measure.of(run);
    if (value.isEmpty()) {
      return new RunFigure(value, Formats.NONE, "", "");
    }
    Optional<Interval> interval =
        Optional.ofNullable(run.evaluation().intervals().get(measure.figure()));
    return new RunFigure(
        value,
        measure.told(value.getAsDouble()),
        interval.map(measure::give).orElse(""),
        interval
            .map(
                found ->
                    messages.text(
                        "compare.interval",
                        measure.told(found.low()),
                        measure.told(found.high()),
                        found.method()))
            .orElse(""));
  }

  /** Its name and what is to be said of it. */
  public String title() {
    return mark.isEmpty() ? name : name + "   " + mark;
  }

  /** One figure of it. */
  public RunFigure figure(Measure measure) {
    return Objects.requireNonNull(figures.get(measure));
  }
}
