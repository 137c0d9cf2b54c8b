package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How Docker Compose runs a server on one machine. */
final class ComposeFile {
  private static final String VARIABLE = "      ";

  private ComposeFile() {}

  static String of(KitPlan plan, ServerInImage server) {
    ServedPast past = new ServedPast(plan);
    return ContainerKit.template(
        "compose.yaml",
        Map.of(
            "image", server.imageName(),
            "port", ServerInImage.PORT,
            "user", ServerInImage.user(),
            "asked", asked(past),
            "mounts", mounts(past),
            "volumes", past.isIn(PastSource.FOLDER) ? "\nvolumes:\n  state: {}\n" : ""));
  }

  /** A variable that is required stops Compose with its meaning if it is not set. */
  private static String asked(ServedPast past) {
    return past.asked().stream()
        .map(
            each ->
                "%s%s: ${%s:%s}\n"
                    .formatted(
                        VARIABLE,
                        each.name(),
                        each.name(),
                        each.required() ? "?" + each.meaning() : "-"))
        .collect(Collectors.joining());
  }

  private static String mounts(ServedPast past) {
    List<String> mounts = new ArrayList<>();
    if (past.isIn(PastSource.FOLDER)) {
      mounts.add("state:" + ServedPast.FOLDER);
    }
    if (past.needsLists()) {
      mounts.add("./lists:" + ServedPast.LISTS + ":ro");
    }
    return mounts.isEmpty()
        ? ""
        : mounts.stream()
            .map(mount -> "      - " + mount + "\n")
            .collect(Collectors.joining("", "    volumes:\n", ""));
  }
}
