package org.riskbench.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.job.JobContext;
import org.riskbench.lists.ListStore;
import org.riskbench.loading.ValueFile;
import org.riskbench.problem.ExitCode;
import org.riskbench.rule.HashedList;
import org.riskbench.rule.ListValues;
import org.riskbench.schema.CellHash;
import org.riskbench.velocity.KeyRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    description = "Allow and block lists that rules ask; their values are kept hashed.",
    footer = {"", "Example: riskbench lists import blocked-mail bad.txt --expires 2027-03-31"})
final class ListsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Spec private CommandSpec spec = CommandSpec.create();

  ListsCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.out());
    return ExitCode.DONE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "All lists: version, values, expiry, and what is wrong.")
  int list(@Mixin OutputOptions output) {
    List<ListStore.Listing> lists = workplace.lists().list();
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("folder", workplace.places().lists().toString());
      json.put("lists", lists.stream().map(ListsCommand::json).toList());
      terminal.json(json);
      return ExitCode.DONE;
    }
    if (lists.isEmpty()) {
      terminal.line("No lists yet. Make one with: riskbench lists import NAME FILE");
      return ExitCode.DONE;
    }
    TextTable table = new TextTable("list", "version", "values", "spelling", "expires (UTC)");
    for (ListStore.Listing listing : lists) {
      listing.list().ifPresent(list -> row(table, list));
      listing.problem().ifPresent(terminal::say);
    }
    table.print(terminal);
    return ExitCode.DONE;
  }

  private static void row(TextTable table, HashedList list) {
    HashedList.Title title = list.title();
    table.row(
        title.name(),
        Integer.toString(title.version()),
        "%,d".formatted(list.size()),
        ListOptions.word(title.rule()),
        title.expiresAt().map(Instant::toString).orElse("never"));
  }

  private static Map<String, Object> json(ListStore.Listing listing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", listing.name());
    listing.list().ifPresent(list -> fill(json, list));
    listing.problem().ifPresent(problem -> json.put("problem", problem.code()));
    listing.problem().ifPresent(problem -> json.put("text", problem.sentence()));
    return json;
  }

  private static void fill(Map<String, Object> json, HashedList list) {
    HashedList.Title title = list.title();
    json.put("version", title.version());
    json.put("values", list.size());
    json.put("spelling", ListOptions.word(title.rule()));
    json.put("createdAt", title.createdAt().toString());
    json.put("expiresAt", title.expiresAt().map(Instant::toString).orElse(null));
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Keep the values of a file as the next version of a list.",
      footer = {
        "",
        "Example: riskbench lists import blocked-cards cases.csv --column card_number",
        "The values themselves are not kept: only their hashes under this desk's key."
      })
  int importFile(
      @Parameters(index = "0", paramLabel = "NAME") String name,
      @Parameters(
              index = "1",
              paramLabel = "FILE",
              description = "One value a line; or a table, with --column.")
          String file,
      @Mixin ListOptions options,
      @Mixin OutputOptions output) {
    ListValues values =
        new ListValues(
            options.column.orElse(name),
            ValueFile.read(workplace.data(file), options.column, JobContext.none()));
    KeyRule spelling = options.spelling().orElseGet(values::spelling);
    Optional<Instant> end = options.expiresAt();
    // The key is made the first time anything is hashed.
    CellHash key = new CellHash(workplace.salt().require());
    HashedList kept = workplace.lists(key).save(name, spelling, end, values.usable());
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", name);
      fill(json, kept);
      json.put("leftOut", values.leftOut());
      terminal.json(json);
    } else {
      terminal.line(
          "Kept %,d values hashed as %s, version %d, spelt as %s."
              .formatted(
                  kept.size(),
                  name,
                  kept.title().version(),
                  ListOptions.word(kept.title().rule())));
    }
    if (values.leftOut() > 0) {
      terminal.say(
          "%,d lines say that nothing is known (unknown, 0.0.0.0 and the like) and were left out."
              .formatted(values.leftOut()));
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Put all versions of a list into its folder's bin.")
  int delete(@Parameters(paramLabel = "NAME") String name) {
    workplace.lists().delete(name);
    terminal.line(name + " is in the bin. Models whose rules ask it can't be served any more.");
    return ExitCode.DONE;
  }
}
