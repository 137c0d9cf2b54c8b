package org.riskbench.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskbench.onnx.ModelInput;
import org.riskbench.onnx.OnnxModel;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.problem.Problem;
import org.riskbench.training.ImportedPlan;
import org.riskbench.training.TrainingPlan;

/**
 * The imported models among the learners asked for, as {@code onnx:FILE}, and how they are to be
 * read.
 */
final class Imports {
  private static final String PREFIX = "onnx:";
  private static final String INPUT = "onnx-input.";

  private final OnnxPart onnx;
  private final boolean alone;
  private final Map<String, OnnxModel> models = new LinkedHashMap<>();

  /**
   * Opens the models.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-250 to MODEL-255 of a file
   */
  Imports(Set<String> names, OnnxPart onnx) {
    this.onnx = onnx;
    this.alone = names.stream().allMatch(Imports::isOne);
    names.stream().filter(Imports::isOne).forEach(name -> models.put(name, open(name)));
  }

  /** Whether a learner's name means an imported model. */
  static boolean isOne(String name) {
    return name.startsWith(PREFIX);
  }

  private OnnxModel open(String name) {
    try {
      return onnx.open(Path.of(name.substring(PREFIX.length())));
    } catch (InvalidPathException e) {
      throw Problem.error(
              "USE-235",
              "What follows onnx: can't be a file's name.",
              "Write it as in --learner onnx:model.onnx.")
          .asException();
    }
  }

  /**
   * Takes the settings that are meant for these models out of all that were given.
   *
   * @param left names that nobody has used; those used here are taken out
   * @return plans by the name asked for; where no other learner is asked for, every setting must be
   *     one of theirs
   * @throws org.riskbench.problem.ProblemException USE-236 for a setting that no model has,
   *     MODEL-260 if a file is another one than meant
   */
  Map<String, TrainingPlan> plans(Map<String, String> settings, Set<String> left, long seed) {
    Map<String, String> own = new LinkedHashMap<>(settings);
    own.keySet().removeIf(name -> !OnnxModel.isSetting(name) && !alone);
    Map<String, TrainingPlan> plans = new LinkedHashMap<>();
    models.forEach(
        (name, model) -> plans.put(name, new ImportedPlan(model.with(forModel(own, model)), seed)));
    if (!models.isEmpty()) {
      left.removeAll(own.keySet());
    }
    return plans;
  }

  /** An input that another of the models has is none of this one's business. */
  private Map<String, String> forModel(Map<String, String> own, OnnxModel model) {
    Map<String, String> some = new LinkedHashMap<>(own);
    some.keySet().removeIf(name -> name.startsWith(INPUT) && !has(model, name) && anyHas(name));
    return some;
  }

  private boolean anyHas(String setting) {
    return models.values().stream().anyMatch(model -> has(model, setting));
  }

  private static boolean has(OnnxModel model, String setting) {
    List<ModelInput> inputs = model.inputs();
    return inputs.stream()
        .map(ModelInput::name)
        .collect(Collectors.toSet())
        .contains(setting.substring(INPUT.length()));
  }
}
