package org.riskbench.loading;

import java.util.Optional;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/** Finds the format of numbers with separators, percent signs or a currency, from all of them. */
final class WrittenNumbers {
  private WrittenNumbers() {}

  /** The format that reads all texts but words for missing; empty if there is none. */
  static Optional<Reading> read(TextDictionary texts) {
    Optional<CellFormat.Decimal> signs = signs(texts);
    return signs.flatMap(
        format -> {
          boolean point = readsAll(texts, format);
          CellFormat.Decimal other =
              new CellFormat.Decimal(',', format.percent(), format.currency());
          boolean comma = readsAll(texts, other);
          boolean unsure = point && comma && differ(texts, format, other);
          return point || comma
              ? Optional.of(new Reading(ColumnKind.NUMBER, point ? format : other, unsure))
              : Optional.empty();
        });
  }

  /** Percent sign and currency, if the same ones are on every number. */
  private static Optional<CellFormat.Decimal> signs(TextDictionary texts) {
    String currency = "";
    int percents = 0;
    int bare = 0;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.level(i);
      if (Cells.isMissing(text)) {
        continue;
      }
      Optional<CellFormat.Decimal> found = Cells.signs(text);
      String own = found.map(CellFormat.Decimal::currency).orElse("");
      if (found.isEmpty()
          || KindInference.isCode(text.toCharArray(), 0, text.length())
          || (!own.isEmpty() && !currency.isEmpty() && !own.equals(currency))) {
        return Optional.empty();
      }
      currency = own.isEmpty() ? currency : own;
      percents += found.get().percent() ? 1 : 0;
      bare += found.get().percent() || Cells.parseNumber(text) == 0 ? 0 : 1;
    }
    return percents > 0 && bare > 0
        ? Optional.empty()
        : Optional.of(new CellFormat.Decimal('.', percents > 0, currency));
  }

  private static boolean readsAll(TextDictionary texts, CellFormat.Decimal format) {
    for (int i = 0; i < texts.size(); i++) {
      if (!Cells.isMissing(texts.level(i))
          && Double.isNaN(Cells.parseWritten(format, texts.level(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean differ(TextDictionary texts, CellFormat one, CellFormat other) {
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.level(i);
      if (Double.compare(Cells.parseWritten(one, text), Cells.parseWritten(other, text)) != 0) {
        return true;
      }
    }
    return false;
  }
}
