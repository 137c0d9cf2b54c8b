package org.riskbench.ui.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.threshold.ReviewDay;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.ChartFigures.Cell;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** The queue of cases day by day, in a sentence and a table. */
final class QueueFigures {
  private QueueFigures() {}

  static ChartFigures of(QueuePicture picture, Messages messages) {
    if (!picture.isDrawn()) {
      return ChartFigures.NONE;
    }
    List<List<Cell>> lines = new ArrayList<>();
    for (int i = 0; i < picture.dates().size(); i++) {
      ReviewDay day = picture.days().get(i);
      lines.add(
          List.of(
              new Cell(day(picture, i), picture.dates().get(i).toString()),
              Cell.count(day.arrived()),
              Cell.count(Math.max(0, day.waiting() - day.arrived())),
              Cell.count(day.reviewed()),
              Cell.count(day.backlog()),
              Cell.count(day.overflowed())));
    }
    return new ChartFigures(
        messages.text("reviews.figures"),
        sentence(picture, messages),
        List.of(
            messages.text("reviews.figures.day"),
            messages.text("reviews.figures.arrived"),
            messages.text("reviews.figures.carried"),
            messages.text("reviews.figures.reviewed"),
            messages.text("reviews.figures.backlog"),
            messages.text("reviews.figures.late")),
        lines);
  }

  private static String sentence(QueuePicture picture, Messages messages) {
    List<ReviewDay> days = picture.days();
    int worst =
        IntStream.range(0, days.size())
            .boxed()
            .reduce((a, b) -> days.get(b).waiting() > days.get(a).waiting() ? b : a)
            .orElse(0);
    String most =
        messages.text(
            "reviews.figures.most", Formats.count(days.get(worst).waiting()), day(picture, worst));
    return picture
        .capacity()
        .map(
            team ->
                messages.text(
                    "reviews.figures.above",
                    Formats.count(days.stream().filter(day -> day.isAbove(team)).count()),
                    Formats.count(days.size()),
                    Formats.count(team.perDay())))
        .map(above -> most + " " + above)
        .orElse(most);
  }

  private static String day(QueuePicture picture, int place) {
    return Formats.day(picture.dates().get(place).toEpochDay() * 86_400_000.0);
  }
}
