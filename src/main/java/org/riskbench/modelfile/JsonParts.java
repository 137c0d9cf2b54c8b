package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.decision.ControlGroup;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.decision.Stakes;
import org.riskbench.feature.Derivation;
import org.riskbench.velocity.VelocityPlan;

/**
 * Parts of a model file's documents for other documents: written as the fields of an object that
 * {@link JsonText#object} takes, read where they lie. Readers refuse as {@link JsonView} does.
 * Stateless and thread-safe.
 */
public final class JsonParts {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String DERIVED = "derived";

  private JsonParts() {}

  /** A policy: version, bands, what answers in its place, control group. */
  public static Map<String, ?> write(Policy policy) {
    return fields(out -> PolicyJson.writeBeside(out, policy));
  }

  /** The policy that {@link #write(Policy)} wrote. */
  public static Policy policy(JsonView view) {
    return PolicyJson.policy(view.having(PolicyJson.BESIDE, "version", "bands"));
  }

  /** What thresholds are weighed by; no field where all is assumed. */
  public static Map<String, ?> write(Stakes stakes) {
    return fields(out -> StakesJson.write(out, stakes));
  }

  /** What {@link #write(Stakes)} wrote. */
  public static Stakes stakes(JsonView view) {
    return StakesJson.read(view.having(StakesJson.FIELDS));
  }

  /** Whom a policy lets through; no field where it is nobody. */
  public static Map<String, ?> write(ControlGroup control) {
    return fields(out -> ControlJson.write(out, control));
  }

  /** What {@link #write(ControlGroup)} wrote. */
  public static ControlGroup control(JsonView view) {
    return ControlJson.read(view.having(List.of(ControlJson.FIELD)));
  }

  /** Steps by which thresholds came about; no field where there are none. */
  public static Map<String, ?> write(List<PolicyMove> moves) {
    return fields(out -> MovesJson.write(out, moves));
  }

  /** What {@link #write(List)} wrote. */
  public static List<PolicyMove> moves(JsonView view) {
    return MovesJson.read(view.having(List.of(MovesJson.FIELD)));
  }

  /** The words of reasons. */
  public static Map<String, ?> write(ReasonDictionary words) {
    return fields(out -> ReasonsJson.write(out, words));
  }

  /** What {@link #write(ReasonDictionary)} wrote. */
  public static ReasonDictionary words(JsonView view) {
    return ReasonsJson.dictionary(view.having(ReasonsJson.NOTICE, ReasonsJson.CODES));
  }

  /** What is counted of earlier records. */
  public static Map<String, ?> write(VelocityPlan plan) {
    return fields(out -> VelocityJson.writeFields(out, plan));
  }

  /** What {@link #write(VelocityPlan)} wrote. */
  public static VelocityPlan velocity(JsonView view) {
    return VelocityJson.read(view);
  }

  /** Columns made of others. */
  public static Map<String, ?> derivations(List<Derivation> derivations) {
    return fields(
        out -> {
          out.writeArrayFieldStart(DERIVED);
          for (Derivation each : derivations) {
            out.writeStartObject();
            DerivationJson.write(out, each);
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  /** What {@link #derivations(List)} wrote. */
  public static List<Derivation> derivations(JsonView view) {
    List<Derivation> derivations = new ArrayList<>();
    view.having(DERIVED).at(DERIVED).elements().stream()
        .map(DerivationJson::read)
        .forEach(derivations::add);
    return derivations;
  }

  private static Map<String, ?> fields(JsonText.Body body) {
    try (JsonParser parser = FACTORY.createParser(JsonText.document(body))) {
      Map<String, Object> fields = new LinkedHashMap<>();
      if (JsonTree.read(parser) instanceof Map<?, ?> object) {
        object.forEach((name, value) -> fields.put(String.valueOf(name), value));
      }
      return fields;
    } catch (IOException e) {
      throw new UncheckedIOException("what was just written can be read", e);
    }
  }
}
