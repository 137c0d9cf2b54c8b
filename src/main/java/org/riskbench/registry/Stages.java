package org.riskbench.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.riskbench.scoring.ModelId;

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
    return read().entrySet().stream()
        .filter(entry -> entry.getValue() == Stage.CHAMPION)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Gives one model a stage; a new champion retires the one before. One change at a time. */
  void set(ModelId id, Stage stage) {
    try (FileChannel guard =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      guard.lock(); // given back when the channel closes, also by a killed program
      Map<String, Stage> stages = new TreeMap<>(read());
      if (stage == Stage.CHAMPION) {
        stages.replaceAll((other, old) -> old == Stage.CHAMPION ? Stage.RETIRED : old);
      }
      stages.put(id.toString(), stage);
      AtomicFile.replace(file(), write(stages));
    } catch (OverlappingFileLockException e) {
      throw FolderProblem.busy();
    } catch (IOException e) {
      throw FileProblem.of("write the stages", file(), e);
    }
  }

  private static byte[] write(Map<String, Stage> stages) {
    Map<String, String> names = new TreeMap<>();
    stages.forEach((id, stage) -> names.put(id, stage.name()));
    return JsonText.object(Map.of("stages", names));
  }
}
