package org.riskbench.monitor;

/**
 * Text for Prometheus, in its format 0.0.4: metrics one after the other, each with what it is.
 * Names and labels are written as given, label values escaped. Not thread-safe.
 */
public final class Exposition {
  /** The content type of the text. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder(4096);

  /**
   * Begins a metric; its values must follow.
   *
   * @param name such as {@code riskbench_requests_total}
   * @param type {@code counter}, {@code gauge} or {@code histogram}
   * @param help one sentence
   */
  public Exposition head(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(escaped(help, false)).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /**
   * A value of the metric begun last.
   *
   * @param labels names and values in turn
   */
  public Exposition value(String name, double value, String... labels) {
    text.append(name);
    for (int i = 0; i + 1 < labels.length; i += 2) {
      text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
      text.append(escaped(labels[i + 1], true)).append('"');
    }
    text.append(labels.length > 1 ? "} " : " ").append(number(value)).append('\n');
    return this;
  }

  /** The same for a whole number. */
  public Exposition value(String name, long value, String... labels) {
    return value(name, (double) value, labels);
  }

  /** A counter or gauge of one value. */
  public Exposition single(String name, String type, String help, double value) {
    return head(name, type, help).value(name, value);
  }

  static String number(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String escaped(String value, boolean quoted) {
    String safe = value.replace("\\", "\\\\").replace("\n", "\\n");
    return quoted ? safe.replace("\"", "\\\"") : safe;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
