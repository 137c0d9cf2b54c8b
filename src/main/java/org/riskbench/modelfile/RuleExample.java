package org.riskbench.modelfile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riskbench.rule.Comparison;
import org.riskbench.rule.Condition;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.RiskModel;

/** A synthetic record that is bent until it meets conditions. */
final class RuleExample {
  private static final String OTHER = "synthetic-other";

  private final FlatRecord record;
  private final double[] velocity;
  private final RiskModel model;
  private final Set<String> listed = new HashSet<>();

  /**
   * A record to begin with.
   *
   * @param record written to
   * @param velocity written to
   */
  RuleExample(FlatRecord record, double[] velocity, RiskModel model) {
    this.record = record;
    this.velocity = velocity;
    this.model = model;
  }

  FlatRecord record() {
    return record;
  }

  double[] velocity() {
    return velocity;
  }

  Set<String> listed() {
    return listed;
  }

  /** Changes the record so that it meets a condition, unless that is about the score. */
  void meet(Condition condition) {
    if (condition.subject().isScore()) {
      return; // what the model makes of a record is nothing to be set
    }
    if (condition.subject().ofPast()) {
      velocity[feature(condition.subject().name())] = number(condition, ColumnKind.NUMBER);
      return;
    }
    int slot = record.schema().require(condition.subject().name());
    Column column = record.schema().column(slot);
    if (column.kind().isNumeric()) {
      record.set(slot, number(condition, column));
    } else {
      record.set(slot, text(condition));
    }
    if (condition instanceof Condition.Listed list && list.on()) {
      listed.add(list.list());
    }
  }

  private int feature(String name) {
    List<String> names =
        model.velocity().features().stream().map(feature -> feature.name()).toList();
    return names.indexOf(name);
  }

  private static double number(Condition condition, Column column) {
    if (condition instanceof Condition.Compared compared) {
      double against = Cells.parse(column.kind(), column.format(), compared.value());
      return beside(against, compared.comparison(), column.kind());
    }
    if (condition instanceof Condition.OneOf oneOf && oneOf.among()) {
      return Cells.parse(column.kind(), column.format(), oneOf.values().get(0));
    }
    return number(condition, column.kind());
  }

  private static double number(Condition condition, ColumnKind kind) {
    if (condition instanceof Condition.Missing missing && missing.missing()) {
      return Double.NaN;
    }
    if (condition instanceof Condition.Compared compared) {
      double against = Cells.parse(ColumnKind.NUMBER, compared.value());
      return beside(against, compared.comparison(), kind);
    }
    if (condition instanceof Condition.OneOf oneOf && oneOf.among()) {
      return Cells.parse(ColumnKind.NUMBER, oneOf.values().get(0));
    }
    return 1;
  }

  private static double beside(double against, Comparison comparison, ColumnKind kind) {
    double step = kind == ColumnKind.BOOLEAN && against == 1 ? -1 : 1;
    return switch (comparison) {
      case EQUAL, AT_MOST, AT_LEAST -> against;
      case LESS -> against - 1;
      case MORE -> against + 1;
      case OTHER -> against + step;
    };
  }

  private static String text(Condition condition) {
    if (condition instanceof Condition.Missing missing && missing.missing()) {
      return "";
    }
    if (condition instanceof Condition.Compared compared
        && compared.comparison() == Comparison.EQUAL) {
      return compared.value();
    }
    if (condition instanceof Condition.OneOf oneOf && oneOf.among()) {
      return oneOf.values().get(0);
    }
    return OTHER;
  }
}
