package org.riskbench.cli;

import java.util.Optional;
import org.riskbench.deploy.ImageWish;
import org.riskbench.deploy.Target;
import org.riskbench.image.Architecture;
import org.riskbench.image.Destination;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Option;

/** Whether an export builds an image itself, and how. */
final class ImageOptions {
  @Option(
      names = "--image",
      paramLabel = "FILE.tar|HOST/NAME:TAG",
      description =
          "Targets container and kubernetes: build the image as well, without Docker, into a file or"
              + " a registry (with the login of docker login). Needs a JDK; RISKBENCH_JAVA names"
              + " another than the one that runs.")
  private Optional<String> image = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "IMAGE",
      description =
          "Build on this image, which has Java 17 or newer, and not on a cut of this machine's own"
              + " Java; a reference, or a tar of docker save.")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--arch",
      paramLabel = "WORD",
      description =
          "Processors of the image: amd64 or arm64; others than this machine's need --base.")
  private Optional<String> architecture = Optional.empty();

  /**
   * The image that is wanted, which can be built here; empty if none is.
   *
   * @throws org.riskbench.problem.ProblemException USE-600 to USE-602 for options that don't go
   *     together, USE-603 for an unknown architecture, IMAGE-101 to IMAGE-105 if it can't be built
   */
  Optional<ImageWish> wish(Target target) {
    if (image.isEmpty()) {
      if (base.isPresent() || architecture.isPresent()) {
        throw wrong("USE-600", "No image is to be built.", "Say where it goes by --image.");
      }
      return Optional.empty();
    }
    if (!ImageWish.suits(target)) {
      throw wrong(
          "USE-601",
          "The target " + target.word() + " needs no image.",
          "Leave --image out, or choose the target container or kubernetes.");
    }
    Destination destination = Destination.of(image.get());
    if (target == Target.KUBERNETES && destination instanceof Destination.Tar) {
      throw wrong(
          "USE-602",
          "A cluster takes its images from a registry.",
          "Name one: --image HOST/NAME:TAG");
    }
    ImageWish wish = new ImageWish(destination, base, wanted());
    wish.check(System.getenv());
    return Optional.of(wish);
  }

  private Architecture wanted() {
    Optional<Architecture> known =
        architecture.isPresent()
            ? architecture.flatMap(Architecture::of)
            : Architecture.ofThisMachine();
    return known.orElseThrow(
        () ->
            wrong(
                "USE-603",
                "There is no such architecture of images.",
                "Choose one by --arch: " + String.join(", ", Architecture.words()) + "."));
  }

  private static RuntimeException wrong(String code, String what, String advice) {
    return Problem.error(code, what, advice).asException();
  }
}
