package org.riskbench.card;

import java.util.List;
import java.util.stream.Collectors;
import org.riskbench.page.HtmlText;

/**
 * The short card that lies in a model file: one page without any script, for whoever unzips it. The
 * same card gives the same bytes; what would make it longer than {@link #MOST_BYTES} is left to the
 * validation report.
 */
public final class CardPage {
  /** Longest page in bytes of UTF-8. */
  public static final int MOST_BYTES = 60_000;

  private static final int MOST_ROWS = 12;
  private static final int MOST_GROUPS = 8;
  private static final int MOST_TABLES = 4;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; }
      body { font-family: system-ui, "DejaVu Sans", sans-serif; margin: 24px auto;
        max-width: 860px; padding: 0 16px; line-height: 1.4; }
      table { border-collapse: collapse; font-size: 14px; margin: 0 0 16px; width: 100%%; }
      caption { font-weight: 600; padding: 8px 0; text-align: left; }
      th, td { border-bottom: 1px solid #8886; padding: 3px 8px; text-align: left;
        vertical-align: top; overflow-wrap: anywhere; }
      small { display: block; opacity: .75; }
      thead th { overflow-wrap: normal; }
      .figure { white-space: nowrap; }
      small { white-space: normal; }
      tbody th { min-width: 110px; }
      .faint { opacity: .6; }
      @media print { :root { color-scheme: light; } tr { break-inside: avoid; }
        body { max-width: none; margin: 0; } }
      </style>
      </head>
      <body>
      <h1>%s</h1>
      """;

  private CardPage() {}

  /** The page as HTML. */
  public static String html(CardHead head, ModelCard card) {
    String title = HtmlText.safe("Model card: " + head.title());
    StringBuilder html = new StringBuilder(HEAD.formatted(title, title));
    section(
        html,
        "Purpose",
        HtmlText.paragraph(card.purpose().isEmpty() ? "Nobody has said." : card.purpose()));
    section(html, "Limits", HtmlText.list(card.limits()));
    section(html, "Model", CardBlocks.facts("How it was made", head.facts()));
    section(
        html,
        "Data",
        CardBlocks.data(card.data())
            + CardBlocks.findings(first(card.findings(), MOST_ROWS))
            + more(card.findings().size(), "findings"));
    section(html, "Split", CardBlocks.split(card.split()));
    section(html, "Learners", CardBlocks.contest(card.contest()));
    section(
        html,
        "Outcome",
        CardBlocks.metrics(head.metrics(), card.test().intervals())
            + card.test().calibration().map(OutcomeBlocks::calibration).orElse(""));
    section(html, "What matters", OutcomeBlocks.importance(card.importance(), MOST_ROWS));
    section(html, "Thresholds", HtmlText.list(head.bands()) + operating(card));
    section(html, "Stability", OutcomeBlocks.stability(card.stability(), MOST_ROWS));
    section(html, "Time honesty", HtmlText.list(card.honesty()));
    html.append(
        HtmlText.paragraph(
            "The validation report tells more: riskbench report MODEL --out FILE.html"));
    return html.append("</body>\n</html>\n").toString();
  }

  private static String operating(ModelCard card) {
    return card.operating()
        .map(
            point ->
                OutcomeBlocks.operating(point)
                    + groups("Fairness", point.fairness())
                    + groups("Segments", point.segments()))
        .orElse(
            HtmlText.paragraph(
                "What these thresholds do was not measured when the file was written."));
  }

  private static String groups(String heading, List<GroupTable> tables) {
    return tables.isEmpty()
        ? ""
        : first(tables, MOST_TABLES).stream()
            .map(table -> OutcomeBlocks.groups(table, MOST_GROUPS))
            .collect(Collectors.joining("", "<h3>" + heading + "</h3>\n", ""));
  }

  private static void section(StringBuilder html, String heading, String body) {
    if (!body.isEmpty()) {
      html.append("<h2>").append(heading).append("</h2>\n").append(body);
    }
  }

  private static String more(int all, String of) {
    return all > MOST_ROWS ? HtmlText.paragraph(all - MOST_ROWS + " more " + of + ".") : "";
  }

  private static <T> List<T> first(List<T> list, int most) {
    return list.subList(0, Math.min(most, list.size()));
  }
}
