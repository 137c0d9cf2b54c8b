package org.riskbench.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A query as SQL with its values. */
final class QuerySql {
  /** What a rule is called; others could mean something in a pattern. */
  private static final Pattern RULE = Pattern.compile("[a-z0-9-]+");

  private final StringBuilder where = new StringBuilder(" where erased_at is null");
  private final List<Object> values = new ArrayList<>();

  private QuerySql() {}

  static QuerySql of(DecisionQuery query, Pseudonyms pseudonyms) {
    QuerySql sql = new QuerySql();
    query.from().map(Instant::toEpochMilli).ifPresent(at -> sql.and("received_at >= ?", at));
    query.until().map(Instant::toEpochMilli).ifPresent(at -> sql.and("received_at < ?", at));
    query.decision().ifPresent(decision -> sql.and("decision = ?", decision.name()));
    query.band().ifPresent(band -> sql.and("band = ?", band));
    query.model().ifPresent(model -> sql.and("model = ?", model));
    query.leastScore().ifPresent(score -> sql.and("score >= ?", score));
    query.mostScore().ifPresent(score -> sql.and("score <= ?", score));
    query.rule().ifPresent(sql::rule);
    query.entity().ifPresent(key -> sql.entity(pseudonyms.of(key)));
    return sql;
  }

  private void and(String condition, Object value) {
    where.append(" and ").append(condition);
    values.add(value);
  }

  private void rule(String name) {
    if (RULE.matcher(name).matches()) {
      and("rules like ?", "%\n" + name + "\n%");
    } else {
      where.append(" and 1 = 0");
    }
  }

  private void entity(Set<String> hashes) {
    if (hashes.isEmpty()) {
      where.append(" and 1 = 0");
      return;
    }
    where
        .append(" and seq in (select seq from entity where hash in (")
        .append(String.join(", ", hashes.stream().map(hash -> "?").toList()))
        .append("))");
    hashes.forEach(hash -> values.add(HexFormat.of().parseHex(hash)));
  }

  /** The next rows, the newest first. */
  String newestBefore(long row, int most) {
    and("seq < ?", row);
    values.add(most);
    return "select "
        + DecisionRows.COLUMNS
        + " from decision"
        + where
        + " order by seq desc limit ?";
  }

  /** The next rows, the oldest first. */
  String oldestAfter(long row, int most) {
    and("seq > ?", row);
    values.add(most);
    return "select " + DecisionRows.COLUMNS + " from decision" + where + " order by seq limit ?";
  }

  String count() {
    return "select count(*) from decision" + where;
  }

  Object[] values() {
    return values.toArray();
  }
}
