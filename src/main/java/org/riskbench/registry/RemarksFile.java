package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.JsonView;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.problem.ProblemException;

/** Keeps notes and tags of a folder's models in a small file, {@code notes.json}. */
record RemarksFile(Path folder) {
  Path file() {
    return folder.resolve("notes.json");
  }

  /** What was written beside every model, by its id as text. */
  Map<String, Remarks> read() {
    if (!Files.exists(file())) {
      return Map.of();
    }
    try {
      JsonView view =
          JsonView.parse(file().getFileName().toString(), ModelFileReader.bytes(file()));
      Map<String, Remarks> remarks = new TreeMap<>();
      view.having("models")
          .at("models")
          .fields()
          .forEach((id, written) -> remarks.put(id, remarks(written.having("note", "tags"))));
      return remarks;
    } catch (ProblemException e) {
      throw FolderProblem.remarks(file(), e.problem());
    }
  }

  private static Remarks remarks(JsonView written) {
    return new Remarks(written.at("note").text(), written.at("tags").texts());
  }

  void write(Map<String, Remarks> remarks) {
    Map<String, Object> models = new TreeMap<>();
    remarks.forEach(
        (id, written) -> {
          Map<String, Object> fields = new LinkedHashMap<>();
          fields.put("note", written.note());
          fields.put("tags", written.tags());
          models.put(id, fields);
        });
    try {
      AtomicFile.replace(file(), JsonText.object(Map.of("models", models)));
    } catch (IOException e) {
      throw FileProblem.of("write the notes", file(), e);
    }
  }
}
