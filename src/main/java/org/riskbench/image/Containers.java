package org.riskbench.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import com.google.cloud.tools.jib.event.events.ProgressEvent;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.riskbench.disk.AtomicFile;
import org.riskbench.job.CancelledException;
import org.riskbench.job.Crew;
import org.riskbench.job.JobContext;

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

  /**
   * Packs it and puts it where it is wanted; the digest of its manifest. Ends soon after its thread
   * is interrupted or the context is cancelled, and then no image is there.
   */
  String finish(
      JibContainerBuilder image,
      ImagePlan plan,
      Foundation foundation,
      Destination destination,
      JobContext context)
      throws IOException {
    image
        .setFormat(ImageFormat.OCI)
        .setEnvironment(plan.start().environment())
        .setLabels(plan.labels())
        .setExposedPorts(Port.tcp(plan.start().port()))
        .setUser(ImagePlan.USER + ":" + ImagePlan.USER)
        .setWorkingDirectory(AbsoluteUnixPath.get(ImagePlan.TEMPORARY))
        .setCreationTime(plan.created());
    if (destination instanceof Destination.Tar tar) {
      return file(image, plan, foundation, tar, context);
    }
    Destination.Registry registry = (Destination.Registry) destination;
    Containerizer to = Containerizer.to(reference(registry));
    return contained(image, to, foundation, destination, context);
  }

  private String file(
      JibContainerBuilder image,
      ImagePlan plan,
      Foundation foundation,
      Destination.Tar tar,
      JobContext context)
      throws IOException {
    Path unfinished =
        tar.file().toAbsolutePath().resolveSibling(AtomicFile.UNFINISHED + UUID.randomUUID());
    try {
      Containerizer to = Containerizer.to(TarImage.at(unfinished).named(plan.name()));
      String digest = contained(image, to, foundation, tar, context);
      context.checkpoint();
      AtomicFile.moveNew(unfinished, tar.file());
      return digest;
    } catch (FileAlreadyExistsException e) {
      throw ImageProblem.exists(tar.file());
    } catch (InvalidImageReferenceException e) {
      throw ImageProblem.written(e);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private RegistryImage reference(Destination.Registry registry) {
    try {
      return credentials.image(registry.reference());
    } catch (InvalidImageReferenceException e) {
      throw ImageProblem.destination(e);
    }
  }

  private String contained(
      JibContainerBuilder image,
      Containerizer to,
      Foundation foundation,
      Destination destination,
      JobContext context)
      throws IOException {
    try (Crew crew = new Crew("riskbench-image")) {
      to.setBaseImageLayersCache(work.resolve("base"))
          .setApplicationLayersCache(work.resolve("cache"))
          .setAllowInsecureRegistries(onThisMachine(foundation, destination))
          .setToolName("riskbench")
          .setExecutorService(crew.threads())
          .addEventHandler(ProgressEvent.class, new Transfer(context));
      return image.containerize(to).getDigest().toString();
    } catch (RegistryException e) {
      throw new Refused(foundation, destination).problem(e);
    } catch (ExecutionException e) {
      throw new Refused(foundation, destination).problem(e.getCause() == null ? e : e.getCause());
    } catch (CacheDirectoryCreationException e) {
      throw ImageProblem.written(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
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
