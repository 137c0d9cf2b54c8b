package org.riskbench.ui.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.riskbench.deploy.Target;
import org.riskbench.kit.KitFile;
import org.riskbench.scoring.ModelId;

/**
 * A kit that lies in its folder.
 *
 * @param files by path
 */
record MadeKit(KitOrder order, List<Part> files, Readme readme) {
  private static final String README = "README.md";

  /** A file of it; a record that a table reads. */
  public record Part(String path, long bytes) {}

  static MadeKit of(KitOrder order, List<KitFile> files) {
    String text =
        files.stream()
            .filter(file -> file.path().equals(README))
            .map(file -> new String(file.content(), StandardCharsets.UTF_8))
            .findFirst()
            .orElse("");
    return new MadeKit(
        order,
        files.stream().map(file -> new Part(file.path(), file.content().length)).toList(),
        Readme.of(text));
  }

  ModelId model() {
    return order.model().id();
  }

  Target target() {
    return order.target();
  }

  /** Of all files together, in bytes. */
  long bytes() {
    return files.stream().mapToLong(Part::bytes).sum();
  }
}
