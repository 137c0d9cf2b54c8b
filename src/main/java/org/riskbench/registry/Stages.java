package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.JsonView;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.problem.ProblemException;

/** Remembers the stages of a folder's models in a small file, {@code stages.json}. */
record Stages(Path folder) {

  Path file() {
    return folder.resolve("stages.json");
  }

  /** The stage of every model that was given one, by its id as text. */
  Map<String, Stage> read() {
    if (!Files.exists(file())) {
      return Map.of();
    }
    try {
      Map<String, Stage> stages = new HashMap<>();
      JsonView view =
          JsonView.parse(file().getFileName().toString(), ModelFileReader.bytes(file()));
      view.having("stages")
          .at("stages")
          .fields()
          .forEach((id, stage) -> stages.put(id, stage.oneOf(Stage.class)));
      return stages;
    } catch (ProblemException e) {
      throw FolderProblem.stages(file(), e.problem());
    }
  }

  Optional<String> champion() {
    return holder(Stage.CHAMPION, read());
  }

  /** Who has a stage that only one can have. */
  static Optional<String> holder(Stage stage, Map<String, Stage> stages) {
    return stages.entrySet().stream()
        .filter(entry -> entry.getValue() == stage)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The stages after one was given: of champions and challengers there is one. */
  static Map<String, Stage> with(Map<String, Stage> before, String id, Stage stage) {
    Map<String, Stage> after = new TreeMap<>(before);
    stage
        .successor()
        .ifPresent(next -> after.replaceAll((other, old) -> old == stage ? next : old));
    after.put(id, stage);
    return after;
  }

  void write(Map<String, Stage> stages) {
    Map<String, String> names = new TreeMap<>();
    stages.forEach((id, stage) -> names.put(id, stage.name()));
    try {
      AtomicFile.replace(file(), JsonText.object(Map.of("stages", names)));
    } catch (IOException e) {
      throw FileProblem.of("write the stages", file(), e);
    }
  }
}
