package org.riskbench.deploy;

import java.util.List;
import java.util.Map;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;

/** A server for a machine of one's own: one jar, the model, and what starts and keeps it. */
final class ServerKit implements KitMaker {
  private static final String JAR = "riskbench-server.jar";

  @Override
  public List<Cut> cuts() {
    return List.of(Cut.SERVER);
  }

  @Override
  public List<KitFile> files(KitPlan plan) {
    ServerSettings settings = new ServerSettings(new ServedPast(plan));
    return List.of(
        KitFile.of(JAR, plan.jars().merged(Cut.SERVER)),
        KitFile.script("run.sh", template("run.sh", Map.of())),
        KitFile.text("run.cmd", template("run.cmd", Map.of()).replace("\n", "\r\n")),
        KitFile.text(
            "server.env",
            template("server.env", Map.of("past", settings.past(), "lists", settings.lists()))),
        KitFile.text(
            "riskbench.service",
            template(
                "riskbench.service",
                Map.of(
                    "model", plan.sealed().id(),
                    "start", settings.start(),
                    "secrets", settings.secrets()))),
        KitFile.text("README.md", readme(plan, settings)));
  }

  private static String readme(KitPlan plan, ServerSettings settings) {
    return template(
        "README.md",
        Map.of(
            "model", plan.sealed().id(),
            "sha256", plan.sealed().fileSha256(),
            "prepare", settings.preparation(),
            "past", settings.chapters()));
  }

  static String template(String name, Map<String, ?> values) {
    return Template.text(ServerKit.class, "server/" + name, values);
  }
}
