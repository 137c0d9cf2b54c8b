package org.riskbench.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page about the command line, written from the commands themselves. */
final class CommandReference {
  private static final String TOP =
      """
      # Command line

      Written from the commands themselves: `./mvnw -q test -Dtest=CommandReferenceTest
      -Driskbench.documents=write` after a change of one. In a source checkout the program is
      `./riskbench`, installed it is `riskbench`. `DATA` is a file or `sample`, `MODEL` a model file,
      or `NAME` or `NAME:VERSION` in the registry. Results go to standard output, everything else to
      standard error; with `--json` standard output is one JSON object.

      | exit code | |
      |---|---|
      | 0 | done |
      | 1 | something unexpected: the log has its trace |
      | 2 | wrong use: an option, a name, a value of an option |
      | 3 | bad input: a file, a table, a label |
      | 4 | a refused model: damaged, unsigned, of a newer program, or unequal at two doors |
      | 130 | cancelled |
      """;

  private final StringBuilder page = new StringBuilder(TOP);

  private CommandReference() {}

  static String of(CommandLine program) {
    CommandReference reference = new CommandReference();
    reference.contents(program);
    program.getSubcommands().values().stream()
        .distinct()
        .forEach(command -> reference.command(command.getCommandSpec(), "##"));
    return reference.page.toString();
  }

  private void contents(CommandLine program) {
    page.append("\n| command | |\n|---|---|\n");
    for (CommandLine command : new LinkedHashSet<>(program.getSubcommands().values())) {
      CommandSpec spec = command.getCommandSpec();
      page.append(
          "| [`%s`](#riskbench-%s) | %s |\n".formatted(spec.name(), spec.name(), what(spec)));
    }
  }

  private void command(CommandSpec spec, String heading) {
    page.append("\n%s riskbench %s\n\n".formatted(heading, path(spec)));
    page.append(cell(String.join(" ", spec.usageMessage().description()))).append('\n');
    List<ArgSpec> arguments = arguments(spec);
    if (!arguments.isEmpty()) {
      page.append("\n| | |\n|---|---|\n");
      arguments.forEach(
          argument -> page.append("| %s | %s |\n".formatted(label(argument), about(argument))));
    }
    List<String> footer =
        Arrays.stream(spec.usageMessage().footer()).filter(line -> !line.isBlank()).toList();
    if (!footer.isEmpty()) {
      page.append("\n```\n%s\n```\n".formatted(String.join("\n", footer).formatted()));
    }
    spec.subcommands().values().stream()
        .distinct()
        .sorted(Comparator.comparing(CommandLine::getCommandName))
        .forEach(sub -> command(sub.getCommandSpec(), heading + "#"));
  }

  private static String path(CommandSpec spec) {
    return spec.qualifiedName().replaceFirst("^riskbench ", "");
  }

  /** What stands in its place comes first, then options by their names; help needs no row. */
  private static List<ArgSpec> arguments(CommandSpec spec) {
    List<ArgSpec> all = new ArrayList<>(spec.positionalParameters());
    spec.options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .forEach(all::add);
    return all;
  }

  private static String label(ArgSpec argument) {
    String word = argument.paramLabel().replace("|", "\\|");
    if (argument instanceof PositionalParamSpec) {
      return "`%s`%s".formatted(word, argument.required() ? "" : " (may be left out)");
    }
    OptionSpec option = (OptionSpec) argument;
    String names = Arrays.stream(option.names()).collect(Collectors.joining("`, `", "`", ""));
    String value = option.arity().max() == 0 ? "" : " " + word;
    return names + value + "`" + (option.required() ? " (needed)" : "");
  }

  private static String about(ArgSpec argument) {
    return cell(String.join(" ", argument.description()));
  }

  private static String what(CommandSpec spec) {
    String[] lines = spec.usageMessage().description();
    return lines.length == 0 ? "" : cell(lines[0]);
  }

  private static String cell(String text) {
    return text.replace("%n", " ").replace("%%", "%").replace("|", "\\|").replace("<", "&lt;");
  }
}
