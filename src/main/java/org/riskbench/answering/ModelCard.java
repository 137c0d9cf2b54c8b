package org.riskbench.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.riskbench.decision.Band;
import org.riskbench.decision.ControlGroup;
import org.riskbench.modelfile.DataFingerprint;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.Rule;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.RiskModel;
import org.riskbench.signing.SignerKey;

/** What a server tells about its model: never a value of an entity or a protected attribute. */
final class ModelCard {
  private ModelCard() {}

  /** All of it. */
  static Reply of(SealedModel sealed, PastFields past, SealPolicy seals, StateCard state) {
    return Json.pretty(card(sealed, past, seals, state));
  }

  /** Without what would help to stay just below a threshold, and without how good the model is. */
  static Reply outer(SealedModel sealed, PastFields past, SealPolicy seals, StateCard state) {
    Map<String, Object> card = card(sealed, past, seals, state);
    card.remove("metrics");
    card.remove("split");
    Map<String, Object> policy = policy(sealed.model());
    policy.remove("resolvedUpTo");
    policy.remove("control");
    policy.put("bands", sealed.model().policy().bands().stream().map(ModelCard::outer).toList());
    card.put("policy", policy);
    return Json.pretty(card);
  }

  private static Map<String, Object> outer(Band band) {
    Map<String, Object> shown = band(band);
    shown.remove("from");
    return shown;
  }

  private static Map<String, Object> card(
      SealedModel sealed, PastFields past, SealPolicy seals, StateCard state) {
    Manifest manifest = sealed.manifest();
    RiskModel model = sealed.model();
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("id", sealed.id().name());
    card.put("version", sealed.id().version());
    card.put("createdAt", manifest.createdAt().toString());
    card.put("application", manifest.application());
    card.put("learner", manifest.learner());
    card.put("inputs", inputs(model, past));
    card.put("policy", policy(model));
    card.put("metrics", new LinkedHashMap<>(sealed.metrics()));
    card.put("split", manifest.split());
    card.put("data", data(manifest.data()));
    card.put("sha256", sealed.fileSha256());
    sealed.sealedBy().ifPresent(key -> card.put("seal", seal(key, seals.trusts(sealed))));
    if (!model.velocity().isEmpty()) {
      card.put("state", state.members());
    }
    return card;
  }

  private static Map<String, Object> seal(SignerKey key, boolean trusted) {
    Map<String, Object> seal = new LinkedHashMap<>();
    seal.put("keyId", key.id());
    seal.put("trusted", trusted);
    return seal;
  }

  /** Columns of the record, then what its caller must say of its past. */
  private static List<Map<String, Object>> inputs(RiskModel model, PastFields past) {
    return Stream.concat(
            model.inputs().columns().stream().map(ModelCard::input),
            past.all().stream().map(ModelCard::input))
        .toList();
  }

  private static Map<String, Object> input(PastField field) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", field.name());
    input.put("kind", ColumnKind.NUMBER.name());
    input.put("role", "VELOCITY");
    input.put("required", true);
    input.put("unit", field.unit());
    input.put("description", field.sentence());
    return input;
  }

  private static Map<String, Object> input(Column column) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", column.name());
    input.put("kind", column.kind().name());
    input.put("role", column.role().name());
    if (mayShowValues(column)) {
      if (column.domain() instanceof ColumnDomain.Range range) {
        input.put("min", bound(column.kind(), range.min()));
        input.put("max", bound(column.kind(), range.max()));
      } else if (column.domain() instanceof ColumnDomain.Levels levels) {
        input.put("levels", levels.values());
      }
    }
    return input;
  }

  /** Values of an entity or a protected attribute stay at home, and so does free text. */
  static boolean mayShowValues(Column column) {
    return column.role() != ColumnRole.ENTITY
        && !column.role().isSensitive()
        && column.kind() != ColumnKind.TEXT;
  }

  private static Object bound(ColumnKind kind, double value) {
    return kind == ColumnKind.TIME ? (Object) Cells.format(kind, value) : (Object) value;
  }

  private static Map<String, Object> policy(RiskModel model) {
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("version", model.policy().version());
    policy.put("bands", model.policy().bands().stream().map(ModelCard::band).toList());
    if (!model.rules().isEmpty()) {
      policy.put("rules", model.rules().table().rules().stream().map(ModelCard::rule).toList());
      policy.put("lists", model.rules().lists());
    }
    ControlGroup control = model.policy().control();
    if (!control.isNone()) {
      policy.put("control", Map.of("share", control.share()));
    }
    policy.put("reasonsAgainst", model.reasons().reference().group().title());
    policy.put("customerReasons", model.reasons().dictionary().notice().on());
    policy.put("resolvedUpTo", model.scoreMap().resolvedUpTo());
    return policy;
  }

  /** What a rule does, not what it asks: a condition told abroad is one that is evaded. */
  private static Map<String, Object> rule(Rule rule) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", rule.name());
    shown.put("on", rule.on());
    shown.put("effect", rule.effect().toString());
    shown.put("code", rule.reason().code());
    return shown;
  }

  private static Map<String, Object> band(Band band) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", band.name());
    shown.put("from", band.from());
    shown.put("decision", band.decision().name());
    shown.put("treatment", band.treatment().name());
    return shown;
  }

  private static Map<String, Object> data(DataFingerprint data) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("source", data.source());
    shown.put("sha256", data.sha256());
    shown.put("rows", data.rows());
    shown.put("frauds", data.frauds());
    shown.put("goods", data.goods());
    shown.put("period", List.of(data.from(), data.to()));
    return shown;
  }
}
