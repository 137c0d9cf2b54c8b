package org.riskbench.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.riskbench.job.CancelledException;

/** The library that packs layers into images and talks to registries, as we use it. */
final class Containers {
  private final Path work;
  private final Credentials credentials;

  /**
   * @param work folder for files on their way
   */
  Containers(Path work, Credentials credentials) {
    this.work = work;
    this.credentials = credentials;
  }

  /** An image that has what its foundation has. */
  JibContainerBuilder start(Foundation foundation) {
    JibContainerBuilder image =
        foundation instanceof Foundation.BaseImage base ? onBase(base) : Jib.fromScratch();
    return image.setPlatforms(Set.of(new Platform(foundation.architecture().word(), "linux")));
  }

  private JibContainerBuilder onBase(Foundation.BaseImage base) {
    try {
      return base.isFile()
          ? Jib.from(TarImage.at(Path.of(base.image())))
          : Jib.from(credentials.image(base.image()));
    } catch (InvalidImageReferenceException e) {
      throw ImageProblem.base(base.image(), e);
    }
  }

  /** Packs it and puts it where it is wanted; the digest of its manifest. */
  String finish(
      JibContainerBuilder image, ImagePlan plan, Foundation foundation, Destination destination)
      throws IOException {
    image
        .setFormat(ImageFormat.OCI)
        .setEnvironment(plan.start().environment())
        .setLabels(plan.labels())
        .setExposedPorts(Port.tcp(plan.start().port()))
        .setUser(ImagePlan.USER + ":" + ImagePlan.USER)
        .setWorkingDirectory(AbsoluteUnixPath.get(ImagePlan.TEMPORARY))
        .setCreationTime(plan.created());
    try {
      return image.containerize(to(plan, foundation, destination)).getDigest().toString();
    } catch (RegistryException e) {
      throw new Refused(foundation, destination).problem(e);
    } catch (ExecutionException e) {
      throw new Refused(foundation, destination).problem(e.getCause() == null ? e : e.getCause());
    } catch (CacheDirectoryCreationException | InvalidImageReferenceException e) {
      throw ImageProblem.written(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private Containerizer to(ImagePlan plan, Foundation foundation, Destination destination)
      throws InvalidImageReferenceException {
    Containerizer made =
        destination instanceof Destination.Registry registry
            ? Containerizer.to(credentials.image(registry.reference()))
            : Containerizer.to(tar((Destination.Tar) destination, plan));
    return made.setBaseImageLayersCache(work.resolve("base"))
        .setApplicationLayersCache(work.resolve("cache"))
        .setAllowInsecureRegistries(onThisMachine(foundation, destination))
        .setToolName("riskbench");
  }

  private static TarImage tar(Destination.Tar tar, ImagePlan plan)
      throws InvalidImageReferenceException {
    return TarImage.at(tar.file()).named(plan.name());
  }

  /** Whether every registry asked is this machine's, so that nobody listens in on plain HTTP. */
  static boolean onThisMachine(Foundation foundation, Destination destination) {
    boolean goesAway =
        destination instanceof Destination.Registry registry
            && !Destination.isThisMachine(registry.reference());
    boolean comesFromAway =
        foundation instanceof Foundation.BaseImage base
            && !base.isFile()
            && !Destination.isThisMachine(base.image());
    return !goesAway && !comesFromAway;
  }
}
