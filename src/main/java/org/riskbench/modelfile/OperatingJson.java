package org.riskbench.modelfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.card.GroupRow;
import org.riskbench.card.GroupTable;
import org.riskbench.card.OperatingPoint;

/** The part of a model card that tells what the thresholds do. */
final class OperatingJson {
  private OperatingJson() {}

  static Map<String, Object> of(OperatingPoint point) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reviewFrom", (long) point.reviewFrom());
    json.put("declineFrom", (long) point.declineFrom());
    json.put("records", point.records());
    json.put("rates", FiguresJson.of(point.rates()));
    json.put("money", point.money().map(OperatingJson::of).orElse(null));
    json.put("days", point.days().map(OperatingJson::of).orElse(null));
    json.put("segments", point.segments().stream().map(OperatingJson::of).toList());
    json.put("fairness", point.fairness().stream().map(OperatingJson::of).toList());
    return json;
  }

  static OperatingPoint read(JsonView view) {
    view.having(
        "reviewFrom", "declineFrom", "records", "rates", "money", "days", "segments", "fairness");
    JsonView money = view.at("money");
    JsonView days = view.at("days");
    return new OperatingPoint(
        view.at("reviewFrom").whole(),
        view.at("declineFrom").whole(),
        view.at("records").text(),
        FiguresJson.read(view.at("rates")),
        money.isNull() ? Optional.empty() : Optional.of(money(money)),
        days.isNull() ? Optional.empty() : Optional.of(days(days)),
        tables(view.at("segments")),
        tables(view.at("fairness")));
  }

  private static Map<String, Object> of(OperatingPoint.Money money) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("currency", money.currency());
    json.put("baseline", money.baseline());
    json.put("per", money.per());
    json.put("before", money.before());
    json.put("now", money.now());
    json.put("saved", money.saved());
    json.put("low", money.low());
    json.put("high", money.high());
    json.put("method", money.method());
    json.put("assumed", money.assumed());
    json.put("excluded", money.excluded());
    return json;
  }

  private static OperatingPoint.Money money(JsonView view) {
    view.having(
        "currency",
        "baseline",
        "per",
        "before",
        "now",
        "saved",
        "low",
        "high",
        "method",
        "assumed",
        "excluded");
    return new OperatingPoint.Money(
        view.at("currency").text(),
        view.at("baseline").text(),
        view.at("per").text(),
        view.at("before").number(),
        view.at("now").number(),
        view.at("saved").number(),
        view.at("low").number(),
        view.at("high").number(),
        view.at("method").text(),
        view.at("assumed").texts(),
        view.at("excluded").wholeLong());
  }

  private static Map<String, Object> of(OperatingPoint.Days days) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("days", days.days());
    json.put("reviews", days.reviews());
    json.put("mostReviews", days.mostReviews());
    json.put("declines", days.declines());
    json.put("capacity", FiguresJson.nullable(days.capacity()));
    json.put("exceedance", FiguresJson.nullable(days.exceedance()));
    return json;
  }

  private static OperatingPoint.Days days(JsonView view) {
    view.having("days", "reviews", "mostReviews", "declines", "capacity", "exceedance");
    return new OperatingPoint.Days(
        view.at("days").wholeLong(),
        view.at("reviews").number(),
        view.at("mostReviews").number(),
        view.at("declines").number(),
        FiguresJson.optional(view.at("capacity")),
        FiguresJson.optional(view.at("exceedance")));
  }

  private static Map<String, Object> of(GroupTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", table.column());
    json.put("reference", table.reference());
    json.put("groups", table.groups().stream().map(OperatingJson::of).toList());
    return json;
  }

  private static Map<String, Object> of(GroupRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", row.name());
    json.put("records", row.records());
    json.put("frauds", row.frauds());
    json.put("figures", FiguresJson.of(row.figures()));
    json.put("intervals", FiguresJson.intervals(row.intervals()));
    return json;
  }

  private static List<GroupTable> tables(JsonView view) {
    return view.elements().stream().map(OperatingJson::table).toList();
  }

  private static GroupTable table(JsonView view) {
    view.having("column", "reference", "groups");
    return new GroupTable(
        view.at("column").text(),
        view.at("reference").text(),
        view.at("groups").elements().stream().map(OperatingJson::row).toList());
  }

  private static GroupRow row(JsonView view) {
    view.having("name", "records", "frauds", "figures", "intervals");
    return new GroupRow(
        view.at("name").text(),
        view.at("records").wholeLong(),
        view.at("frauds").wholeLong(),
        FiguresJson.read(view.at("figures")),
        FiguresJson.readIntervals(view.at("intervals")));
  }
}
