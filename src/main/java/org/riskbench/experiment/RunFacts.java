package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;
import org.riskbench.modelfile.DataFingerprint;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.Program;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.Column;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityFeature;

/**
 * Everything that decided how a model came out, as texts by what they are about. Two runs with the
 * same facts are the same run. Immutable.
 *
 * @param texts in the order people ask for them; never a value of a record
 */
public record RunFacts(Map<String, String> texts) {
  private static final int SHOWN_HEX = 12;

  public RunFacts {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /**
   * Something that is not the same in two runs.
   *
   * @param what it is about
   * @param left what it is in the first, empty if there is no such thing
   * @param right what it is in the second, likewise
   */
  public record Difference(String what, String left, String right) {}

  /** The facts of a run made in this sitting. */
  public static RunFacts of(Run run) {
    return of(run.draft(run.model().policy()));
  }

  /** The facts of a model made in this sitting, before it has a version. */
  public static RunFacts of(ModelDraft draft) {
    Program program = Program.current();
    Map<String, String> facts = new LinkedHashMap<>();
    plan(facts, draft.learner(), draft.parameters(), draft.seed());
    data(facts, draft.data(), draft.trainingSchema());
    facts.put("split", draft.split());
    facts.putAll(draft.provenance());
    recipe(facts, draft.model().recipe());
    program(facts, program.title(), program.libraries());
    return new RunFacts(facts);
  }

  /** The facts of a saved model. */
  public static RunFacts of(SealedModel model) {
    Manifest manifest = model.manifest();
    Map<String, String> facts = new LinkedHashMap<>();
    plan(facts, manifest.learner(), manifest.parameters(), manifest.seed());
    data(facts, manifest.data(), manifest.schema());
    facts.put("split", manifest.split());
    facts.putAll(manifest.provenance());
    recipe(facts, model.model().recipe());
    program(facts, manifest.application(), manifest.libraries());
    return new RunFacts(facts);
  }

  /**
   * What is not the same in another run, in the order of these facts; nothing if it is the same
   * run.
   */
  public List<Difference> against(RunFacts other) {
    Set<String> all = new LinkedHashSet<>(texts.keySet());
    all.addAll(other.texts.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String what : all) {
      String left = texts.getOrDefault(what, "");
      String right = other.texts.getOrDefault(what, "");
      if (!left.equals(right)) {
        differences.add(new Difference(what, left, right));
      }
    }
    return differences;
  }

  private static void plan(
      Map<String, String> facts, String learner, Map<String, String> parameters, long seed) {
    facts.put("learner", learner);
    new TreeMap<>(parameters).forEach((name, value) -> facts.put("parameter " + name, value));
    facts.put("seed", Long.toString(seed));
  }

  private static void data(Map<String, String> facts, DataFingerprint data, Schema schema) {
    facts.put("source", data.source());
    String sum = data.sha256();
    facts.put("data sha-256", sum.substring(0, Math.min(SHOWN_HEX, sum.length())));
    facts.put("rows", Long.toString(data.rows()));
    facts.put("frauds", Long.toString(data.frauds()));
    facts.put("goods", Long.toString(data.goods()));
    facts.put("from", data.from());
    facts.put("to", data.to());
    for (Column column : schema.columns()) {
      facts.put("column " + column.name(), word(column.role()) + ", " + word(column.kind()));
    }
  }

  private static void recipe(Map<String, String> facts, Recipe recipe) {
    for (VelocityFeature feature : recipe.velocity().features()) {
      facts.put("velocity " + feature.name(), "yes");
    }
    Map<String, Integer> widths = new LinkedHashMap<>();
    for (Transformation step : recipe.transformations()) {
      widths.merge(step.column(), step.width(), Integer::sum);
    }
    widths.forEach((column, width) -> facts.put("features of " + column, Integer.toString(width)));
  }

  private static void program(
      Map<String, String> facts, String application, Map<String, String> libraries) {
    facts.put("program", application);
    libraries.forEach((library, version) -> facts.put("library " + library, version));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
