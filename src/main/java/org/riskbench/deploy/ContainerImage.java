package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.image.ImageFile;
import org.riskbench.image.ImageLayer;
import org.riskbench.image.ImagePlan;
import org.riskbench.image.ImageStart;
import org.riskbench.kit.KitFile;

/** A served model as an image that is built without a kit and without Docker. */
public final class ContainerImage {
  private ContainerImage() {}

  /**
   * What goes into the image: libraries, program and model, each a layer of its own.
   *
   * @throws org.riskbench.problem.ProblemException DEPLOY-1xx if the model can't run in a
   *     container; KIT-101, KIT-102 if a part of the program is not there or can't be read
   */
  public static ImagePlan of(KitPlan plan) {
    Kits.check(Target.CONTAINER, plan);
    ServerInImage server = new ServerInImage(plan);
    return new ImagePlan(
        server.imageName(),
        plan.sealed().manifest().createdAt(),
        server.labels(),
        ServerInImage.MODULES,
        List.of(
            layer("libraries", server.libraries()),
            layer("program", server.program()),
            layer("model", List.of(KitFile.of(KitPlan.MODEL, plan.modelFile())))),
        new ImageStart(
            server.arguments(),
            server.environment(),
            ServerInImage.PORT,
            server.folders(),
            server.shared()));
  }

  private static ImageLayer layer(String name, List<KitFile> files) {
    List<ImageFile> placed = new ArrayList<>();
    for (KitFile file : files) {
      placed.add(new ImageFile(ServerInImage.APP + "/" + file.path(), file.content()));
    }
    return new ImageLayer(name, placed);
  }
}
