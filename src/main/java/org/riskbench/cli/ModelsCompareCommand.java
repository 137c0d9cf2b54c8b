package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.riskbench.problem.ExitCode;
import org.riskbench.registry.FieldLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Two versions field by field: file, plan, schema, recipe, policy and metrics.",
      "What is alike in both is left out; lists of values are told by their count."
    },
    footer = {"", "Example: riskbench models compare registrations:2 registrations:3"})
final class ModelsCompareCommand implements Callable<Integer> {
  private static final int WIDEST = 60;

  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(index = "0", paramLabel = "A", description = ModelsCommand.MODEL)
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = ModelsCommand.MODEL)
  private String second = "";

  @Mixin private final OutputOptions output = new OutputOptions();

  ModelsCompareCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    List<FieldLine> lines = workplace.registry().compare(first, second);
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("a", first);
      json.put("b", second);
      json.put("differences", lines.stream().map(ModelsCompareCommand::json).toList());
      terminal.json(json);
    } else if (lines.isEmpty()) {
      terminal.line("The two are alike in every field.");
    } else {
      print(lines);
    }
    return ExitCode.DONE;
  }

  private void print(List<FieldLine> lines) {
    for (FieldLine.Section section : FieldLine.Section.values()) {
      List<FieldLine> here = lines.stream().filter(line -> line.section() == section).toList();
      if (!here.isEmpty()) {
        terminal.line("");
        TextTable table = new TextTable(section.word(), first, second);
        here.forEach(
            line -> table.row(cut(line.field()), cut(side(line.left())), cut(side(line.right()))));
        table.print(terminal);
      }
    }
  }

  private static String side(String value) {
    return value.isEmpty() ? "-" : value;
  }

  private static String cut(String text) {
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
  }

  private static Map<String, Object> json(FieldLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("section", line.section().word());
    json.put("field", line.field());
    json.put("change", line.change().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("a", line.left().isEmpty() ? null : line.left());
    json.put("b", line.right().isEmpty() ? null : line.right());
    return json;
  }
}
