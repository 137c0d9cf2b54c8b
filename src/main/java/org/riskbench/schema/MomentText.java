package org.riskbench.schema;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads moments in the usual spellings: day or month first, month names, twelve hours. */
final class MomentText {
  private static final String TIME =
      "(?:(?:T|,?\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})"
          + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?)?"
          + "\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?|[A-Z][A-Za-z]+(?:/[A-Za-z_-]+)+)?"
          // What an offset is called says no more than the offset.
          + "(?:(?<=Z|\\d)\\[[A-Za-z_/+-]+\\d*])?";
  private static final String WEEKDAY =
      "(?:(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]*\\.?,?\\s+)?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})" + TIME);
  private static final Pattern COMPACT =
      Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})" + TIME);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<a>\\d{1,2})(?<s>[-/.])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})" + TIME);
  private static final Pattern DAY_NAMED =
      Pattern.compile(
          WEEKDAY
              + "(?<d>\\d{1,2})(?:st|nd|rd|th)?[-/. ]+(?<name>[A-Za-z]{3,9})\\.?,?[-/. ]+"
              + "(?<y>\\d{4}|\\d{2})"
              + TIME);
  private static final Pattern MONTH_NAMED =
      Pattern.compile(
          WEEKDAY
              + "(?<name>[A-Za-z]{3,9})\\.?[-/. ]+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|[-/. ]+)"
              + "(?<y>\\d{4})"
              + TIME);
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** Two digits of a year from here on are of the last century. */
  private static final int CENTURY_FROM = 70;

  private static final int LONGEST = 72;

  private final Matcher parts;

  private MomentText(Matcher parts) {
    this.parts = parts;
  }

  /** The parts of a moment; empty if it is none in any order. */
  static Optional<MomentText> of(String text) {
    if (text.length() > LONGEST || text.length() < 6) {
      return Optional.empty();
    }
    for (Pattern pattern : List.of(YEAR_FIRST, YEAR_LAST, DAY_NAMED, MONTH_NAMED, COMPACT)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return isVersion(matcher) ? Optional.empty() : Optional.of(new MomentText(matcher));
      }
    }
    return Optional.empty();
  }

  /** A number such as 12.4.15 is hardly a date. */
  private static boolean isVersion(Matcher matcher) {
    return matcher.pattern() == YEAR_LAST
        && matcher.group("y").length() == 2
        && !matcher.group("s").equals("/")
        && (matcher.group("a").length() < 2 || matcher.group("b").length() < 2);
  }

  /** Whether day and month are numbers and come before the year. */
  boolean isYearLast() {
    return parts.pattern() == YEAR_LAST;
  }

  /** Milliseconds since 1970, or NaN if there is no such moment in this order. */
  double millis(CellFormat.DateOrder order, ZoneId zone) {
    try {
      LocalDateTime local = local(order);
      ZoneId named = parts.group("zone") == null ? zone : zone(parts.group("zone"));
      return local.atZone(named).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return Double.NaN; // by contract: no such day, hour, offset or zone
    }
  }

  private static ZoneId zone(String text) {
    if (text.indexOf('/') >= 0) {
      return ZoneId.of(text);
    }
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private LocalDateTime local(CellFormat.DateOrder order) {
    int day;
    int month;
    if (isYearLast()) {
      if (order == CellFormat.DateOrder.YEAR_FIRST) {
        throw new DateTimeException("the order of day and month is not known");
      }
      boolean dayFirst = order == CellFormat.DateOrder.DAY_FIRST;
      day = number(dayFirst ? "a" : "b");
      month = number(dayFirst ? "b" : "a");
    } else {
      day = number("d");
      month =
          parts.pattern() == YEAR_FIRST || parts.pattern() == COMPACT
              ? number("m")
              : month(parts.group("name").toLowerCase(Locale.ROOT));
    }
    boolean timed = parts.group("hour") != null;
    return LocalDateTime.of(
        year(),
        month,
        day,
        timed ? hour() : 0,
        timed ? number("minute") : 0,
        parts.group("second") == null ? 0 : number("second"),
        parts.group("fraction") == null ? 0 : nanos(parts.group("fraction")));
  }

  private int year() {
    int year = number("y");
    return parts.group("y").length() == 4 ? year : year < CENTURY_FROM ? 2000 + year : 1900 + year;
  }

  private int hour() {
    int hour = number("hour");
    String half = parts.group("half");
    if (half == null) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("twelve hours are counted from 1 to 12");
    }
    boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
    return hour % 12 + (afternoon ? 12 : 0);
  }

  private static int month(String name) {
    for (int month = 1; month <= MONTHS.size(); month++) {
      String full = MONTHS.get(month - 1);
      if (full.equals(name)
          || name.equals(full.substring(0, 3))
          || (name.equals("sept") && month == 9)) {
        return month;
      }
    }
    throw new DateTimeException("no month has this name");
  }

  private static int nanos(String fraction) {
    return Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private int number(String group) {
    return Integer.parseInt(parts.group(group));
  }
}
