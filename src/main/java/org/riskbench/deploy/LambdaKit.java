package org.riskbench.deploy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.riskbench.kit.Bundle;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;

/** A function of AWS Lambda: what runs, and what CloudFormation or Terraform make of it. */
final class LambdaKit implements KitMaker {
  /** Lambda unpacks the zip; the jar in it stays as it is, and its classes need no unpacking. */
  private static final String JAR = "lib/riskbench-lambda.jar";

  @Override
  public List<KitFile> files(KitPlan plan) {
    LambdaSettings settings = new LambdaSettings(plan);
    return List.of(
        KitFile.of("function.zip", function(plan)),
        KitFile.text("template.yaml", template("template.yaml", settings.forTemplate())),
        KitFile.text("main.tf", template("main.tf", settings.forTerraform())),
        KitFile.of("events/score.json", LambdaEvent.of(plan)),
        KitFile.script("deploy.sh", template("deploy.sh", Map.of())),
        KitFile.text("README.md", template("README.md", settings.forReadme())));
  }

  @Override
  public List<Cut> cuts() {
    return List.of(Cut.LAMBDA);
  }

  private static byte[] function(KitPlan plan) {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    entries.put(JAR, plan.jars().loose(Cut.LAMBDA));
    entries.put(KitPlan.MODEL, plan.modelFile());
    return Bundle.of(entries);
  }

  static String template(String name, Map<String, ?> values) {
    return Template.text(LambdaKit.class, "lambda/" + name, values);
  }
}
