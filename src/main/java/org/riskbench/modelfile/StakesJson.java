package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;

/**
 * How {@code policy.json} keeps what its thresholds were weighed by: {@code costs} with the factors
 * that somebody has stated, {@code capacity} and {@code week}. Files written before lack them.
 */
final class StakesJson {
  /** Fields that a policy may lack. */
  static final List<String> FIELDS = List.of("costs", "capacity", "week");

  private StakesJson() {}

  static void write(JsonGenerator out, Stakes stakes) throws IOException {
    if (stakes.equals(Stakes.ASSUMED)) {
      return;
    }
    out.writeObjectFieldStart("costs");
    out.writeStringField("currency", stakes.costs().currency());
    out.writeObjectFieldStart("stated");
    for (CostFactor factor : CostFactor.values()) { // in order, so that bytes are the same
      if (stakes.costs().stated().containsKey(factor)) {
        out.writeNumberField(factor.code(), stakes.costs().value(factor));
      }
    }
    out.writeEndObject();
    out.writeEndObject();
    if (stakes.capacity().isPresent()) {
      Capacity capacity = stakes.capacity().get();
      out.writeObjectFieldStart("capacity");
      out.writeNumberField("perDay", capacity.perDay());
      out.writeNumberField("exceedable", capacity.exceedable());
      out.writeNumberField("oldest", capacity.oldest());
      out.writeStringField("overflow", capacity.overflow().name());
      out.writeEndObject();
    }
    out.writeObjectFieldStart("week");
    out.writeStringField("zone", stakes.week().zone().getId());
    out.writeArrayFieldStart("days");
    for (DayOfWeek day : DayOfWeek.values()) {
      if (stakes.week().days().contains(day)) {
        out.writeString(day.name());
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  static Stakes read(JsonView policy) {
    if (!policy.has("costs")) {
      return Stakes.ASSUMED;
    }
    CostModel costs = costs(policy.at("costs").having("currency", "stated"));
    Optional<Capacity> capacity =
        policy.has("capacity") ? Optional.of(capacity(policy.at("capacity"))) : Optional.empty();
    return new Stakes(costs, capacity, week(policy.at("week").having("zone", "days")));
  }

  private static CostModel costs(JsonView view) {
    Map<CostFactor, Double> stated = new EnumMap<>(CostFactor.class);
    view.at("stated")
        .fields()
        .forEach((code, value) -> stated.put(factor(code, value), value.number()));
    return view.make(() -> new CostModel(view.at("currency").text(), stated));
  }

  private static CostFactor factor(String code, JsonView at) {
    return CostFactor.named(code)
        .orElseThrow(() -> at.refuse("is no cost factor that this program knows"));
  }

  private static Capacity capacity(JsonView view) {
    view.having("perDay", "exceedable", "oldest", "overflow");
    return view.make(
        () ->
            new Capacity(
                view.at("perDay").number(),
                view.at("exceedable").number(),
                view.at("oldest").whole(),
                view.at("overflow").oneOf(Treatment.class)));
  }

  private static WorkWeek week(JsonView view) {
    Set<DayOfWeek> days =
        view.at("days").elements().stream()
            .map(day -> day.oneOf(DayOfWeek.class))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    if (days.isEmpty()) {
      throw view.at("days").refuse("names no day");
    }
    return new WorkWeek(zone(view.at("zone")), days);
  }

  private static ZoneId zone(JsonView view) {
    try {
      return ZoneId.of(view.text());
    } catch (DateTimeException e) {
      throw view.refuse("is no time zone");
    }
  }
}
