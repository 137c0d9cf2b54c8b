package org.riskbench.registry;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.registry.FieldLine.Section;

/** Two model files held beside each other, field by field. */
final class ModelComparison {
  private static final Set<String> PLAN =
      Set.of("learner", "parameters", "seed", "split", "provenance");

  /** Told elsewhere, or different in any two files. */
  private static final Set<String> LEFT_OUT = Set.of("name", "checksums", "schema");

  private ModelComparison() {}

  /** What is not the same in two files that were read before. */
  static List<FieldLine> of(byte[] left, byte[] right) {
    Map<Section, Map<String, String>> one = sections(left);
    Map<Section, Map<String, String>> other = sections(right);
    List<FieldLine> lines = new ArrayList<>();
    for (Section section : Section.values()) {
      lines.addAll(
          lines(
              section, one.getOrDefault(section, Map.of()), other.getOrDefault(section, Map.of())));
    }
    return lines;
  }

  private static List<FieldLine> lines(
      Section section, Map<String, String> left, Map<String, String> right) {
    Set<String> fields = new LinkedHashSet<>(left.keySet());
    fields.addAll(right.keySet());
    List<FieldLine> lines = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (String field : fields) {
      String one = left.getOrDefault(field, "");
      String other = right.getOrDefault(field, "");
      // What is below a part that is another one says no more.
      if (one.equals(other) || told.stream().anyMatch(field::startsWith)) {
        continue;
      }
      lines.add(line(section, field, one, other));
      told.add(field + FieldTexts.BETWEEN);
    }
    return lines;
  }

  private static FieldLine line(Section section, String field, String one, String other) {
    String left = FieldTexts.shown(one);
    String right = FieldTexts.shown(other);
    return new FieldLine(
        section, field, left, left.equals(right) ? right + ", not the same" : right);
  }

  private static Map<Section, Map<String, String>> sections(byte[] file) {
    Map<String, byte[]> documents = ModelFileReader.documents(file);
    Map<String, Object> manifest = json(documents, "manifest.json");
    Map<String, Object> about = new LinkedHashMap<>(manifest);
    Map<String, Object> plan = new LinkedHashMap<>(manifest);
    about.keySet().removeAll(PLAN);
    about.keySet().removeAll(LEFT_OUT);
    plan.keySet().retainAll(PLAN);
    Map<String, Object> recipe = json(documents, "recipe.json");
    recipe.remove("inputs"); // the schema's
    Map<Section, Map<String, String>> sections = new LinkedHashMap<>();
    sections.put(Section.FILE, FieldTexts.of(about));
    sections.put(Section.PLAN, FieldTexts.of(plan));
    sections.put(Section.SCHEMA, FieldTexts.of(manifest.get("schema")));
    sections.put(Section.RECIPE, FieldTexts.of(recipe));
    sections.put(Section.POLICY, FieldTexts.of(json(documents, "policy.json")));
    sections.put(Section.METRICS, FieldTexts.of(json(documents, "evaluation.json").get("metrics")));
    return sections;
  }

  private static Map<String, Object> json(Map<String, byte[]> documents, String name) {
    try {
      return new LinkedHashMap<>(
          JSON.std.mapFrom(documents.getOrDefault(name, new byte[] {'{', '}'})));
    } catch (IOException e) {
      throw new IllegalArgumentException("the file was not read before", e);
    }
  }
}
