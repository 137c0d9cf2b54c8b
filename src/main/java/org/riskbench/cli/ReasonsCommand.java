package org.riskbench.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.decision.ReasonCode;
import org.riskbench.modelfile.ReasonFile;
import org.riskbench.problem.ExitCode;
import org.riskbench.scoring.ReasonBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reasons",
    mixinStandardHelpOptions = true,
    description = "The reason codes of a model and their words, to be read or edited.",
    footer = {
      "",
      "Example: riskbench reasons registrations --out reasons.json",
      "Edited, it is taken by: riskbench policy registrations DATA --reasons reasons.json --save"
          + " next.riskmodel"
    })
final class ReasonsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Parameters(index = "0", paramLabel = "MODEL", description = "NAME[:VERSION], or a file.")
  private String model = "";

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write them as this file (JSON), in the place of the one that may be there.")
  private Optional<Path> out = Optional.empty();

  ReasonsCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    ReasonBook book = workplace.registry().open(model).model().reasons();
    out.ifPresent(file -> ReasonFile.write(file, book.dictionary()));
    if (output.json) {
      terminal.json(json(book));
    } else {
      print(book);
      out.ifPresent(file -> terminal.say("Written to " + file + "."));
    }
    return ExitCode.DONE;
  }

  private void print(ReasonBook book) {
    terminal.line("Measured against " + book.reference().group().title() + ".");
    terminal.line(
        book.dictionary().notice().on()
            ? "Customers who are declined are told why."
            : "Customers are not told why they are declined.");
    TextTable table = new TextTable("code", "covers", "wording", "direction", "for customers");
    for (ReasonCode code : book.dictionary().codes()) {
      table.row(
          code.code(),
          covers(code.covers()),
          code.wording(),
          code.direction().word(),
          code.customerSafe() ? code.customerWording() : "-");
    }
    table.print(terminal);
  }

  private static String covers(List<String> columns) {
    int more = columns.size() - 1;
    return columns.get(0) + (more == 0 ? "" : " and %d more".formatted(more));
  }

  private static Map<String, Object> json(ReasonBook book) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reference", book.reference().group().word());
    json.put(
        "notice",
        Map.of(
            "on",
            book.dictionary().notice().on(),
            "fallback",
            book.dictionary().notice().fallback()));
    json.put("codes", book.dictionary().codes().stream().map(ReasonsCommand::json).toList());
    return json;
  }

  private static Map<String, Object> json(ReasonCode code) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", code.code());
    json.put("covers", List.copyOf(code.covers()));
    json.put("wording", code.wording());
    json.put("direction", code.direction().word());
    json.put("customerSafe", code.customerSafe());
    json.put("customerWording", code.customerWording());
    return json;
  }
}
