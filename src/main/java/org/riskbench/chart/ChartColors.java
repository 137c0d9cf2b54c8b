package org.riskbench.chart;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The colours of a chart, as {@code #RRGGBB}.
 *
 * @param background behind everything
 * @param text titles, ticks and legend
 * @param grid grid lines
 * @param reference dashed reference lines
 * @param series in the order of the series, starting again (with another dash) when used up
 */
public record ChartColors(
    String background, String text, String grid, String reference, List<String> series) {

  private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

  /**
   * For a light window and for paper. The series start from Okabe and Ito's palette, which
   * colour-blind readers can tell apart, darkened where it would be faint on white.
   */
  public static final ChartColors LIGHT =
      new ChartColors(
          "#FFFFFF",
          "#24292F",
          "#D8DEE4",
          "#6E7781",
          List.of("#0072B2", "#D55E00", "#009E73", "#B0739B", "#5B4300", "#2B2B2B"));

  /** For a dark window: the same palette, lightened where it would be faint on black. */
  public static final ChartColors DARK =
      new ChartColors(
          "#0D1117",
          "#C9D1D9",
          "#30363D",
          "#8B949E",
          List.of("#56B4E9", "#E69F00", "#1FA87A", "#E9A3CC", "#F0E442", "#FFFFFF"));

  /**
   * Checked colours: they are written into scripts and pages.
   *
   * @throws IllegalArgumentException for anything but {@code #RRGGBB}, or without series
   */
  public ChartColors {
    series = List.copyOf(series);
    boolean sound =
        !series.isEmpty()
            && Stream.concat(Stream.of(background, text, grid, reference), series.stream())
                .allMatch(color -> HEX.matcher(color).matches());
    if (!sound) {
      throw new IllegalArgumentException("a chart colour is #RRGGBB");
    }
  }

  /** Colour of a series by its place, from 0. */
  public String series(int place) {
    return series.get(place % series.size());
  }
}
