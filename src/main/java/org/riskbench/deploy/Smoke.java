package org.riskbench.deploy;

import java.util.List;
import java.util.Map;
import org.riskbench.answering.ExampleCall;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;
import org.riskbench.modelfile.JsonText;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/** A record to try a target with, and what must come out. */
final class Smoke {
  private Smoke() {}

  static List<KitFile> of(Target target, KitPlan plan) {
    KitFile record = KitFile.of("smoke/record.json", JsonText.object(record(plan)));
    KitFile expected = KitFile.text("smoke/expected.txt", expected(plan));
    return target.isHttp()
        ? List.of(record, expected, KitFile.script("smoke.sh", script()))
        : List.of(record, expected);
  }

  private static String script() {
    return Template.text(Smoke.class, "smoke.sh", Map.of());
  }

  /** The made-up record; where the caller tells of the past, with what it tells. */
  private static Map<String, Object> record(KitPlan plan) {
    return isToldByCaller(plan)
        ? ExampleCall.fieldsWithPast(plan.sealed())
        : ExampleCall.fields(plan.sealed());
  }

  /** Part of the answer as the server writes it: to the last bit, in the order of its fields. */
  private static String expected(KitPlan plan) {
    RiskModel model = plan.sealed().model();
    if (!model.velocity().isEmpty() && !isToldByCaller(plan)) {
      return "\"decision\":\n"; // depends on what the target has seen
    }
    Assessment assessment = model.newAssessment();
    model.assess(model.newRecord(ExampleCall.fields(plan.sealed())), past(plan), assessment);
    return "\"probability\":%s,\"score\":%d,\"decision\":\"%s\"\n"
        .formatted(assessment.probability(), assessment.score(), assessment.decision().name());
  }

  private static double[] past(KitPlan plan) {
    Map<String, Object> record = record(plan);
    return plan.sealed().model().velocity().features().stream()
        .mapToDouble(feature -> ((Number) record.get(feature.name())).doubleValue())
        .toArray();
  }

  private static boolean isToldByCaller(KitPlan plan) {
    return plan.past().filter(PastSource.CALLER::equals).isPresent();
  }
}
