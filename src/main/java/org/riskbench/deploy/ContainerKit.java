package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riskbench.image.ImagePlan;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;

/** The server with what Docker and its kin need to build and run an image of it. */
final class ContainerKit implements KitMaker {
  @Override
  public List<KitFile> files(KitPlan plan) {
    ServerInImage server = new ServerInImage(plan);
    List<KitFile> files = context(plan, server);
    files.add(KitFile.text("compose.yaml", ComposeFile.of(plan, server)));
    files.add(KitFile.text("README.md", ContainerReadme.of(plan, server)));
    return files;
  }

  /** All that an image is built from, but for the model file. */
  static List<KitFile> context(KitPlan plan, ServerInImage server) {
    List<KitFile> files = new ArrayList<>(server.libraries());
    files.addAll(server.program());
    files.add(KitFile.text("Dockerfile", dockerfile(plan, server)));
    files.add(KitFile.text(".dockerignore", template("dockerignore", Map.of())));
    return files;
  }

  @Override
  public List<Cut> cuts() {
    return List.of(Cut.SERVER);
  }

  static String template(String name, Map<String, ?> values) {
    return Template.text(ContainerKit.class, "container/" + name, values);
  }

  private static String dockerfile(KitPlan plan, ServerInImage server) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", plan.sealed().id());
    values.put("image", server.imageName());
    values.put("modules", String.join(",", ServerInImage.MODULES));
    values.put("labels", joined(server.labels(), "LABEL"));
    values.put("env", joined(server.environment(), "ENV"));
    values.put("folderMade", folderMade(server));
    values.put("folderCopied", folderCopied(server));
    values.put("java", ImagePlan.JAVA);
    values.put("app", ServerInImage.APP);
    values.put("user", ServerInImage.user());
    values.put("port", ServerInImage.PORT);
    values.put("health", ServerInImage.HEALTH);
    values.put("options", server.arguments().get(0));
    values.put("main", server.arguments().get(1));
    return template("Dockerfile", values);
  }

  private static String joined(Map<String, String> pairs, String word) {
    String indent = " ".repeat(word.length() + 1);
    return pairs.entrySet().stream()
        .map(pair -> pair.getKey() + "=\"" + pair.getValue() + "\"")
        .collect(Collectors.joining(" \\\n" + indent, word + " ", ""));
  }

  private static String folderMade(ServerInImage server) {
    return server.folders().stream()
        .map("RUN [\"mkdir\", \"-p\", \"/made%s\"]\n"::formatted)
        .collect(Collectors.joining());
  }

  private static String folderCopied(ServerInImage server) {
    return server.folders().stream()
        .map(
            folder ->
                "COPY --from=java --chown=%1$s /made%2$s %2$s\n"
                    .formatted(ServerInImage.user(), folder))
        .collect(Collectors.joining());
  }
}
