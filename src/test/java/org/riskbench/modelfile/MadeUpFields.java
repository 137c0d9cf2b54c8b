package org.riskbench.modelfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.VelocityFeature;

/** The records that golden records are chosen from, as a caller would send them. */
public final class MadeUpFields {
  private MadeUpFields() {}

  /** Field to value, with what is told of the record's past behind its columns. */
  public static Map<String, Object> of(RiskModel model, MadeUpRecord made) {
    Map<String, Object> fields = new LinkedHashMap<>();
    FlatRecord record = made.record();
    for (int slot = 0; slot < record.schema().size(); slot++) {
      Column column = record.schema().column(slot);
      if (!column.kind().isNumeric() && !record.text(slot).isEmpty()) {
        fields.put(column.name(), record.text(slot));
      } else if (column.kind().isNumeric() && !Double.isNaN(record.number(slot))) {
        fields.put(column.name(), number(column.kind(), record.number(slot)));
      }
    }
    List<VelocityFeature> features = model.velocity().features();
    for (int i = 0; i < features.size(); i++) {
      double told = made.velocity()[i];
      fields.put(features.get(i).name(), Double.isNaN(told) ? "NA" : (Object) told);
    }
    return fields;
  }

  private static Object number(ColumnKind kind, double value) {
    return switch (kind) {
      case TIME -> (Object) (long) value;
      case BOOLEAN -> value != 0;
      default -> value;
    };
  }

  /** What the library says of them. */
  public static List<Double> probabilities(RiskModel model, List<MadeUpRecord> records) {
    Assessment assessment = model.newAssessment();
    List<Double> probabilities = new ArrayList<>();
    for (MadeUpRecord made : records) {
      model.assess(made.record(), made.velocity(), assessment);
      probabilities.add(assessment.probability());
    }
    return probabilities;
  }
}
