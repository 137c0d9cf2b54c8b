package org.riskbench.modelfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.card.CardFinding;
import org.riskbench.card.Contest;
import org.riskbench.card.DataSummary;
import org.riskbench.card.ModelCard;
import org.riskbench.card.Shift;
import org.riskbench.card.SplitSummary;

/** {@code card.json}: the model card, for programs; {@code card.html} is the same for people. */
final class CardJson {
  private static final String IMPORTANCE = "importance";

  private CardJson() {}

  static byte[] write(ModelCard card) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("purpose", card.purpose());
    json.put("data", data(card.data()));
    json.put("findings", card.findings().stream().map(CardJson::finding).toList());
    json.put("split", split(card.split()));
    json.put("learners", card.contest().learners().stream().map(CardJson::learner).toList());
    json.put("why", card.contest().why());
    json.put("test", CardTestJson.of(card.test()));
    json.put(IMPORTANCE, card.importance().stream().map(CodeWeightJson::of).toList());
    json.put("operating", card.operating().map(OperatingJson::of).orElse(null));
    json.put("stability", card.stability().stream().map(CardJson::shift).toList());
    json.put("honesty", card.honesty());
    json.put("limits", card.limits());
    return JsonText.object(json);
  }

  static ModelCard read(byte[] content) {
    JsonView view =
        JsonView.parse(Entry.CARD.fileName(), content)
            .having(
                List.of(IMPORTANCE), // not in cards of before
                "purpose",
                "data",
                "findings",
                "split",
                "learners",
                "why",
                "test",
                "operating",
                "stability",
                "honesty",
                "limits");
    return view.make(
        () ->
            new ModelCard(
                view.at("purpose").text(),
                data(view.at("data")),
                view.at("findings").elements().stream().map(CardJson::finding).toList(),
                split(view.at("split")),
                new Contest(
                    view.at("learners").elements().stream().map(CardJson::learner).toList(),
                    view.at("why").texts()),
                CardTestJson.read(view.at("test")),
                view.has(IMPORTANCE)
                    ? view.at(IMPORTANCE).elements().stream().map(CodeWeightJson::read).toList()
                    : List.of(),
                view.at("operating").isNull()
                    ? Optional.empty()
                    : Optional.of(OperatingJson.read(view.at("operating"))),
                view.at("stability").elements().stream().map(CardJson::shift).toList(),
                view.at("honesty").texts(),
                view.at("limits").texts()));
  }

  private static Map<String, Object> data(DataSummary data) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", data.rows());
    json.put("rejected", data.rejected());
    json.put("unlabelled", data.unlabelled());
    json.put("immature", data.immature());
    json.put("indeterminate", data.indeterminate());
    json.put("maturity", data.maturity());
    json.put("leftOut", data.leftOut());
    return json;
  }

  private static DataSummary data(JsonView view) {
    view.having(
        "rows", "rejected", "unlabelled", "immature", "indeterminate", "maturity", "leftOut");
    return new DataSummary(
        view.at("rows").wholeLong(),
        view.at("rejected").wholeLong(),
        view.at("unlabelled").wholeLong(),
        view.at("immature").wholeLong(),
        view.at("indeterminate").wholeLong(),
        view.at("maturity").text(),
        view.at("leftOut").texts());
  }

  private static Map<String, Object> finding(CardFinding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("column", finding.column());
    json.put("severity", finding.severity());
    json.put("text", finding.text());
    json.put("done", finding.done());
    return json;
  }

  private static CardFinding finding(JsonView view) {
    view.having("code", "column", "severity", "text", "done");
    return new CardFinding(
        view.at("code").text(),
        view.at("column").text(),
        view.at("severity").text(),
        view.at("text").text(),
        view.at("done").text());
  }

  private static Map<String, Object> split(SplitSummary split) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sentence", split.sentence());
    json.put("parts", split.parts().stream().map(CardJson::part).toList());
    json.put("labelDelay", split.labelDelay());
    return json;
  }

  private static SplitSummary split(JsonView view) {
    view.having("sentence", "parts", "labelDelay");
    return new SplitSummary(
        view.at("sentence").text(),
        view.at("parts").elements().stream().map(CardJson::part).toList(),
        view.at("labelDelay").text());
  }

  private static Map<String, Object> part(SplitSummary.Part part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", part.name());
    json.put("records", part.records());
    json.put("frauds", part.frauds());
    json.put("from", part.from());
    json.put("to", part.to());
    return json;
  }

  private static SplitSummary.Part part(JsonView view) {
    view.having("name", "records", "frauds", "from", "to");
    return new SplitSummary.Part(
        view.at("name").text(),
        view.at("records").wholeLong(),
        view.at("frauds").wholeLong(),
        view.at("from").text(),
        view.at("to").text());
  }

  private static Map<String, Object> learner(Contest.Learner learner) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", learner.name());
    json.put("chosen", learner.chosen());
    json.put("figures", FiguresJson.of(learner.figures()));
    json.put("intervals", FiguresJson.intervals(learner.intervals()));
    json.put("seconds", learner.seconds());
    return json;
  }

  private static Contest.Learner learner(JsonView view) {
    view.having("name", "chosen", "figures", "intervals", "seconds");
    return new Contest.Learner(
        view.at("name").text(),
        view.at("chosen").flag(),
        FiguresJson.read(view.at("figures")),
        FiguresJson.readIntervals(view.at("intervals")),
        view.at("seconds").number());
  }

  private static Map<String, Object> shift(Shift shift) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", shift.subject());
    json.put("index", shift.index());
    json.put("critical", shift.critical());
    json.put("bins", shift.bins());
    json.put("before", shift.before());
    json.put("after", shift.after());
    return json;
  }

  private static Shift shift(JsonView view) {
    view.having("subject", "index", "critical", "bins", "before", "after");
    return new Shift(
        view.at("subject").text(),
        view.at("index").number(),
        view.at("critical").number(),
        view.at("bins").whole(),
        view.at("before").wholeLong(),
        view.at("after").wholeLong());
  }
}
