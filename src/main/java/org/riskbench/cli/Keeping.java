package org.riskbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.DeskKey;

/**
 * Where a command keeps the model it made: in the registry by name, in a file, both or nowhere.
 *
 * @param name for the registry
 * @param file a model file that must not exist yet
 */
record Keeping(Optional<String> name, Optional<Path> file) {
  private static final String ENDING = ".riskmodel";

  /** A model that was kept. */
  record Kept(SealedModel model, String where) {
    String sentence() {
      return "Saved as %s: %s".formatted(model.id(), where);
    }

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("model", model.id().toString());
      json.put("file", where);
      json.put("sha256", model.fileSha256());
      return json;
    }
  }

  /** Refuses, before any work is done, what could not be kept after it. */
  void check() {
    if (name.isPresent() && !ModelId.isName(name.get())) {
      throw Problem.error(
              "USE-231",
              "The model name given with --name can't be one.",
              "Use lower-case letters, digits and hyphens, 64 at most.")
          .asException();
    }
    if (file.isPresent() && Files.exists(file.get())) {
      throw Problem.error(
              "USE-232",
              "The file to save to is there already; a model file is never overwritten.",
              "Choose another name with --save, or move the old file away.")
          .asException();
    }
  }

  /** Keeps the model; the registry's copy is the one named where both are asked for. */
  Optional<Kept> keep(ModelDraft draft, Workplace workplace) {
    Optional<Kept> kept = file.map(target -> inFile(draft, target, workplace));
    return name.isPresent()
        ? Optional.of(inRegistry(draft, name.get(), workplace.registry()))
        : kept;
  }

  private static Kept inRegistry(ModelDraft draft, String name, ModelRegistry registry) {
    SealedModel model = registry.save(name, draft);
    return new Kept(model, registry.resolve(model.id().toString()).toString());
  }

  private Kept inFile(ModelDraft draft, Path target, Workplace workplace) {
    Optional<DeskKey> signer = Optional.of(workplace.deskKeys().require());
    ModelId id = new ModelId(name.orElseGet(() -> nameOf(target)), 1);
    return new Kept(
        ModelFileWriter.write(target, draft, id, Instant.now(), signer, workplace.onnx()),
        target.toAbsolutePath().toString());
  }

  /** A model name from a file's name: {@code My Model.riskmodel} gives {@code my-model}. */
  static String nameOf(Path target) {
    String file = target.getFileName() == null ? "" : target.getFileName().toString();
    String stem = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    String name = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    name = name.replaceAll("^-+|-+$", "");
    return name.isEmpty() ? "model" : name.substring(0, Math.min(64, name.length()));
  }
}
