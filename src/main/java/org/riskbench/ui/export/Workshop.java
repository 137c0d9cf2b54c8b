package org.riskbench.ui.export;

import java.util.List;
import org.riskbench.deploy.KitPlan;
import org.riskbench.deploy.Kits;
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

/** Reads saved models and makes kits of them. It reads and writes files: not on the FX thread. */
public record Workshop(ModelRegistry registry, OnnxPart onnx, TrustedKeyStore trusted) {
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

  /** Makes a kit and writes down that the model left the registry. */
  MadeKit make(KitOrder order, JobContext context) {
    KitFolder.check(order.folder());
    context.progress(-1, "export.read");
    byte[] file = ModelFileReader.bytes(order.model().file());
    SealedModel sealed = registry.read(file);
    context.checkpoint();
    context.progress(-1, "export.make");
    Jars jars = new Jars(ClassPath.ofProgram().within(context), Program.current().version());
    KitPlan plan = new KitPlan(sealed, file, order.past(), jars, onnx);
    List<KitFile> files = Kits.write(order.target(), plan, order.folder(), context);
    registry.copied(order.model().id(), "kit for " + order.target().word());
    return MadeKit.of(order, files);
  }
}
