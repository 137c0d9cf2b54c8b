package org.riskbench.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.experiment.BaseRate;
import org.riskbench.experiment.CalibrationPlan;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.Imbalance;
import org.riskbench.modelfile.JsonParts;
import org.riskbench.modelfile.JsonView;
import org.riskbench.scoring.ReferenceGroup;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;

/** How an experiment was planned, as JSON. */
final class PlanJson {
  private static final String SPLIT = "split";
  private static final String LEARNERS = "learners";
  private static final String LEARNER = "learner";
  private static final String PARAMETERS = "parameters";
  private static final String SEED = "seed";
  private static final String VELOCITY = "velocity";
  private static final String ENCODING = "encoding";
  private static final String CALIBRATION = "calibration";
  private static final String IMBALANCE = "imbalance";
  private static final String FRAUD_WEIGHT = "fraudWeight";
  private static final String KEEP_GOODS = "keepGoods";
  private static final String BASE_RATE = "baseRate";
  private static final String TUNING = "tuning";
  private static final String REFERENCE = "reference";

  private PlanJson() {}

  static Map<String, Object> write(ExperimentPlan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(SPLIT, SplitJson.write(plan.split()));
    fields.put(LEARNERS, JsonValues.list(plan.learners(), PlanJson::write));
    fields.put(VELOCITY, JsonParts.write(plan.velocity()));
    fields.put(ENCODING, EncodingJson.write(plan.encoding()));
    fields.put(CALIBRATION, plan.calibration().word());
    fields.put(IMBALANCE, write(plan.imbalance()));
    fields.put(TUNING, TuningJson.write(plan.tuning()));
    fields.put(REFERENCE, plan.reference().word());
    return fields;
  }

  static Map<String, Object> write(TrainingPlan plan) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(LEARNER, plan.learner());
    fields.put(PARAMETERS, plan.parameters());
    fields.put(SEED, plan.seed());
    return fields;
  }

  private static Map<String, Object> write(Imbalance imbalance) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(FRAUD_WEIGHT, imbalance.fraudWeight());
    fields.put(KEEP_GOODS, imbalance.keepGoods());
    imbalance.baseRate().ifPresent(rate -> fields.put(BASE_RATE, rate.rate()));
    return fields;
  }

  static ExperimentPlan read(JsonView view) {
    return view.make(
        () ->
            new ExperimentPlan(
                SplitJson.read(view.at(SPLIT)),
                view.at(LEARNERS).elements().stream().map(PlanJson::training).toList(),
                JsonParts.velocity(view.at(VELOCITY)),
                EncodingJson.read(view.at(ENCODING)),
                CalibrationPlan.of(view.at(CALIBRATION).text()),
                imbalance(view.at(IMBALANCE)),
                TuningJson.read(view.at(TUNING)),
                reference(view.at(REFERENCE))));
  }

  static TrainingPlan training(JsonView view) {
    return view.make(
        () ->
            Learners.plan(
                view.at(LEARNER).text(),
                JsonValues.texts(view.at(PARAMETERS)),
                view.at(SEED).wholeLong()));
  }

  private static Imbalance imbalance(JsonView view) {
    return view.make(
        () ->
            new Imbalance(
                view.at(FRAUD_WEIGHT).number(),
                view.at(KEEP_GOODS).number(),
                JsonValues.perhaps(view, BASE_RATE, rate -> new BaseRate(rate.number()))));
  }

  private static ReferenceGroup reference(JsonView view) {
    return ReferenceGroup.ofWord(view.text())
        .orElseThrow(() -> view.refuse("names no group of records"));
  }
}
