package org.riskbench.deploy;

import java.util.List;
import java.util.Map;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;

/** Servers on Amazon ECS: what an image is built from, and what CloudFormation makes of it. */
final class AwsKit implements KitMaker {
  @Override
  public List<KitFile> files(KitPlan plan) {
    AwsSettings settings = new AwsSettings(plan);
    List<KitFile> files = ContainerKit.context(plan, new ServerInImage(plan));
    files.add(KitFile.text("template.yaml", template("template.yaml", settings.forTemplate())));
    files.add(KitFile.script("deploy.sh", template("deploy.sh", settings.forScript())));
    files.add(KitFile.text("README.md", template("README.md", settings.forReadme())));
    return files;
  }

  @Override
  public List<Cut> cuts() {
    return List.of(Cut.SERVER);
  }

  static String template(String name, Map<String, ?> values) {
    return Template.text(AwsKit.class, "aws/" + name, values);
  }
}
