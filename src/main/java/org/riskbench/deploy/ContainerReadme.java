package org.riskbench.deploy;

import java.util.Map;

/** What whoever gets a container kit reads first. */
final class ContainerReadme {
  private ContainerReadme() {}

  static String of(KitPlan plan, ServerInImage server) {
    ServedPast past = new ServedPast(plan);
    return ContainerKit.template(
        "README.md",
        Map.of(
            "model", plan.sealed().id(),
            "sha256", plan.sealed().fileSha256(),
            "image", server.imageName(),
            "port", ServerInImage.PORT,
            "user", ServerInImage.user(),
            "first", first(past),
            "past", past(past) + lists(past)));
  }

  private static String first(ServedPast past) {
    return past.asked().isEmpty() ? "" : " What must be set first stands below.";
  }

  private static String past(ServedPast past) {
    return past.source()
        .map(source -> ContainerKit.template("past-" + source.word() + ".md", Map.of()))
        .orElse("");
  }

  private static String lists(ServedPast past) {
    return past.needsLists()
        ? ContainerKit.template("lists.md", Map.of("user", ServerInImage.user()))
        : "";
  }
}
