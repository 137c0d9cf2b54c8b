package org.riskbench.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.job.JobContext;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.KitFolder;
import org.riskbench.kit.PartsList;
import org.riskbench.kit.Sums;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;

/** Kits for every target. Stateless and thread-safe; the same plan gives the same bytes. */
public final class Kits {
  private Kits() {}

  private static KitMaker maker(Target target) {
    return switch (target) {
      case ONNX -> new OnnxKit();
      case LIBRARY -> new LibraryKit();
      case SERVER -> new ServerKit();
      case CONTAINER -> new ContainerKit();
      case KUBERNETES -> new KubernetesKit();
      case LAMBDA -> new LambdaKit();
      case AWS -> new AwsKit();
      case SPARK -> new SparkKit();
      case GCP -> new GcpKit();
      case CLOUD_FUNCTIONS -> new CloudFunctionsKit();
      case AZURE -> new AzureKit();
    };
  }

  /**
   * Makes a kit and writes it.
   *
   * @param folder made if need be; must be empty
   * @return the files as they were written, by path
   * @throws org.riskbench.problem.ProblemException DEPLOY-1xx if the model can't run there; KIT-1xx
   *     if the kit can't be made or written
   * @throws org.riskbench.job.CancelledException if the job was cancelled: nothing is left behind
   */
  public static List<KitFile> write(Target target, KitPlan plan, Path folder, JobContext context) {
    KitFolder.check(folder);
    List<KitFile> files = files(target, plan);
    KitFolder.write(folder, files, context);
    return files;
  }

  /**
   * Makes a kit.
   *
   * @return its files, by path
   * @throws org.riskbench.problem.ProblemException DEPLOY-1xx if the model can't run there; KIT-1xx
   *     if the kit can't be made
   */
  public static List<KitFile> files(Target target, KitPlan plan) {
    check(target, plan);
    KitMaker maker = maker(target);
    List<KitFile> files = new ArrayList<>(maker.files(plan));
    if (target != Target.ONNX) {
      files.add(KitFile.of(KitPlan.MODEL, plan.modelFile()));
      files.addAll(Smoke.of(target, plan));
    }
    files.add(about(target, plan));
    files.add(PartsList.of(plan.jars(), maker.cuts(), subject(plan)));
    files.sort(Comparator.comparing(KitFile::path));
    files.add(Sums.of(files));
    return List.copyOf(files);
  }

  /** Why a model can't run there, whatever is said of earlier records; empty if it can. */
  public static Optional<Problem> obstacle(Target target, SealedModel model) {
    boolean isImported = !model.manifest().checksums().containsKey("scorer.bin");
    return isImported && target != Target.ONNX
        ? Optional.of(DeployProblem.imported(target).problem())
        : Optional.empty();
  }

  /** Whether it must be said where a model learns of earlier records there. */
  public static boolean asksForPast(Target target, SealedModel model) {
    return !model.model().velocity().isEmpty() && !target.pasts().isEmpty();
  }

  static void check(Target target, KitPlan plan) {
    Optional<Problem> obstacle = obstacle(target, plan.sealed());
    if (obstacle.isPresent()) {
      throw obstacle.get().asException();
    }
    if (asksForPast(target, plan.sealed())) {
      PastSource past = plan.past().orElseThrow(() -> DeployProblem.pastUnsaid(target));
      if (!target.pasts().contains(past)) {
        throw DeployProblem.pastImpossible(target, past);
      }
    }
  }

  private static PartsList.Subject subject(KitPlan plan) {
    return new PartsList.Subject(plan.sealed().id().toString(), plan.sealed().fileSha256());
  }

  private static KitFile about(Target target, KitPlan plan) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("target", target.word());
    about.put("model", plan.sealed().id().toString());
    about.put("modelSha256", plan.sealed().fileSha256());
    about.put("earlierRecords", past(plan).map(PastSource::word).orElse("none"));
    about.put("madeBy", "Riskbench " + plan.jars().version());
    return KitFile.of("kit.json", JsonText.object(about));
  }

  private static Optional<PastSource> past(KitPlan plan) {
    return plan.sealed().model().velocity().isEmpty() ? Optional.empty() : plan.past();
  }
}
