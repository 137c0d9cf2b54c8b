package org.riskbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.chart.ChartColors;
import org.riskbench.chart.OfflinePage;
import org.riskbench.chart.PagePart;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.page.HtmlText;
import org.riskbench.registry.Standing;

/**
 * All that a saved model's file tells, laid out for whoever validates it in the manner of the
 * Federal Reserve's SR 11-7: conceptual soundness, data, outcomes, monitoring, limits and a block
 * to sign. What the file does not tell, the page says so. Immutable; any thread.
 */
public final class ValidationReport {
  private static final String STYLE =
      """
      body { line-height: 1.4; }
      h2 { border-top: 2px solid #6E7781; padding-top: 8px; margin-top: 40px; }
      .toc { columns: 2; padding-left: 20px; }
      .toc a { color: inherit; }
      thead th { overflow-wrap: normal; }
      .figure { white-space: nowrap; }
      small { white-space: normal; }
      tbody th { min-width: 110px; }
      .faint { opacity: .6; }
      .chart { height: 420px; max-width: 640px; }
      figcaption { font-size: 13px; opacity: .8; }
      .checks { border: 1px solid #6E7781; border-radius: 6px; padding: 4px 16px; margin: 16px 0;
        break-inside: avoid; }
      .checks p:first-child { font-weight: 600; }
      .box { display: inline-block; width: 13px; height: 13px; border: 1.5px solid currentColor;
        margin-right: 6px; vertical-align: -2px; }
      .line { display: inline-block; min-width: 280px; border-bottom: 1px solid currentColor; }
      .sign td { height: 34px; }
      .remarks { border-bottom: 1px solid currentColor; height: 22px; }
      @media screen and (prefers-color-scheme: dark) {
        body { background: #0D1117; color: #C9D1D9; }
        th, td { border-bottom-color: #30363D; }
        .chart { filter: invert(.92) hue-rotate(180deg); }
      }
      @media print {
        @page { size: A4; margin: 16mm; }
        body { background: #FFFFFF; color: #000000; margin: 0; padding: 0; font-size: 12px; }
        table { font-size: 11px; break-inside: avoid; }
        .checks { break-before: avoid; }
        h2, h3, caption { break-after: avoid; }
        thead { display: table-header-group; }
        .opens { break-before: page; }
      }
      """;

  private final SealedModel model;
  private final Optional<Standing> standing;

  private ValidationReport(SealedModel model, Optional<Standing> standing) {
    this.model = model;
    this.standing = standing;
  }

  /** The report on a model, with or without a card, of whose registry nothing is known. */
  public static ValidationReport of(SealedModel model) {
    return new ValidationReport(model, Optional.empty());
  }

  /** The same with what the model's registry knows beside the file: stage, saving, approval. */
  public ValidationReport with(Optional<Standing> known) {
    return new ValidationReport(model, known);
  }

  /** The page as HTML in UTF-8; the same model and standing give the same page. */
  public String html() {
    List<ReportSection> sections =
        List.of(
            OpeningSections.summary(model, standing),
            ConceptSections.soundness(model),
            DataSections.data(model),
            OutcomeSections.outcomes(model),
            DecisionSections.thresholds(model),
            DecisionSections.groups(model),
            DataSections.stability(model),
            OpeningSections.monitoring(model),
            OpeningSections.limits(model),
            ConceptSections.provenance(model),
            SignOff.section(model));
    List<PagePart> parts = new ArrayList<>();
    parts.add(new PagePart.Html(contents(sections)));
    for (int i = 0; i < sections.size(); i++) {
      String opens = i == sections.size() - 1 ? " class=\"opens\"" : "";
      parts.add(
          new PagePart.Html(
              String.format(
                  Locale.ROOT,
                  "<h2 id=\"s%d\"%s>%d. %s</h2>\n",
                  i + 1,
                  opens,
                  i + 1,
                  HtmlText.safe(sections.get(i).title()))));
      parts.addAll(sections.get(i).parts());
    }
    return OfflinePage.page("Validation report: " + model.id(), parts, ChartColors.LIGHT, STYLE);
  }

  private static String contents(List<ReportSection> sections) {
    StringBuilder html = new StringBuilder("<ol class=\"toc\">\n");
    for (int i = 0; i < sections.size(); i++) {
      html.append(String.format(Locale.ROOT, "<li><a href=\"#s%d\">", i + 1))
          .append(HtmlText.safe(sections.get(i).title()))
          .append("</a></li>\n");
    }
    return html.append("</ol>\n").toString();
  }
}
