package org.riskbench.deploy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.exchange.OnnxExport;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;

/** The model as a graph for ONNX Runtime. */
final class OnnxKit implements KitMaker {
  @Override
  public List<KitFile> files(KitPlan plan) {
    OnnxExport export = OnnxExport.of(plan.sealed(), plan.onnx());
    return List.of(
        KitFile.of("model.onnx", export.graph()),
        KitFile.text("mapping.json", new String(export.mapping(), StandardCharsets.UTF_8)),
        KitFile.text("README.md", readme(plan, export)));
  }

  private static String readme(KitPlan plan, OnnxExport export) {
    return Template.text(
        OnnxKit.class,
        "onnx/README.md",
        Map.of(
            "model", plan.sealed().id(),
            "difference", String.format(Locale.ROOT, "%.1e", export.check().probability()),
            "records", String.format(Locale.ROOT, "%,d", export.check().records()),
            "runtime", export.runtime(),
            "sha256", plan.sealed().fileSha256()));
  }
}
