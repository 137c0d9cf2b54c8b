package org.riskbench.chart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.riskbench.page.HtmlText;

/**
 * A page of charts in one HTML file (about 3 MB, nearly all of it the drawing script) that needs
 * nothing from outside. Its content policy lets only the scripts written here run and forbids every
 * call to the network.
 */
public final class OfflinePage {
  private OfflinePage() {}

  /**
   * The page as HTML in UTF-8; deterministic.
   *
   * @param title of the page; any text
   * @param charts from top to bottom
   */
  public static String html(String title, List<ChartDescription> charts, ChartColors colors) {
    return page(title, charts.stream().<PagePart>map(PagePart.Chart::new).toList(), colors);
  }

  /**
   * The page as HTML in UTF-8; deterministic.
   *
   * @param title of the page; any text
   * @param parts from top to bottom
   */
  public static String page(String title, List<PagePart> parts, ChartColors colors) {
    return page(title, parts, colors, "");
  }

  /**
   * The page as HTML in UTF-8; deterministic.
   *
   * @param title of the page; any text
   * @param parts from top to bottom
   * @param style rules of CSS beside those that every page has
   */
  public static String page(String title, List<PagePart> parts, ChartColors colors, String style) {
    String plotly = PlainText.forScriptElement(DrawingScript.read().whole());
    List<String> shown = new ArrayList<>();
    List<String> scripts = new ArrayList<>(List.of(plotly));
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof PagePart.Chart part) {
        String script = TablesawFigure.script(part.chart(), "chart" + i, colors);
        scripts.add(script);
        shown.add(figure(part.chart(), i, script));
      } else if (parts.get(i) instanceof PagePart.Html text) {
        shown.add(text.html());
      }
    }
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        body { background: %s; color: %s; font-family: system-ui, "DejaVu Sans", sans-serif;
          margin: 24px auto; max-width: 960px; padding: 0 16px; }
        figure { margin: 0 0 32px; }
        .chart { height: 480px; }
        table { border-collapse: collapse; font-size: 14px; margin: 0 0 24px; width: 100%%; }
        caption { font-weight: 600; padding: 8px 0; text-align: left; }
        th, td { border-bottom: 1px solid %s; padding: 4px 8px; text-align: left;
          vertical-align: top; overflow-wrap: anywhere; }
        small { display: block; opacity: .75; }
        @media print { figure, tr { break-inside: avoid; } body { max-width: none; } }
        %s</style>
        <script>"""
            .formatted(
                policy(scripts),
                HtmlText.safe(title),
                colors.background(),
                colors.text(),
                colors.grid(),
                style)
        + plotly
        + "</script>\n</head>\n<body>\n<h1>"
        + HtmlText.safe(title)
        + "</h1>\n"
        + String.join("", shown)
        + "</body>\n</html>\n";
  }

  private static String figure(ChartDescription chart, int place, String script) {
    String alternative = HtmlText.safe(chart.alternative());
    return String.format(
            Locale.ROOT,
            """
        <figure>
        <div id="chart%d" class="chart" role="img" aria-label="%s"></div>
        <figcaption>%s</figcaption>
        </figure>
        <script>""",
            place,
            alternative,
            alternative)
        + script
        + "</script>\n";
  }

  /** plotly writes style rules and draws images from data; nothing else is let in. */
  private static String policy(List<String> scripts) {
    String hashes =
        scripts.stream()
            .map(script -> "'sha256-" + hash(script) + "'")
            .collect(Collectors.joining(" "));
    return "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src "
        + hashes;
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
