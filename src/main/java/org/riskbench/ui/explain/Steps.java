package org.riskbench.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Reason;
import org.riskbench.explain.Waterfall;
import org.riskbench.ui.explain.SpanBar.Span;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Messages;

/**
 * One line of a waterfall.
 *
 * @param text what it stands for
 * @param figure log-odds
 * @param span from where to where it leads
 * @param isFaint whether it is no step of its own
 */
record Steps(String text, String figure, Span span, boolean isFaint) {
  private static final int MOST = 9;

  /** The way from the usual good record to this one, small steps together. */
  static List<Steps> of(Waterfall waterfall, Messages messages) {
    List<Reason> all = waterfall.steps();
    List<Part> parts = new ArrayList<>();
    all.stream()
        .limit(MOST)
        .forEach(step -> parts.add(new Part(EngineWords.reason(step.text()), step.contribution())));
    if (all.size() > MOST) {
      double rest = all.stream().skip(MOST).mapToDouble(Reason::contribution).sum();
      parts.add(new Part(messages.text("explain.steps.rest", all.size() - MOST), rest));
    }
    double low = Math.min(waterfall.reference(), waterfall.margin());
    double high = Math.max(waterfall.reference(), waterfall.margin());
    double at = waterfall.reference();
    for (Part part : parts) {
      at += part.size();
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    double room = Math.max(0.1, (high - low) * 0.04);
    return lines(waterfall, parts, low - room, high + room, messages);
  }

  private record Part(String text, double size) {}

  private static List<Steps> lines(
      Waterfall waterfall, List<Part> parts, double low, double high, Messages messages) {
    List<Steps> lines = new ArrayList<>();
    double at = waterfall.reference();
    lines.add(end(messages.text("explain.steps.reference"), at, low, high));
    for (Part part : parts) {
      double next = at + part.size();
      lines.add(
          new Steps(
              part.text(),
              Names.signed(part.size()),
              new Span(low, high, at, next, Optional.empty(), part.size() > 0 ? "up" : "down"),
              false));
      at = next;
    }
    lines.add(end(messages.text("explain.steps.record"), waterfall.margin(), low, high));
    return lines;
  }

  private static Steps end(String text, double at, double low, double high) {
    return new Steps(
        text, Names.signed(at), new Span(low, high, low, at, Optional.empty(), "end"), true);
  }
}
