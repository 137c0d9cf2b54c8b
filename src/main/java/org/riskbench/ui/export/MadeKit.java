package org.riskbench.ui.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.riskbench.deploy.Target;
import org.riskbench.image.BuiltImage;
import org.riskbench.kit.KitFile;
import org.riskbench.scoring.ModelId;

/**
 * A kit that lies in its folder.
 *
 * @param files by path
 * @param built the image beside it, if one was wanted
 */
record MadeKit(KitOrder order, List<Part> files, Readme readme, Optional<BuiltImage> built) {
  private static final String README = "README.md";

  /** A file of it; a record that a table reads. */
  public record Part(String path, long bytes) {}

  static MadeKit of(KitOrder order, List<KitFile> files, Optional<BuiltImage> built) {
    String text =
        files.stream()
            .filter(file -> file.path().equals(README))
            .map(file -> new String(file.content(), StandardCharsets.UTF_8))
            .findFirst()
            .orElse("");
    return new MadeKit(
        order,
        files.stream().map(file -> new Part(file.path(), file.content().length)).toList(),
        Readme.of(text),
        built);
  }

  /** Where the image lies and what it is to the last bit; empty if none was built. */
  String image() {
    return order
        .image()
        .flatMap(wish -> built.map(made -> wish.destination().place() + "@" + made.digest()))
        .orElse("");
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
