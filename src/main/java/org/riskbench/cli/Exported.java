package org.riskbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.deploy.ImageWish;
import org.riskbench.deploy.KitPlan;
import org.riskbench.deploy.Kits;
import org.riskbench.deploy.Target;
import org.riskbench.image.BuiltImage;
import org.riskbench.image.Destination;
import org.riskbench.job.JobContext;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.KitFolder;
import org.riskbench.modelfile.Archive;

/**
 * What an export has made so far.
 *
 * @param folder for the kit; empty if only an image is wanted
 */
record Exported(
    Target target,
    Optional<Path> folder,
    List<KitFile> files,
    Optional<Destination> destination,
    Optional<BuiltImage> image) {
  private static final double IMAGE = 0.9;

  Exported(Target target, Optional<Path> folder) {
    this(target, folder, List.of(), Optional.empty(), Optional.empty());
  }

  /** Writes the kit, if there is to be one. */
  Exported kit(KitPlan plan, JobContext context) {
    List<KitFile> written =
        folder.isEmpty() ? List.of() : Kits.write(target, plan, folder.get(), context);
    return new Exported(target, folder, written, destination, image);
  }

  /** Builds the image, and then the kit, which may have to say where the image lies. */
  Exported image(ImageWish wish, KitPlan plan, JobContext context) {
    folder.ifPresent(KitFolder::check);
    BuiltImage built =
        wish.build(plan, System.getenv()).run(context.share(folder.isEmpty() ? 1 : IMAGE, "image"));
    Exported imaged =
        new Exported(target, folder, files, Optional.of(wish.destination()), Optional.of(built));
    return imaged.kit(wish.placed(plan, built), context.share(1 - IMAGE, "kit"));
  }

  /** What the registry's log says of it. */
  String leaving() {
    return target.leaving(folder.isPresent(), image.isPresent());
  }

  /** For people: a line for each file, with its checksum. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (KitFile file : files) {
      lines.add(Archive.sha256(file.content()) + "  " + file.path());
    }
    image.ifPresent(
        built ->
            lines.add(
                "%s  %s (%s, %s)"
                    .formatted(
                        built.digest(), place(), built.architecture().word(), built.java())));
    return lines;
  }

  /** For programs. */
  Map<String, Object> json() {
    List<Map<String, Object>> told = new ArrayList<>();
    for (KitFile file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("path", file.path());
      one.put("sha256", Archive.sha256(file.content()));
      told.add(one);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", target.word());
    json.put("files", told);
    image.ifPresent(built -> json.put("image", imageJson(built)));
    return json;
  }

  private Map<String, Object> imageJson(BuiltImage built) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", place());
    json.put("digest", built.digest());
    json.put("architecture", built.architecture().word());
    json.put("java", built.java());
    return json;
  }

  private String place() {
    return destination.map(Destination::place).orElse("");
  }
}
