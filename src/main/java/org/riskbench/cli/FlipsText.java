package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.trial.Flips;

/** Who is decided otherwise. */
final class FlipsText {
  private FlipsText() {}

  static void print(Terminal terminal, Flips flips) {
    terminal.line("");
    terminal.line("%,d records are decided otherwise.".formatted(flips.records()));
    TextTable table = new TextTable("from, to", "records", "frauds", "amount", "saved");
    for (Flips.Move move : flips.moves()) {
      table.row(
          move.before() + " to " + move.after(),
          Figures.count((double) move.records()),
          Figures.count((double) move.frauds()),
          Figures.count(move.amount()),
          Figures.count(move.saved()));
    }
    table.print(terminal);
  }

  static Map<String, Object> json(Flips flips) {
    List<Map<String, Object>> moves = new ArrayList<>();
    for (Flips.Move move : flips.moves()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("from", move.before().name());
      each.put("to", move.after().name());
      each.put("records", move.records());
      each.put("frauds", move.frauds());
      each.put("amount", move.amount());
      each.put("saved", move.saved());
      moves.add(each);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("records", flips.records());
    json.put("moves", moves);
    return json;
  }
}
