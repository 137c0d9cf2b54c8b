package org.riskbench.loading;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.riskbench.dataset.ColumnName;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.ColumnKind;

/**
 * What is known of a column before its first cell.
 *
 * @param kind that was asked for
 * @param format that was asked for
 * @param zone of moments that name none
 * @param hash replaces its texts
 */
record ColumnRequest(
    ColumnName name,
    Optional<ColumnKind> kind,
    Optional<CellFormat> format,
    ZoneId zone,
    Optional<CellHash> hash) {
  private static final Set<String> TIMES =
      Set.of("time", "timestamp", "ts", "date", "datetime", "epoch", "created", "updated", "at");

  /** Names of columns whose digits are no quantity, however they are grouped. */
  private static final Set<String> CODES =
      Set.of(
          "phone",
          "mobile",
          "tel",
          "telephone",
          "fax",
          "zip",
          "zipcode",
          "postal",
          "postcode",
          "iban",
          "account",
          "card",
          "bin",
          "ssn",
          "id",
          "code",
          "ip",
          "version",
          "number");

  private static final Set<String> PLACES =
      Set.of("zip", "zipcode", "postal", "postcode", "postalcode");

  static ColumnRequest of(String name, LoadOptions options) {
    Optional<CellFormat> format = Optional.ofNullable(options.reading().formats().get(name));
    Optional<ColumnKind> kind = Optional.ofNullable(options.kinds().get(name));
    Optional<CellHash> hash =
        options
            .reading()
            .hashed()
            .filter(hashed -> hashed.columns().contains(name))
            .map(hashed -> hashed.hash());
    return new ColumnRequest(
        ColumnName.of(name),
        hash.isPresent()
            ? Optional.of(ColumnKind.TEXT)
            : kind.or(() -> format.flatMap(ColumnRequest::kindOf)),
        format.filter(given -> kind.isEmpty() || CellFormat.suits(given, kind.get())),
        options.reading().zone(),
        hash);
  }

  private static Optional<ColumnKind> kindOf(CellFormat format) {
    return format instanceof CellFormat.Decimal
        ? Optional.of(ColumnKind.NUMBER)
        : format instanceof CellFormat.Moment || format instanceof CellFormat.Epoch
            ? Optional.of(ColumnKind.TIME)
            : Optional.empty();
  }

  boolean isTimeName() {
    return name.endsIn(TIMES) || name.has("timestamp");
  }

  /** Whether whole numbers under this name are codes: post codes, the first digits of a card. */
  boolean isWholeCode() {
    return name.hasAny(PLACES) || name.endsIn(Set.of("bin"));
  }

  boolean isCodeName() {
    return name.hasAny(CODES);
  }
}
