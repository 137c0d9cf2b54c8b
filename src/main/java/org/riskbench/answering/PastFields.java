package org.riskbench.answering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riskbench.schema.Cells;
import org.riskbench.state.GivenPast;
import org.riskbench.state.Past;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/**
 * The fields in which a caller says what is known of earlier records: one a velocity feature of the
 * model, named like it, each of them required. Where there is nothing to tell the caller says so by
 * a word of its own: a forgotten field must not pass for a record without a past. Immutable.
 */
final class PastFields {
  /** Says that there is nothing to tell. */
  static final String NOTHING = "NA";

  private static final String EXPECTED =
      "a number is expected, or \"" + NOTHING + "\" where there is nothing to tell";
  private static final String REQUIRED =
      "is required, as nothing is kept here of earlier records; \""
          + NOTHING
          + "\" where there is nothing to tell";
  private static final String NEGATIVE = "a number of 0 or more is expected";

  private final List<PastField> fields;

  private PastFields(VelocityPlan plan) {
    List<PastField> made = new ArrayList<>(plan.size());
    for (VelocityFeature feature : plan.features()) {
      made.add(PastField.of(feature, plan));
    }
    this.fields = List.copyOf(made);
  }

  /** The fields that records of a past bring; none where a state knows it. */
  static PastFields of(Past past) {
    return new PastFields(past.isGiven() ? past.plan() : VelocityPlan.NONE);
  }

  /** The fields of a plan. */
  static PastFields of(VelocityPlan plan) {
    return new PastFields(plan);
  }

  /** In the order of the features. */
  List<PastField> all() {
    return fields;
  }

  String name(int field) {
    return fields.get(field).name();
  }

  /** Takes a number. */
  void number(int field, double value, GivenPast into, Findings findings) {
    PastField given = fields.get(field);
    into.give(field, value);
    if (value < 0 && !given.isSigned()) {
      findings.wrong(given.name(), NEGATIVE);
    } else if (value > given.most()) {
      findings.beyond(given.name(), given.most());
    }
  }

  /** Takes a text, as files have it too: a number, or the word for nothing. */
  void text(int field, String text, GivenPast into, Findings findings) {
    String cell = text.strip();
    double value = Cells.parseNumber(cell);
    if (!Double.isNaN(value)) {
      number(field, value, into, findings);
    } else if (cell.equals(NOTHING)) {
      into.give(field, Double.NaN);
    } else if (!cell.isEmpty()) {
      wrong(field, into, findings);
    }
  }

  /** Takes a value of JSON; null says nothing. */
  void value(int field, @Nullable Object value, GivenPast into, Findings findings) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      number(field, number.doubleValue(), into, findings);
    } else if (NOTHING.equals(value)) {
      into.give(field, Double.NaN);
    } else if (value != null) {
      wrong(field, into, findings);
    }
  }

  /** Something else than a number or the word for nothing was sent. */
  void wrong(int field, GivenPast into, Findings findings) {
    into.give(field, Double.NaN);
    findings.wrong(name(field), EXPECTED);
  }

  /** Finds those that the record did not bring. */
  void requireAll(GivenPast past, Findings findings) {
    for (int field = 0; field < fields.size(); field++) {
      if (!past.isGiven(field)) {
        findings.wrong(name(field), REQUIRED);
      }
    }
  }
}
