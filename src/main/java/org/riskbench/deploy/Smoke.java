package org.riskbench.deploy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.answering.ExampleCall;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.FlatRecord;
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

  /** The made-up record; where the caller tells of the past, it tells of none. */
  private static Map<String, Object> record(KitPlan plan) {
    Map<String, Object> record = new LinkedHashMap<>(ExampleCall.fields(plan.sealed()));
    if (plan.past().filter(PastSource.CALLER::equals).isPresent()) {
      plan.sealed().model().velocity().features().forEach(feature -> record.put(feature.name(), 0));
    }
    return record;
  }

  /** Part of the answer as the server writes it: to the last bit, in the order of its fields. */
  private static String expected(KitPlan plan) {
    SealedModel sealed = plan.sealed();
    RiskModel model = sealed.model();
    if (isCountedThere(plan)) {
      return "\"decision\":\n"; // depends on what the target has seen
    }
    FlatRecord record = model.newRecord(ExampleCall.fields(sealed));
    double[] past = new double[model.velocity().size()];
    Arrays.fill(past, 0);
    Assessment assessment = model.newAssessment();
    model.assess(record, past, assessment);
    return "\"probability\":%s,\"score\":%d,\"decision\":\"%s\"%n"
        .formatted(assessment.probability(), assessment.score(), assessment.decision().name())
        .replace("\r", "");
  }

  private static boolean isCountedThere(KitPlan plan) {
    return !plan.sealed().model().velocity().isEmpty()
        && plan.past().filter(PastSource.CALLER::equals).isEmpty();
  }
}
