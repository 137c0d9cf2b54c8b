package org.riskbench.loading;

import java.time.ZoneId;
import java.util.Optional;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.CellFormat.DateOrder;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/** Finds the format of moments that are not written with the year first, from all of them. */
final class WrittenMoments {
  private static final double SECONDS_FROM = 631_152_000; // 1990
  private static final double SECONDS_TO = 4_102_444_800.0; // 2100

  private WrittenMoments() {}

  /** The format that reads all texts but words for missing; empty if there is none. */
  static Optional<Reading> read(TextDictionary texts, ZoneId zone) {
    CellFormat dayFirst = new CellFormat.Moment(DateOrder.DAY_FIRST, zone);
    CellFormat monthFirst = new CellFormat.Moment(DateOrder.MONTH_FIRST, zone);
    boolean days = true;
    boolean months = true;
    boolean yearLast = false;
    boolean slashes = false;
    for (int i = 0; i < texts.size() && (days || months); i++) {
      String text = texts.level(i);
      if (!Cells.isMissing(text)) {
        days = days && !Double.isNaN(Cells.parseWritten(dayFirst, text));
        months = months && !Double.isNaN(Cells.parseWritten(monthFirst, text));
        yearLast = yearLast || Cells.isYearLast(text);
        slashes = slashes || text.indexOf('/') >= 0;
      }
    }
    if (!days && !months) {
      return Optional.empty();
    }
    if (!yearLast) {
      return Optional.of(
          Reading.sure(ColumnKind.TIME, new CellFormat.Moment(DateOrder.YEAR_FIRST, zone)));
    }
    boolean unsure = days && months;
    // With slashes and nothing else to go by, the month first is the more usual habit.
    boolean takeMonths = unsure ? slashes : months;
    return Optional.of(new Reading(ColumnKind.TIME, takeMonths ? monthFirst : dayFirst, unsure));
  }

  /** Numbers that are seconds or milliseconds since 1970, or days such as 20260301. */
  static Optional<Reading> readNumbers(TextDictionary texts, ZoneId zone) {
    for (CellFormat format :
        new CellFormat[] {
          new CellFormat.Epoch(false),
          new CellFormat.Epoch(true),
          new CellFormat.Moment(DateOrder.YEAR_FIRST, zone)
        }) {
      if (allRecent(texts, format)) {
        return Optional.of(Reading.sure(ColumnKind.TIME, format));
      }
    }
    return Optional.empty();
  }

  private static boolean allRecent(TextDictionary texts, CellFormat format) {
    for (int i = 0; i < texts.size(); i++) {
      if (!Cells.isMissing(texts.level(i))) {
        double seconds = Cells.parseWritten(format, texts.level(i)) / 1_000;
        if (!(seconds >= SECONDS_FROM && seconds < SECONDS_TO)) {
          return false;
        }
      }
    }
    return true;
  }
}
