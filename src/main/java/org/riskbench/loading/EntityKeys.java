package org.riskbench.loading;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.riskbench.dataset.ColumnName;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/** Recognises keys that several records share: addresses, e-mails, devices, accounts, phones. */
final class EntityKeys {
  private static final int LOOKED_AT = 200;
  private static final double MOST = 0.9;

  private static final Predicate<String> EMAIL =
      Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+").asMatchPredicate();

  /** Of the long form only what a time of day such as 10:30:00 is not. */
  private static final Predicate<String> IP =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*::|(?:[^:]*:){6,7}[^:]*$)[0-9A-Fa-f:]+[0-9.]*")
          .asMatchPredicate();

  private static final Set<String> KEYS =
      Set.of(
          "ip",
          "email",
          "mail",
          "device",
          "account",
          "phone",
          "mobile",
          "telephone",
          "card",
          "customer",
          "user",
          "entity",
          "fingerprint",
          "iban");

  /** Words of a name that speaks of a key but is not one. */
  private static final Set<String> ABOUT_KEYS =
      Set.of(
          "age",
          "agent",
          "balance",
          "bin",
          "brand",
          "browser",
          "changed",
          "count",
          "country",
          "created",
          "date",
          "days",
          "domain",
          "family",
          "flag",
          "has",
          "info",
          "is",
          "job",
          "length",
          "level",
          "match",
          "matches",
          "model",
          "name",
          "os",
          "plan",
          "platform",
          "rate",
          "risk",
          "score",
          "segment",
          "state",
          "status",
          "tenure",
          "time",
          "type",
          "valid",
          "verified",
          "version",
          "zip");

  private EntityKeys() {}

  /** Why a column seems to be a key, or empty if it does not. */
  static Optional<String> reason(Rows rows, int column, ColumnName name) {
    ColumnKind kind = rows.schema().column(column).kind();
    if (kind == ColumnKind.TIME || kind == ColumnKind.BOOLEAN || name.hasAny(ABOUT_KEYS)) {
      return Optional.empty();
    }
    if (rows.values(column) instanceof ColumnValues.Texts texts) {
      if (mostly(texts, EMAIL)) {
        return Optional.of("It holds e-mail addresses, which several records may share.");
      }
      if (mostly(texts, IP)) {
        return Optional.of("It holds network addresses, which several records may share.");
      }
    }
    boolean key = name.hasAny(KEYS) && (kind == ColumnKind.TEXT || name.has("id"));
    return key
        ? Optional.of("It is named like a key that several records may share.")
        : Optional.empty();
  }

  private static boolean mostly(ColumnValues.Texts texts, Predicate<String> pattern) {
    int looked = Math.min(LOOKED_AT, texts.levels().length);
    long fitting =
        IntStream.range(0, looked).filter(level -> pattern.test(texts.levels()[level])).count();
    return looked > 1 && fitting >= looked * MOST;
  }
}
