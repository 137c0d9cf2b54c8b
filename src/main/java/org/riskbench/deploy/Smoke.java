package org.riskbench.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riskbench.answering.ExampleCall;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/** A record to try a target with, and what must come out. */
final class Smoke {
  private Smoke() {}

  static List<KitFile> of(Target target, KitPlan plan) {
    KitFile record = KitFile.of("smoke/record.json", body(plan));
    KitFile expected = KitFile.text("smoke/expected.txt", expected(plan));
    return target.isHttp()
        ? List.of(record, expected, KitFile.script("smoke.sh", script(target)))
        : List.of(record, expected);
  }

  /** Lambda lets nobody call who does not sign. */
  private static String script(Target target) {
    String name = target == Target.LAMBDA ? "lambda/smoke.sh" : "smoke.sh";
    return Template.text(Smoke.class, name, Map.of());
  }

  /** The made-up record as it is sent. */
  static byte[] body(KitPlan plan) {
    return JsonText.object(record(plan));
  }

  private static Map<String, Object> record(KitPlan plan) {
    return plan.past().filter(PastSource.CALLER::equals).isPresent()
        ? ExampleCall.fieldsWithPast(plan.sealed())
        : ExampleCall.fields(plan.sealed());
  }

  /** Part of the answer as the server writes it: to the last bit, in the order of its fields. */
  private static String expected(KitPlan plan) {
    SealedModel sealed = plan.sealed();
    RiskModel model = sealed.model();
    if (isCountedThere(plan)) {
      return "\"decision\":\n"; // depends on what the target has seen
    }
    Map<String, Object> fields = record(plan);
    double[] past =
        model.velocity().features().stream()
            .mapToDouble(feature -> told(fields.get(feature.name())))
            .toArray();
    Assessment assessment = model.newAssessment();
    model.assess(model.newRecord(ExampleCall.fields(sealed)), past, assessment);
    return String.format(
        Locale.ROOT,
        "\"probability\":%s,\"score\":%d,\"decision\":%s\n",
        assessment.probability(),
        assessment.score(),
        decision(model, assessment));
  }

  /** What rules decide by lists depends on the lists there. */
  private static String decision(RiskModel model, Assessment assessment) {
    return model.rules().lists().isEmpty() ? "\"" + assessment.decision().name() + "\"" : "";
  }

  private static double told(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static boolean isCountedThere(KitPlan plan) {
    return !plan.sealed().model().velocity().isEmpty()
        && plan.past().filter(PastSource.CALLER::equals).isEmpty();
  }
}
