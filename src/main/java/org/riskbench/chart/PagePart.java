package org.riskbench.chart;

/** What an {@link OfflinePage} is made of, from top to bottom. */
public sealed interface PagePart {
  /** A chart with its alternative below. */
  record Chart(ChartDescription chart) implements PagePart {}

  /**
   * Markup without any script.
   *
   * @param html well-formed; texts in it made safe by {@link org.riskbench.page.HtmlText#safe}
   */
  record Html(String html) implements PagePart {}
}
