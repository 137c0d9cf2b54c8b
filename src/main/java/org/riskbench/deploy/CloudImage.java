package org.riskbench.deploy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.riskbench.kit.KitFile;

/** What a cloud builds the image of a server from. */
final class CloudImage {
  private static final String LISTS = "lists";

  private CloudImage() {}

  /** The files; where rules ask lists, the folder that the user puts beside them goes along. */
  static List<KitFile> context(KitPlan plan) {
    List<KitFile> files = ContainerKit.context(plan, new ServerInImage(plan));
    return new ServedPast(plan).needsLists()
        ? files.stream().map(CloudImage::withLists).toList()
        : files;
  }

  private static KitFile withLists(KitFile file) {
    return switch (file.path()) {
      case "Dockerfile" ->
          longer(
              file,
              "COPY --chown=%s %s/ %s/%n"
                  .formatted(ServerInImage.user(), LISTS, ServedPast.LISTS)
                  .replace("\r", ""));
      case ".dockerignore" -> longer(file, "!" + LISTS + "\n");
      default -> file;
    };
  }

  private static KitFile longer(KitFile file, String more) {
    return KitFile.text(file.path(), new String(file.content(), StandardCharsets.UTF_8) + more);
  }
}
