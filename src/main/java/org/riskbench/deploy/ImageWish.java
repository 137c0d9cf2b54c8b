package org.riskbench.deploy;

import java.util.Map;
import java.util.Optional;
import org.riskbench.image.Architecture;
import org.riskbench.image.BuiltImage;
import org.riskbench.image.Destination;
import org.riskbench.image.Foundation;
import org.riskbench.image.ImageBuild;
import org.riskbench.image.Jdk;

/**
 * An image that is to be built beside a kit, or in its place. Immutable.
 *
 * @param destination where it goes
 * @param base the image it stands on; empty for a cut of this machine's Java
 * @param architecture the processors it is for
 */
public record ImageWish(Destination destination, Optional<String> base, Architecture architecture) {
  /** Whether what is made for a target is run from an image. */
  public static boolean suits(Target target) {
    return target == Target.CONTAINER || target == Target.KUBERNETES;
  }

  /**
   * Looks, before any work, whether it can be built here.
   *
   * @param environment variables of the process
   * @throws org.riskbench.problem.ProblemException IMAGE-101 without a JDK, IMAGE-102 and IMAGE-103
   *     if this machine's Java can't go into it, IMAGE-105 if the file is there already
   */
  public void check(Map<String, String> environment) {
    ImageBuild.check(destination, foundation(environment));
  }

  private Foundation foundation(Map<String, String> environment) {
    return base.<Foundation>map(name -> new Foundation.BaseImage(name, architecture))
        .orElseGet(() -> new Foundation.OwnJava(Jdk.find(environment), architecture));
  }

  /**
   * The work that builds it.
   *
   * @param environment variables of the process, which name a JDK and where logins are kept
   * @throws org.riskbench.problem.ProblemException IMAGE-101 if there is no JDK, DEPLOY-1xx if the
   *     model can't run in a container
   */
  public ImageBuild build(KitPlan plan, Map<String, String> environment) {
    return new ImageBuild(
        ContainerImage.of(plan), foundation(environment), destination, environment);
  }

  /** The plan of a kit that may have to say where the built image lies. */
  public KitPlan placed(KitPlan plan, BuiltImage built) {
    return destination instanceof Destination.Registry registry
        ? plan.with(ServedImage.built(registry.reference(), built.digest()))
        : plan;
  }
}
