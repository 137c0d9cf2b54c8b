package org.riskbench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riskbench.card.CardBlocks;
import org.riskbench.card.ModelCard;
import org.riskbench.card.OutcomeBlocks;
import org.riskbench.card.Told;
import org.riskbench.evaluation.Coefficient;
import org.riskbench.evaluation.CoefficientReport;
import org.riskbench.evaluation.ScorecardReport;
import org.riskbench.experiment.RunFacts;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.page.HtmlTable;
import org.riskbench.schema.Column;
import org.riskbench.velocity.VelocityFeature;

/** Why the model is built as it is, and how to build it again. */
final class ConceptSections {
  private static final int MOST_WEIGHTS = 40;

  private ConceptSections() {}

  static ReportSection soundness(SealedModel model) {
    Manifest manifest = model.manifest();
    Map<String, String> plan = new LinkedHashMap<>();
    plan.put("Learner", manifest.learner());
    plan.put("Inputs after encoding", Told.count(model.model().recipe().width()));
    plan.put("Features of earlier records", Told.count(model.model().velocity().size()));
    plan.putAll(new TreeMap<>(manifest.parameters()));
    ReportSection.Draft section =
        ReportSection.titled("Conceptual soundness")
            .heading("Learner and settings")
            .html(CardBlocks.facts("How the model learns", plan))
            .heading("Learners tried, and why this one was chosen")
            .html(
                model
                    .card()
                    .map(ModelCard::contest)
                    .map(CardBlocks::contest)
                    .orElse("<p>" + OpeningSections.NO_CARD + "</p>\n"))
            .heading("Columns")
            .html(columns(manifest))
            .heading("Inside the model");
    if (model.account().isEmpty()) {
      section.say("The learner tells no weights and no points.");
    }
    model.account().coefficients().ifPresent(weights -> section.html(weights(weights)));
    model.account().scorecard().ifPresent(points -> section.html(points(points)));
    section
        .heading("What matters to it")
        .html(
            OutcomeBlocks.importance(
                model.card().map(ModelCard::importance).orElse(List.of()), Integer.MAX_VALUE));
    section.heading("Reasons").html(ReasonTable.of(model.model()));
    return section.check(
        List.of(
            "The learner fits the purpose and the amount of data.",
            "Every input is known when the decision is made, and may be used for it.",
            "No input is a sensitive attribute, or stands in for one without being examined."));
  }

  private static String columns(Manifest manifest) {
    HtmlTable table = new HtmlTable("Columns of the data", List.of("Column", "Role", "Kind"));
    for (Column column : manifest.schema().columns()) {
      table.row(column.name(), List.of(word(column.role()), word(column.kind())));
    }
    return table.html();
  }

  private static String weights(CoefficientReport report) {
    HtmlTable table =
        new HtmlTable(
            "Weights in log-odds, the largest first",
            List.of("Feature", "Weight", "Standard error", "Per"));
    report.weights().stream()
        .sorted((one, other) -> Double.compare(Math.abs(other.weight()), Math.abs(one.weight())))
        .limit(MOST_WEIGHTS)
        .forEach(
            (Coefficient each) ->
                table.row(
                    each.feature(),
                    List.of(
                        Told.fixed(each.weight()), Told.fixed(each.standardError()), each.unit())));
    return table.html();
  }

  private static String points(ScorecardReport report) {
    HtmlTable table =
        new HtmlTable("Scorecard", List.of("Column", "Values", "Rows", "Fraud rate", "Points"));
    for (ScorecardReport.Column column : report.columns()) {
      for (ScorecardReport.Bin bin : column.bins()) {
        table.row(
            column.name(),
            List.of(
                bin.values(),
                Told.count(bin.rows()),
                Told.percent(bin.fraudRate()),
                Told.one(bin.points())));
      }
    }
    return table.html();
  }

  static ReportSection provenance(SealedModel model) {
    Map<String, String> facts = new LinkedHashMap<>();
    RunFacts.of(model).texts().forEach((name, text) -> keep(facts, name, text));
    String earlier =
        model.model().velocity().features().stream()
            .map(VelocityFeature::name)
            .collect(Collectors.joining("; "));
    if (!earlier.isEmpty()) {
      facts.put("features of earlier records", earlier);
    }
    facts.put("data sha-256", model.manifest().data().sha256());
    facts.put("file sha-256", model.fileSha256());
    return ReportSection.titled("Provenance")
        .say("With the same data, program, plan and seed the same model comes out, bit for bit.")
        .html(CardBlocks.facts("How the model came about", facts))
        .check(List.of("The model was built again from this, with the same figures."));
  }

  /** Columns are told in another section, features of earlier records in one line. */
  private static void keep(Map<String, String> facts, String name, String text) {
    boolean elsewhere =
        name.startsWith("column ")
            || name.startsWith("features of ")
            || name.startsWith("velocity ");
    if (!elsewhere && !text.isEmpty()) {
      facts.put(name, text);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
