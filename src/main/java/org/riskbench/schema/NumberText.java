package org.riskbench.schema;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads numbers with thousands separators, percent signs and currencies. */
final class NumberText {
  private static final String MARK = "[$€£¥₹₩₽₺₪₫฿₴]|[A-Z]{1,2}\\$|[A-Z]{3}|kr|zł|Kč";

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<open>\\()?\\s*(?<sign>[-+−])?\\s*(?<before>%s)?\\s*(?<inner>[-−])?\\s*"
                  .formatted(MARK)
              + "(?<body>\\d[\\d.,'’ \\u00a0\\u202f]*|[.,]\\d+)"
              + "\\s*(?<after>%s)?\\s*(?<percent>%%)?\\s*(?<close>\\))?".formatted(MARK));

  /** Groups of three after the first, all divided by the same character. */
  private static final Pattern POINT =
      Pattern.compile("[1-9]\\d{0,2}(?:([,'’ \\u00a0\\u202f])\\d{3})(?:\\1\\d{3})*(?:\\.\\d*)?");

  private static final Pattern COMMA =
      Pattern.compile("[1-9]\\d{0,2}(?:([.'’ \\u00a0\\u202f])\\d{3})(?:\\1\\d{3})*(?:,\\d*)?");

  private static final Pattern BARE_POINT = Pattern.compile("\\d+(?:\\.\\d*)?|\\.\\d+");
  private static final Pattern BARE_COMMA = Pattern.compile("\\d+(?:,\\d*)?|,\\d+");
  private static final Pattern SEPARATORS = Pattern.compile("[,'’ \\u00a0\\u202f]");
  private static final int MOST_DIGITS = 40;

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final String body;
  private final String currency;
  private final boolean negative;
  private final boolean percent;

  private NumberText(String body, String currency, boolean negative, boolean percent) {
    this.body = body;
    this.currency = currency;
    this.negative = negative;
    this.percent = percent;
  }

  /** Whatever number this may spell; its body is empty if it spells none. */
  static NumberText of(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (text.length() > MOST_DIGITS || !shape.matches()) {
      return new NumberText("", "", false, false);
    }
    boolean brackets = shape.group("open") != null;
    boolean sign = shape.group("sign") != null;
    boolean inner = shape.group("inner") != null;
    String before = orEmpty(shape.group("before"));
    String after = orEmpty(shape.group("after"));
    boolean twice = !before.isEmpty() && !after.isEmpty();
    int signs = (brackets ? 1 : 0) + (sign ? 1 : 0) + (inner ? 1 : 0);
    if (brackets != (shape.group("close") != null) || twice || signs > 1) {
      return new NumberText("", "", false, false);
    }
    String currency = before.isEmpty() ? after : before;
    boolean known =
        currency.length() != 3
            || !currency.chars().allMatch(Character::isUpperCase)
            || CODES.contains(currency.toUpperCase(Locale.ROOT));
    boolean negative = brackets || inner || (sign && !"+".equals(shape.group("sign")));
    return new NumberText(
        known ? shape.group("body").strip() : "",
        currency,
        negative,
        shape.group("percent") != null);
  }

  private static String orEmpty(String group) {
    return group == null ? "" : group;
  }

  boolean isNumber() {
    return !body.isEmpty();
  }

  String currency() {
    return currency;
  }

  boolean isPercent() {
    return percent;
  }

  /**
   * The value if whole and decimal digits are divided so; a percentage counts hundredths.
   *
   * @return NaN if it can't be read so
   */
  double value(char point) {
    boolean comma = point == ',';
    boolean fits =
        (comma ? COMMA : POINT).matcher(body).matches()
            || (comma ? BARE_COMMA : BARE_POINT).matcher(body).matches();
    if (!fits) {
      return Double.NaN;
    }
    String plain = comma ? body.replace(".", "").replace(',', '.') : body;
    String digits = SEPARATORS.matcher(plain).replaceAll("");
    // A percentage moves the point in the text, so that 12.5 % is the double nearest to 0.125.
    double value = Double.parseDouble(percent ? digits + "e-2" : digits);
    return negative ? -value : value;
  }
}
