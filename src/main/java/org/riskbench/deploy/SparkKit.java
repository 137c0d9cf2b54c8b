package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.velocity.Aggregate;

/** A job jar with a model, to be submitted to a Spark cluster, and what proves that it agrees. */
final class SparkKit implements KitMaker {
  private static final String JAR = "riskbench-spark.jar";

  @Override
  public List<KitFile> files(KitPlan plan) {
    Map<String, Object> values = values(plan);
    List<KitFile> files = new ArrayList<>();
    files.add(KitFile.of(JAR, plan.jars().merged(Cut.SPARK)));
    files.add(KitFile.script("submit.sh", text("submit.sh", values)));
    files.add(KitFile.script("smoke.sh", text("smoke.sh", Map.of("past", pastOfSmoke(plan)))));
    files.addAll(SparkSmoke.of(plan.sealed().model()));
    Map<String, Object> told = new LinkedHashMap<>(values);
    told.put("about", about(plan.sealed()));
    files.add(KitFile.text("README.md", text("README.md", told)));
    return files;
  }

  @Override
  public List<Cut> cuts() {
    return List.of(Cut.SPARK);
  }

  private static String text(String name, Map<String, ?> values) {
    return Template.text(SparkKit.class, "spark/" + name, values);
  }

  private static Map<String, Object> values(KitPlan plan) {
    return Map.of("model", plan.sealed().id(), "past", past(plan.sealed()));
  }

  /** What a job has to be told, where the model counts earlier records or asks lists. */
  private static String past(SealedModel sealed) {
    StringBuilder options = new StringBuilder();
    if (!sealed.model().velocity().isEmpty()) {
      options.append(" --past rows");
    }
    if (!sealed.model().rules().lists().isEmpty()) {
      options.append(" --lenient");
    }
    return options.toString();
  }

  private static String pastOfSmoke(KitPlan plan) {
    return asksOutcomes(plan.sealed())
        ? "--label %s=fraud --label-delay 1d".formatted(SparkSmoke.OUTCOME)
        : "";
  }

  private static boolean asksOutcomes(SealedModel sealed) {
    return sealed.model().velocity().features().stream()
        .anyMatch(feature -> feature.aggregate() == Aggregate.FRAUD_SHARE);
  }

  private static String about(SealedModel sealed) {
    StringBuilder about = new StringBuilder();
    if (!sealed.model().velocity().isEmpty()) {
      about.append(text("past.md", Map.of()));
    }
    if (asksOutcomes(sealed)) {
      about.append(text("outcomes.md", Map.of()));
    }
    if (!sealed.model().rules().lists().isEmpty()) {
      about.append(text("lists.md", Map.of()));
    }
    return about.toString();
  }
}
