package org.riskbench.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.deploy.ImageWish;
import org.riskbench.deploy.KitPlan;
import org.riskbench.deploy.Kits;
import org.riskbench.image.BuiltImage;
import org.riskbench.image.Destination;
import org.riskbench.job.JobContext;
import org.riskbench.kit.ClassPath;
import org.riskbench.kit.Jars;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.KitFolder;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.Program;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.signing.TrustedKeyStore;

/**
 * Reads saved models and makes kits of them. It reads and writes files: not on the FX thread.
 *
 * @param home where files go that are named without a folder
 * @param environment variables of the process, which name a JDK and where logins are kept
 */
public record Workshop(
    ModelRegistry registry,
    OnnxPart onnx,
    TrustedKeyStore trusted,
    Path home,
    Map<String, String> environment) {
  private static final double IMAGE = 0.9;

  public Workshop {
    environment = Map.copyOf(environment);
  }

  /** What is known of a saved model. */
  ModelFacts look(RegistryEntry.Saved saved) {
    SealedModel sealed = registry.read(ModelFileReader.bytes(saved.file()));
    return new ModelFacts(saved, sealed, seal(sealed), approval(saved));
  }

  private ModelFacts.Seal seal(SealedModel sealed) {
    if (sealed.sealedBy().isEmpty()) {
      return ModelFacts.Seal.NONE;
    }
    return sealed.sealedBy().filter(trusted.all()::contains).isPresent()
        ? ModelFacts.Seal.TRUSTED
        : ModelFacts.Seal.FOREIGN;
  }

  private ModelFacts.Approval approval(RegistryEntry.Saved saved) {
    if (saved.standing().approval().isPresent()) {
      return ModelFacts.Approval.GIVEN;
    }
    return registry.needsSecondPerson()
        ? ModelFacts.Approval.LACKING
        : ModelFacts.Approval.OPTIONAL;
  }

  /** Where an image goes; a file that is no whole path lies in the home folder. */
  Destination destination(String text) {
    return Destination.of(text) instanceof Destination.Tar tar
        ? new Destination.Tar(home.resolve(tar.file()))
        : Destination.of(text);
  }

  /** Looks, before any work, whether an image can be built here. */
  void check(ImageWish wish) {
    wish.check(environment);
  }

  /**
   * Makes a kit, and the image that may be wanted beside it, and writes down that the model left
   * the registry.
   */
  MadeKit make(KitOrder order, JobContext context) {
    KitFolder.check(order.folder());
    context.progress(-1, "export.read");
    byte[] file = ModelFileReader.bytes(order.model().file());
    SealedModel sealed = registry.read(file);
    context.checkpoint();
    context.progress(-1, "export.make");
    Jars jars = new Jars(ClassPath.ofProgram().within(context), Program.current().version());
    KitPlan plan = new KitPlan(sealed, file, order.past(), jars, onnx);
    Optional<BuiltImage> image =
        order.image().map(wish -> wish.build(plan, environment).run(context.share(IMAGE, "image")));
    KitPlan known = image.isEmpty() ? plan : order.image().get().placed(plan, image.get());
    List<KitFile> files = Kits.write(order.target(), known, order.folder(), context);
    registry.copied(order.model().id(), order.target().leaving(true, image.isPresent()));
    return MadeKit.of(order, files, image);
  }
}
