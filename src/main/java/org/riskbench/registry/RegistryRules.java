package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.JsonView;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.problem.ProblemException;

/**
 * What holds for everybody who works on a folder, kept in it as {@code registry.json}: a rule in
 * somebody's own settings would bind nobody else.
 *
 * @param secondPerson whether a champion needs the approval of a second person
 */
record RegistryRules(boolean secondPerson) {
  private static final String SECOND_PERSON = "championNeedsSecondPerson";

  static Path file(Path folder) {
    return folder.resolve("registry.json");
  }

  static RegistryRules read(Path folder) {
    Path file = file(folder);
    if (!Files.exists(file)) {
      return new RegistryRules(false);
    }
    try {
      JsonView view = JsonView.parse(file.getFileName().toString(), ModelFileReader.bytes(file));
      return new RegistryRules(view.having(SECOND_PERSON).at(SECOND_PERSON).flag());
    } catch (ProblemException e) {
      throw FolderProblem.rules(file, e.problem());
    }
  }

  void write(Path folder) {
    Path file = file(folder);
    try {
      AtomicFile.replace(file, JsonText.object(Map.of(SECOND_PERSON, secondPerson)));
    } catch (IOException e) {
      throw FileProblem.of("write the registry's rules", file, e);
    }
  }
}
