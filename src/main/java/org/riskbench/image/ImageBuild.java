package org.riskbench.image;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.riskbench.job.JobContext;
import org.riskbench.job.Watch;

/**
 * Builds an image and puts it where it is wanted, without a daemon. The same plan over the same
 * foundation gives the same digest.
 *
 * @param plan what goes into it
 * @param foundation what it stands on
 * @param destination a new tar, or a registry
 * @param environment variables of the process, which tell where logins are kept
 */
public record ImageBuild(
    ImagePlan plan,
    Foundation foundation,
    Destination destination,
    Map<String, String> environment) {

  private static final double LINKED = 0.4;

  public ImageBuild {
    environment = Map.copyOf(environment);
  }

  /**
   * Builds it; takes seconds. Once cancelled it is left within a fifth of a second; files on their
   * way go as soon as whatever writes to them has ended.
   *
   * @throws org.riskbench.problem.ProblemException IMAGE-102, IMAGE-103 and IMAGE-106 if this
   *     machine's Java can't go into it, IMAGE-105 and IMAGE-110 if the file can't be written,
   *     IMAGE-107 to IMAGE-109 if a registry does not do its part
   */
  public BuiltImage run(JobContext context) {
    check(destination, foundation);
    return Watch.apart(context, () -> whole(context));
  }

  /**
   * Looks, before any work, for what would stop it.
   *
   * @throws org.riskbench.problem.ProblemException IMAGE-102, IMAGE-103 if this machine's Java
   *     can't go into it, IMAGE-105 if the file is there already
   */
  public static void check(Destination destination, Foundation foundation) {
    if (destination instanceof Destination.Tar tar && Files.exists(tar.file())) {
      throw ImageProblem.exists(tar.file());
    }
    if (foundation instanceof Foundation.OwnJava own) {
      own.check();
    }
  }

  private BuiltImage whole(JobContext context) {
    try (WorkFolder work = WorkFolder.make()) {
      return built(work.path(), context);
    } catch (IOException e) {
      throw ImageProblem.written(e);
    }
  }

  private BuiltImage built(Path work, JobContext context) throws IOException {
    Layers layers = new Layers(work);
    Containers containers = new Containers(work, Credentials.of(environment));
    JibContainerBuilder image = containers.start(foundation);
    List<String> start = new ArrayList<>();
    Optional<Path> archive = Optional.empty();
    if (foundation instanceof Foundation.OwnJava own) {
      archive = ownJava(own, layers, work, image, context.share(LINKED, "image.java"));
      start.add(ImagePlan.JAVA + "/bin/java");
      archive.ifPresent(
          file -> start.add("-XX:SharedArchiveFile=" + plan.start().shared().place()));
    } else {
      start.add("java");
    }
    start.addAll(plan.start().arguments());
    layers.program(plan).forEach(image::addFileEntriesLayer);
    archive
        .map(file -> layers.archive(file, plan.start().shared()))
        .ifPresent(image::addFileEntriesLayer);
    context.checkpoint();
    image.setEntrypoint(start);
    String digest =
        containers.finish(
            image, plan, foundation, destination, context.share(1 - LINKED, "image.layers"));
    return new BuiltImage(digest, foundation.architecture(), foundation.words());
  }

  private Optional<Path> ownJava(
      Foundation.OwnJava own,
      Layers layers,
      Path work,
      JibContainerBuilder image,
      JobContext context)
      throws IOException {
    Command command = new Command(work.resolve("log"), context);
    Path java = work.resolve("java");
    LinkedJava.make(own.jdk(), plan.modules(), java, command);
    SortedMap<String, Path> libraries = SystemLibraries.of(java, own.architecture(), command);
    image.addFileEntriesLayer(layers.system(libraries));
    image.addFileEntriesLayer(layers.java(java));
    return new ClassArchive(work, command).of(plan, own.jdk(), java);
  }
}
