package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * The shape of an e-mail address before the last {@code @} (of the whole text if there is none):
 * length, share of digits and of letters, how many separators ({@code . _ - +}), entropy of its
 * letters in bits, and whether it looks generated (8 letters or more of high entropy, with many
 * digits or a long run of consonants). Of a long one the first 64 letters are looked at. All
 * missing if it is empty.
 */
public record EmailShape(String column) implements Derivation {
  private static final int MOST = 64;
  private static final double LOG_2 = StrictMath.log(2);

  @Override
  public List<String> sources() {
    return List.of(column);
  }

  @Override
  public List<WideColumn> outputs() {
    return List.of(
        number("length", "the length of %s before the @"),
        number("digits", "the share of digits in %s"),
        number("letters", "the share of letters in %s"),
        number("separators", "the number of separators in %s"),
        number("entropy", "the mix of letters in %s"),
        new WideColumn(
            new Column(column + ".generated", ColumnKind.BOOLEAN, ColumnRole.FEATURE),
            new Origin(
                List.of(column), topic(), "the look of %s", "%s looks as if it were generated")));
  }

  private String topic() {
    return column + " shape";
  }

  private WideColumn number(String part, String phrase) {
    return new WideColumn(
        new Column(column + ".local." + part, ColumnKind.NUMBER, ColumnRole.FEATURE),
        new Origin(List.of(column), topic(), phrase));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
  }

  @Override
  public void derive(WideRecord record, int[] sources, int first) {
    CharSequence address = record.text(sources[0]);
    int at = EmailDomain.at(address);
    int end = at < 0 ? address.length() : at;
    if (end == 0) {
      for (int i = 0; i < 6; i++) {
        record.set(first + i, Double.NaN);
      }
      return;
    }
    int read = Math.min(MOST, end);
    int digits = 0;
    int letters = 0;
    int separators = 0;
    int run = 0;
    int longestRun = 0;
    for (int i = 0; i < read; i++) {
      char c = address.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      separators += isSeparator(c) ? 1 : 0;
      run = Character.isLetter(c) && !isVowel(c) ? run + 1 : 0;
      longestRun = Math.max(longestRun, run);
    }
    double digitShare = (double) digits / read;
    double entropy = entropy(address, read);
    boolean random = digitShare > 0.3 || longestRun >= 5;
    record.set(first, end);
    record.set(first + 1, digitShare);
    record.set(first + 2, (double) letters / read);
    record.set(first + 3, separators);
    record.set(first + 4, entropy);
    record.set(first + 5, read >= 8 && entropy >= 2.5 && random ? 1 : 0);
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == '_' || c == '-' || c == '+';
  }

  private static boolean isVowel(char c) {
    return switch (Character.toLowerCase(c)) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
      default -> false;
    };
  }

  /** Each letter adds what its share of the text tells. */
  private static double entropy(CharSequence text, int read) {
    double sum = 0;
    for (int i = 0; i < read; i++) {
      int same = 0;
      for (int j = 0; j < read; j++) {
        same += text.charAt(i) == text.charAt(j) ? 1 : 0;
      }
      sum -= StrictMath.log((double) same / read);
    }
    return sum / read / LOG_2;
  }

  @Override
  public List<String> examples() {
    return List.of("sam@example.com", "sam.example-1970@example.org", "x7f93kdqwz02@example.net");
  }
}
