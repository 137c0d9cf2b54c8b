package org.riskbench.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.modelfile.JsonText;

/** The parts of a kit, as a software bill of materials (CycloneDX 1.6). Stateless, thread-safe. */
public final class PartsList {
  /** The name of the file. */
  public static final String FILE = "sbom.cdx.json";

  /**
   * What the kit was made for.
   *
   * @param model name and version
   * @param sha256 of the model file, 64 hex digits
   */
  public record Subject(String model, String sha256) {}

  private PartsList() {}

  /**
   * The list.
   *
   * @param cuts artifacts that the kit holds
   * @throws org.riskbench.problem.ProblemException KIT-101, KIT-102 if a library is not there or
   *     can't be read
   */
  public static KitFile of(Jars jars, List<Cut> cuts, Subject subject) {
    List<Map<String, Object>> components = new ArrayList<>();
    components.add(model(subject));
    for (Cut cut : cuts) {
      components.add(
          ordered(
              "type", "application",
              "group", "org.riskbench",
              "name", cut.artifact(),
              "version", jars.version(),
              "purl", "pkg:maven/org.riskbench/%s@%s".formatted(cut.artifact(), jars.version())));
    }
    cuts.stream()
        .flatMap(cut -> cut.libraries().stream())
        .distinct()
        .sorted()
        .map(library -> LibraryPart.of(library, jars.program().library(library)).component())
        .forEach(components::add);
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("bomFormat", "CycloneDX");
    list.put("specVersion", "1.6");
    list.put("version", 1);
    list.put("components", components);
    return KitFile.of(FILE, JsonText.object(list));
  }

  private static Map<String, Object> model(Subject subject) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("type", "machine-learning-model");
    model.put("name", subject.model());
    model.put("hashes", List.of(LibraryPart.hash(subject.sha256())));
    return model;
  }

  private static Map<String, Object> ordered(String... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
