package org.riskbench.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.riskbench.dataset.ColumnName;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.dataset.PersonalKind;
import org.riskbench.job.JobContext;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/** Finds columns that hold something of a person, by their values and names. Deterministic. */
final class PersonalDetector {
  private static final int LOOKED_AT = 2_000;

  /** 13 digits. */
  private static final double SMALLEST_CARD = 1e12;

  /** Share of values that must have the shape where the name says nothing. */
  private static final double BY_SHAPE = 0.8;

  /** The same where the name says so. */
  private static final double WITH_NAME = 0.3;

  private static final Map<PersonalKind, Predicate<String>> SHAPES =
      Map.of(
          PersonalKind.EMAIL, shape("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}"),
          PersonalKind.IP,
              shape(
                  "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"
                      + "|(?=.*::|(?:[^:]*:){6,7}[^:]*$)[0-9A-Fa-f:]+(?:\\.\\d+){0,3}"),
          PersonalKind.PHONE, shape("(?:\\+|00)?[(]?\\d[\\d ()/.-]{5,18}\\d(?:\\s*x\\d{1,6})?"),
          PersonalKind.NAME, shape("\\p{Lu}[\\p{L}'’.-]*(?: \\p{L}[\\p{L}'’.-]*){0,4}"),
          PersonalKind.ADDRESS, shape("(?s)(?=.*\\d)(?=.*\\p{L}{3}).{6,200}"),
          PersonalKind.CARD, PersonalDetector::isCard);

  private static final Map<PersonalKind, Set<String>> NAMES =
      Map.of(
          PersonalKind.EMAIL, Set.of("email", "mail"),
          PersonalKind.IP, Set.of("ip"),
          PersonalKind.PHONE,
              Set.of("phone", "mobile", "tel", "telephone", "fax", "cell", "msisdn"),
          PersonalKind.NAME, Set.of("name", "surname", "firstname", "lastname", "fullname"),
          PersonalKind.ADDRESS, Set.of("address", "street", "addr"),
          PersonalKind.CARD, Set.of("card", "pan", "cc"));

  /** Words of a name that speak of a thing rather than of a person. */
  private static final Set<String> THINGS =
      Set.of(
          "domain",
          "count",
          "type",
          "age",
          "length",
          "match",
          "risk",
          "score",
          "brand",
          "country",
          "file",
          "host",
          "product",
          "merchant",
          "company",
          "device",
          "model",
          "user",
          "agent",
          "bin",
          "flag",
          "has",
          "is",
          "days",
          "provider",
          "state",
          "city",
          "zip",
          "postal");

  private PersonalDetector() {}

  static List<PersonalColumn> find(Rows rows, JobContext context) {
    List<Callable<Optional<PersonalColumn>>> looks =
        IntStream.range(0, rows.schema().size())
            .<Callable<Optional<PersonalColumn>>>mapToObj(column -> () -> find(rows, column))
            .toList();
    return context.parallel(looks).stream().flatMap(Optional::stream).toList();
  }

  private static Optional<PersonalColumn> find(Rows rows, int index) {
    Column column = rows.schema().column(index);
    if (column.format() instanceof CellFormat.Hashed
        || column.kind() == ColumnKind.BOOLEAN
        || column.kind() == ColumnKind.TIME) {
      return Optional.empty();
    }
    ColumnName name = ColumnName.of(column.name());
    if (rows.values(index) instanceof ColumnValues.Numbers numbers
        && !isNamed(name)
        && !haveDigitsOfACard(numbers)) {
      return Optional.empty();
    }
    List<String> looked = look(column.kind(), rows.values(index));
    for (PersonalKind kind :
        List.of(
            PersonalKind.EMAIL,
            PersonalKind.IP,
            PersonalKind.CARD,
            PersonalKind.PHONE,
            PersonalKind.ADDRESS,
            PersonalKind.NAME)) {
      boolean named = name.hasAny(NAMES.getOrDefault(kind, Set.of())) && !name.hasAny(THINGS);
      double share = share(looked, SHAPES.getOrDefault(kind, text -> false));
      if (isOne(kind, column.kind(), named, share, looked.size())) {
        return Optional.of(new PersonalColumn(column.name(), kind, share, named));
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(ColumnName name) {
    return NAMES.values().stream().anyMatch(name::hasAny);
  }

  private static boolean haveDigitsOfACard(ColumnValues.Numbers numbers) {
    return Arrays.stream(numbers.values()).anyMatch(value -> Math.abs(value) >= SMALLEST_CARD);
  }

  /**
   * Names and addresses look like much else, and so do plain numbers: there the name must say it.
   */
  private static boolean isOne(
      PersonalKind kind, ColumnKind storage, boolean named, double share, int looked) {
    if (looked == 0 || (storage.isNumeric() && !named && kind != PersonalKind.CARD)) {
      return false;
    }
    boolean tellsByShape =
        kind == PersonalKind.EMAIL || kind == PersonalKind.IP || kind == PersonalKind.CARD;
    return named ? share >= WITH_NAME : tellsByShape && looked > 1 && share >= BY_SHAPE;
  }

  private static double share(List<String> looked, Predicate<String> shape) {
    return looked.isEmpty() ? 0 : (double) looked.stream().filter(shape).count() / looked.size();
  }

  /** Some of the distinct texts or values, spread over all of them. */
  private static List<String> look(ColumnKind kind, ColumnValues values) {
    List<String> looked = new ArrayList<>();
    int all = values instanceof ColumnValues.Texts texts ? texts.levels().length : values.size();
    int step = Math.max(1, all / LOOKED_AT);
    for (int i = 0; i < all; i += step) {
      String text =
          values instanceof ColumnValues.Texts texts
              ? texts.levels()[i]
              : Cells.format(kind, ((ColumnValues.Numbers) values).values()[i]);
      if (!Cells.isMissing(text)) {
        looked.add(text.strip());
      }
    }
    return looked;
  }

  private static Predicate<String> shape(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  /** 13 to 19 digits whose check digit holds. */
  static boolean isCard(String text) {
    int sum = 0;
    int digits = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        int value = (c - '0') * (digits % 2 == 0 ? 1 : 2);
        sum += value > 9 ? value - 9 : value;
        digits++;
      } else if (c != ' ' && c != '-') {
        return false;
      }
    }
    return digits >= 13 && digits <= 19 && sum % 10 == 0 && text.charAt(0) != '0';
  }
}
