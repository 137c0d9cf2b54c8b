package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * Whether two columns that should agree (country of the address, country of the card) differ: 1 or
 * 0, without regard to case and outer blanks; missing if one of them is.
 */
public record Mismatch(String one, String other) implements Derivation {
  @Override
  public List<String> sources() {
    return List.of(one, other);
  }

  @Override
  public List<WideColumn> outputs() {
    return List.of(
        new WideColumn(
            new Column(one + "<>" + other, ColumnKind.BOOLEAN, ColumnRole.FEATURE),
            new Origin(
                sources(), one + " mismatch", "whether %s and %s differ", "%s and %s differ")));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
  }

  @Override
  public void derive(WideRecord record, int[] sources, int first) {
    CharSequence a = record.text(sources[0]);
    CharSequence b = record.text(sources[1]);
    int fromA = start(a);
    int fromB = start(b);
    int length = end(a) - fromA;
    int lengthB = end(b) - fromB;
    if (length <= 0 || lengthB <= 0) {
      record.set(first, Double.NaN);
      return;
    }
    boolean same = length == lengthB;
    for (int i = 0; same && i < length; i++) {
      same = fold(a.charAt(fromA + i)) == fold(b.charAt(fromB + i));
    }
    record.set(first, same ? 0 : 1);
  }

  private static int start(CharSequence text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(CharSequence text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static char fold(char letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }
}
