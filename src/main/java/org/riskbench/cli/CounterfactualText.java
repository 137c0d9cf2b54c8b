package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riskbench.decision.Decision;
import org.riskbench.explain.Counterfactual;
import org.riskbench.explain.CounterfactualReport;
import org.riskbench.explain.CounterfactualReport.Already;
import org.riskbench.explain.CounterfactualReport.Forced;
import org.riskbench.explain.CounterfactualReport.Found;
import org.riskbench.explain.CounterfactualReport.NoneFound;
import org.riskbench.explain.Factor;
import org.riskbench.explain.Move;
import org.riskbench.explain.Outlook;
import org.riskbench.explain.Value;
import org.riskbench.schema.ColumnKind;

/** Tells what would have to be otherwise. */
record CounterfactualText(Decision target, CounterfactualReport report) {

  /** What a program relies on: which it is, and if there is one, the smallest change. */
  Map<String, Object> json(Outlook asIs) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", target.name());
    if (report instanceof Found found) {
      json.put("found", true);
      json.putAll(way(found.smallest()));
      json.put(
          "fewerColumns",
          found.ways().stream().limit(found.ways().size() - 1L).map(this::way).toList());
      return json;
    }
    json.put("found", false);
    json.put("text", sentence(asIs));
    if (report instanceof NoneFound none) {
      json.put("best", way(none.best()));
    } else if (report instanceof Forced forced) {
      json.put("rule", forced.rule());
    }
    return json;
  }

  private Map<String, Object> way(Counterfactual way) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("changes", way.moves().stream().map(CounterfactualText::move).toList());
    json.put("cost", way.cost());
    json.put("probability", way.outlook().probability());
    json.put("score", way.outlook().score());
    json.put("decision", way.outlook().decision().name());
    return json;
  }

  private static Map<String, Object> move(Move move) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", move.factor().name());
    json.put("from", plain(move.factor(), move.from()));
    json.put("to", plain(move.factor(), move.to()));
    json.put("cost", move.cost());
    return json;
  }

  private static @Nullable Object plain(Factor factor, Value value) {
    if (value.isMissing()) {
      return null;
    }
    return switch (factor.kind()) {
      case NUMBER, TIME -> value.number();
      case BOOLEAN -> value.number() == 1;
      case CATEGORY, TEXT -> value.level();
    };
  }

  void print(Terminal terminal, Outlook asIs) {
    if (report instanceof Found found) {
      for (Counterfactual way : found.ways()) {
        terminal.line(
            "It would be %s (score %d) with %s."
                .formatted(way.outlook().decision(), way.outlook().score(), told(way.moves())));
        terminal.line("  A change of %s percentile points.".formatted(points(way.cost())));
      }
    } else {
      terminal.line(sentence(asIs));
    }
  }

  private String sentence(Outlook asIs) {
    if (report instanceof Already) {
      return "It is " + asIs.decision() + " already.";
    }
    if (report instanceof Forced forced) {
      return "The rule %s decides: no change of these columns that was tried leads to %s."
          .formatted(forced.rule(), target);
    }
    String best =
        report instanceof NoneFound none && !none.best().moves().isEmpty()
            ? " The lowest score reached is %d.".formatted(none.best().outlook().score())
            : "";
    return "No change of these columns that was tried leads to %s.%s".formatted(target, best);
  }

  private static String told(List<Move> moves) {
    return moves.stream()
        .map(
            move ->
                "%s %s instead of %s"
                    .formatted(
                        move.factor().name(),
                        shown(move.factor().kind(), move.to()),
                        shown(move.factor().kind(), move.from())))
        .collect(Collectors.joining(", "));
  }

  private static String shown(ColumnKind kind, Value value) {
    return value.isMissing() ? "missing" : value.text(kind);
  }

  private static String points(double cost) {
    return String.format(Locale.ROOT, "%.1f", cost);
  }
}
