package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.decision.Band;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.feature.Recipe;
import org.riskbench.rule.HardRules;
import org.riskbench.scoring.ReasonBook;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.Scorer;

/**
 * {@code policy.json}: from a margin to a decision (calibration, score map with its support,
 * bands), the reference its reasons are measured against and their words, and the rules beside it.
 */
final class PolicyJson {
  private static final String RULES = "rules";
  private static final String REASONS = "reasons";

  /** Fields that older files lack. */
  private static final List<String> OPTIONAL =
      optional(MovesJson.FIELD, RULES, REASONS, FallbackJson.FIELD, ControlJson.FIELD);

  /** Fields of a policy alone that it may lack. */
  static final List<String> BESIDE = List.of(FallbackJson.FIELD, ControlJson.FIELD);

  private PolicyJson() {}

  private static List<String> optional(String... beside) {
    List<String> fields = new ArrayList<>(StakesJson.FIELDS);
    fields.addAll(List.of(beside));
    return List.copyOf(fields);
  }

  static byte[] write(RiskModel model, Stakes stakes, List<PolicyMove> moves) {
    return JsonText.document(
        out -> {
          CalibrationJson.write(out, model.calibration());
          write(out, model.scoreMap());
          writeBeside(out, model.policy());
          StakesJson.write(out, stakes);
          MovesJson.write(out, moves);
          JsonText.numbers(out, "reference", model.reference());
          if (!model.reasons().isAutomatic()) {
            ReasonsJson.write(out, REASONS, model.reasons());
          }
          if (!model.rules().isEmpty()) {
            RulesJson.write(out, RULES, model);
          }
        });
  }

  /** A policy without what it is weighed by. */
  static void writeBeside(JsonGenerator out, Policy policy) throws IOException {
    write(out, policy);
    FallbackJson.write(out, policy.fallback());
    ControlJson.write(out, policy.control());
  }

  /** What {@link #writeBeside} wrote. */
  static Policy policy(JsonView view) {
    List<Band> bands = new ArrayList<>();
    for (JsonView band : view.at("bands").elements()) {
      bands.add(band(band));
    }
    return view.make(
        () ->
            new Policy(
                view.at("version").whole(),
                bands,
                FallbackJson.read(view),
                ControlJson.read(view)));
  }

  private static void write(JsonGenerator out, ScoreMap map) throws IOException {
    out.writeObjectFieldStart("scoreMap");
    JsonText.numbers(out, "margins", map.margins());
    JsonText.numbers(out, "rates", map.rates());
    out.writeNumberField("tailScale", map.tailScale());
    out.writeNumberField("floorRate", map.floorRate());
    out.writeNumberField("goods", map.goods());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, Policy policy) throws IOException {
    out.writeNumberField("version", policy.version());
    out.writeArrayFieldStart("bands");
    for (Band band : policy.bands()) {
      out.writeStartObject();
      out.writeStringField("name", band.name());
      out.writeNumberField("from", band.from());
      out.writeStringField("decision", band.decision().name());
      out.writeStringField("treatment", band.treatment().name());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** What the thresholds were weighed by. */
  static Stakes stakes(JsonView document) {
    return StakesJson.read(document);
  }

  /** The steps by which the thresholds came about. */
  static List<PolicyMove> moves(JsonView document) {
    return MovesJson.read(document);
  }

  /** The model of this recipe and scorer that decides as the document says. */
  static RiskModel read(JsonView document, Recipe recipe, Scorer scorer) {
    JsonView view =
        document.having(OPTIONAL, "calibration", "scoreMap", "version", "bands", "reference");
    Calibration calibration = CalibrationJson.read(view.at("calibration"));
    ScoreMap map = scoreMap(view.at("scoreMap"));
    Policy policy = policy(view);
    double[] reference = view.at("reference").numbers();
    HardRules rules = view.has(RULES) ? RulesJson.read(view.at(RULES), recipe) : HardRules.NONE;
    ReasonBook reasons =
        view.has(REASONS)
            ? ReasonsJson.read(view.at(REASONS), recipe)
            : ReasonBook.automatic(recipe);
    return view.make(
        () -> new RiskModel(recipe, scorer, calibration, map, policy, reference, rules, reasons));
  }

  private static ScoreMap scoreMap(JsonView view) {
    view.having("margins", "rates", "tailScale", "floorRate", "goods");
    return view.make(
        () ->
            new ScoreMap(
                view.at("margins").numbers(),
                view.at("rates").numbers(),
                view.at("tailScale").number(),
                view.at("floorRate").number(),
                view.at("goods").wholeLong()));
  }

  private static Band band(JsonView view) {
    view.having("name", "from", "decision", "treatment");
    return view.make(
        () ->
            new Band(
                view.at("name").text(),
                view.at("from").whole(),
                view.at("decision").oneOf(Decision.class),
                view.at("treatment").oneOf(Treatment.class)));
  }
}
