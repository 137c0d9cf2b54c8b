package org.riskbench.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.access.ApiKey;
import org.riskbench.access.KeyFile;
import org.riskbench.access.NewKey;
import org.riskbench.access.Rate;
import org.riskbench.access.Scope;
import org.riskbench.problem.ExitCode;
import org.riskbench.signing.OwnerName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    description = "The API keys by which callers reach a published model.",
    footer = {"", "Example: riskbench access add \"Web shop\" --scope score,feedback"})
final class AccessCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;
  private final Clock clock = Clock.systemUTC();

  @Spec private CommandSpec spec = CommandSpec.create();

  AccessCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.out());
    return ExitCode.DONE;
  }

  /** Which file is meant. */
  static final class FileOption {
    @Option(
        names = "--key-file",
        paramLabel = "FILE",
        description = "The file of API keys; without it this desk's own.")
    private Optional<Path> file = Optional.empty();

    KeyFile of(Workplace workplace) {
      return new KeyFile(file.orElseGet(() -> workplace.places().apiKeys()));
    }
  }

  /** What a new key opens. */
  static final class KeyOptions {
    @Option(
        names = "--scope",
        paramLabel = "SCOPE,...",
        required = true,
        description =
            "What it opens: score, feedback, explain, metrics, admin. None includes another.")
    private String scopes = "";

    @Option(
        names = "--expires",
        paramLabel = "TIME",
        description = "How long it is good for, such as 90d; without it, until it is revoked.")
    private Optional<String> expires = Optional.empty();

    @Option(
        names = "--rate",
        paramLabel = "RATE",
        description = "Calls at most, such as 100/s or 6000/m; as many may come at once.")
    private Optional<String> rate = Optional.empty();

    NewKey key(OwnerName owner, Instant now) {
      return NewKey.make(
          owner,
          Scope.typed(scopes),
          now,
          expires.map(text -> now.plus(TimeSpan.read("--expires", text))),
          rate.map(Rate::typed));
    }
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Make a key and show it, once: only its hash is kept.",
      footer = {
        "",
        "Example: riskbench access add \"Web shop\" --scope score --expires 90d --rate 100/s"
      })
  int add(
      @Parameters(paramLabel = "NAME", description = "Whose it is.") String name,
      @Mixin KeyOptions options,
      @Mixin FileOption file,
      @Mixin OutputOptions output) {
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    NewKey made = options.key(OwnerName.typed(name), now);
    KeyFile keys = file.of(workplace);
    keys.add(made.key());
    if (output.json) {
      Map<String, Object> json = json(made.key());
      json.put("key", made.secret());
      json.put("file", keys.path().toString());
      terminal.json(json);
    } else {
      terminal.line(made.secret());
      terminal.say(
          "The key %s of %s opens: %s."
              .formatted(made.key().id(), made.key().owner(), Scope.words(made.key().scopes())));
      terminal.say(
          "It is shown this once and can't be shown again. Keep it where secrets are kept.");
    }
    return ExitCode.DONE;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "The keys there are.")
  int list(@Mixin FileOption file, @Mixin OutputOptions output) {
    KeyFile keys = file.of(workplace);
    List<ApiKey> known = keys.list();
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", keys.path().toString());
      json.put("keys", known.stream().map(this::json).toList());
      terminal.json(json);
    } else if (known.isEmpty()) {
      terminal.line("There is no key yet. Make one with: riskbench access add NAME --scope score");
    } else {
      TextTable table = new TextTable("key", "owner", "opens", "made", "expires", "rate");
      known.forEach(key -> table.row(cells(key)));
      table.print(terminal);
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Take a key back: a running server refuses it within a second.",
      footer = {"", "Example: riskbench access revoke 3f9a12bc"})
  int revoke(
      @Parameters(
              paramLabel = "ID",
              description = "Its id as told by list, or its owner if that is the only key.")
          String id,
      @Mixin FileOption file) {
    ApiKey gone = file.of(workplace).revoke(id);
    terminal.line("The key %s of %s opens nothing any more.".formatted(gone.id(), gone.owner()));
    return ExitCode.DONE;
  }

  private String[] cells(ApiKey key) {
    return new String[] {
      key.id(),
      key.owner().text(),
      Scope.words(key.scopes()),
      key.made().toString(),
      key.isExpired(clock.instant())
          ? "expired"
          : key.expires().map(Instant::toString).orElse("never"),
      key.rate().map(Rate::toString).orElse("any")
    };
  }

  private Map<String, Object> json(ApiKey key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", key.id());
    json.put("owner", key.owner().text());
    json.put("scopes", List.of(Scope.words(key.scopes()).split(",")));
    json.put("made", key.made().toString());
    key.expires().ifPresent(end -> json.put("expires", end.toString()));
    json.put("expired", key.isExpired(clock.instant()));
    key.rate().ifPresent(rate -> json.put("rate", rate.toString()));
    return json;
  }
}
