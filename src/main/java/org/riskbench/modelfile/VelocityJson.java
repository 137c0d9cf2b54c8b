package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.PlaceholderKeys;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/**
 * Velocity definitions as JSON: a part of {@code recipe.json}, and a document of its own that
 * analysts keep and pass to {@code train --velocity FILE}.
 */
public final class VelocityJson {
  private static final String DOCUMENT = "velocity";
  private static final String PLACEHOLDERS = "placeholders";

  private VelocityJson() {}

  /** A document of its own, readable and stable. */
  public static byte[] write(VelocityPlan plan) {
    return JsonText.document(out -> writeFields(out, plan));
  }

  /**
   * Reads a document of its own.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-2.. with the place of what is wrong
   */
  public static VelocityPlan read(byte[] content) {
    return read(JsonView.parse(DOCUMENT, content));
  }

  static void write(JsonGenerator out, String field, VelocityPlan plan) throws IOException {
    out.writeObjectFieldStart(field);
    writeFields(out, plan);
    out.writeEndObject();
  }

  static void writeFields(JsonGenerator out, VelocityPlan plan) throws IOException {
    out.writeStringField("time", plan.time());
    out.writeNumberField("timeUnit", plan.timeUnit());
    out.writeStringField("retention", Window.of(plan.retention()).toString());
    Map<String, String> rules = new LinkedHashMap<>();
    new TreeMap<>(plan.rules()).forEach((column, rule) -> rules.put(column, rule.name()));
    JsonText.texts(out, "rules", rules);
    if (!plan.placeholders().isEmpty()) {
      writePlaceholders(out, plan.placeholders());
    }
    out.writeArrayFieldStart("features");
    for (VelocityFeature feature : plan.features()) {
      out.writeStartObject();
      JsonText.texts(out, "entity", feature.entity());
      out.writeStringField("window", feature.window().toString());
      out.writeStringField("aggregate", feature.aggregate().word());
      out.writeStringField("of", feature.of());
      out.writeNumberField("cap", feature.cap());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void writePlaceholders(JsonGenerator out, PlaceholderKeys placeholders)
      throws IOException {
    out.writeObjectFieldStart(PLACEHOLDERS);
    for (String column : new TreeSet<>(placeholders.byColumn().keySet())) {
      JsonText.texts(out, column, placeholders.of(column).stream().sorted().toList());
    }
    out.writeEndObject();
  }

  /** Files from before keys could be accepted as placeholders have none. */
  static VelocityPlan read(JsonView view) {
    List<String> fields =
        new ArrayList<>(List.of("time", "timeUnit", "retention", "rules", "features"));
    boolean accepted = view.has(PLACEHOLDERS);
    if (accepted) {
      fields.add(PLACEHOLDERS);
    }
    view.having(fields.toArray(String[]::new));
    return view.make(
        () ->
            new VelocityPlan(
                view.at("time").text(),
                view.at("timeUnit").whole(),
                view.at("features").elements().stream().map(VelocityJson::feature).toList(),
                rules(view.at("rules")),
                Duration.ofMillis(window(view.at("retention")).millis()),
                accepted ? placeholders(view.at(PLACEHOLDERS)) : PlaceholderKeys.NONE));
  }

  private static PlaceholderKeys placeholders(JsonView view) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    view.fields().forEach((column, values) -> keys.put(column, Set.copyOf(values.texts())));
    return new PlaceholderKeys(keys);
  }

  private static Map<String, KeyRule> rules(JsonView view) {
    Map<String, KeyRule> rules = new LinkedHashMap<>();
    view.fields().forEach((column, rule) -> rules.put(column, rule.oneOf(KeyRule.class)));
    return rules;
  }

  private static VelocityFeature feature(JsonView view) {
    view.having("entity", "window", "aggregate", "of", "cap");
    return view.make(
        () ->
            new VelocityFeature(
                view.at("entity").texts(),
                window(view.at("window")),
                Aggregate.ofWord(view.at("aggregate").text())
                    .orElseThrow(() -> view.at("aggregate").refuse("is no aggregate")),
                view.at("of").text(),
                view.at("cap").whole()));
  }

  private static Window window(JsonView view) {
    return view.make(() -> Window.parse(view.text()));
  }
}
