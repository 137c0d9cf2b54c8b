package org.riskbench.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.problem.ExitCode;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.NamedKey;
import org.riskbench.signing.OwnerName;
import org.riskbench.signing.Revocation;
import org.riskbench.signing.TrustedKeyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "The key this desk seals models with, and the keys it trusts.",
    footer = {"", "Example: riskbench keys export our-desk.pem"})
final class KeysCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Workplace workplace;

  @Spec private CommandSpec spec = CommandSpec.create();

  KeysCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.out());
    return ExitCode.DONE;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "This desk's key; made if there is none yet.")
  int show(
      @Option(
              names = "--owner",
              paramLabel = "NAME",
              description = "From now on, call its owner so.")
          Optional<String> owner,
      @Mixin OutputOptions output) {
    DeskKeyStore keys = workplace.deskKeys();
    DeskKey key = owner.map(OwnerName::typed).map(keys::rename).orElseGet(keys::require);
    if (output.json) {
      Map<String, Object> json = json(key.open());
      json.put("file", keys.file().toString());
      json.put("publicKey", key.key().pem());
      terminal.json(json);
    } else {
      terminal.line("%s, owner %s".formatted(key.key().id(), key.owner()));
      terminal.line("kept in " + keys.file());
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Write this desk's public key, for others to trust.",
      footer = {"", "Example: riskbench keys export our-desk.pem"})
  int export(@Parameters(paramLabel = "FILE", description = "A new PEM file.") Path file) {
    NamedKey key = workplace.deskKeys().require().open();
    key.write(file);
    terminal.line("Exported the public key %s to %s".formatted(key.key().id(), file));
    return ExitCode.DONE;
  }

  @Command(
      name = "trust",
      mixinStandardHelpOptions = true,
      description = "Trust what is sealed by a key: compare its id with its owner first.",
      footer = {"", "Example: riskbench keys trust their-desk.pem --name \"Model desk\""})
  int trust(
      @Parameters(paramLabel = "FILE", description = "A PEM file with a public key.") Path file,
      @Option(names = "--name", paramLabel = "NAME", description = "What to call its owner here.")
          Optional<String> name,
      @Mixin OutputOptions output) {
    NamedKey given = NamedKey.read(file);
    NamedKey key = name.map(OwnerName::typed).map(given::ownedBy).orElse(given);
    workplace.trustedKeys().trust(key);
    if (output.json) {
      terminal.json(json(key));
    } else {
      terminal.line("%s of %s is trusted now.".formatted(key.key().id(), key.owner()));
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The keys that are trusted here, and those that were revoked.")
  int list(@Mixin OutputOptions output) {
    TrustedKeyStore trusted = workplace.trustedKeys();
    List<NamedKey> keys = trusted.list();
    List<Revocation> revoked = trusted.revoked().list();
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("folder", trusted.folder().toString());
      json.put("keys", keys.stream().map(KeysCommand::json).toList());
      json.put("revoked", revoked.stream().map(RevocationText::json).toList());
      terminal.json(json);
      return ExitCode.DONE;
    }
    if (keys.isEmpty()) {
      terminal.line("No other key is trusted yet. Trust one with: riskbench keys trust FILE");
    } else {
      TextTable table = new TextTable("key", "owner");
      keys.forEach(key -> table.row(key.key().id(), key.owner().text()));
      table.print(terminal);
    }
    RevocationText.print(terminal, revoked);
    return ExitCode.DONE;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = {
        "Revoke a key that others may have: models and lists it sealed, and approvals it signed,",
        "count here no longer, whenever they were made. It can't be taken back. This desk's own key",
        "goes out of use, and a new one is made at the next save."
      },
      footer = {
        "",
        "Example: riskbench keys revoke 0123456789abcdef --why \"Laptop stolen on 3 May\""
      })
  int revoke(
      @Parameters(
              paramLabel = "ID|FILE.pem",
              description = "Its id, all 16 digits, or a file with the public key.")
          String key,
      @Option(
              names = "--why",
              paramLabel = "TEXT",
              required = true,
              description = "Why, in a line for those who look later.")
          String why,
      @Mixin OutputOptions output) {
    TrustedKeyStore keys = workplace.trustedKeys();
    boolean own = workplace.deskKeys().find().isPresent();
    Revocation revocation =
        key.endsWith(".pem")
            ? keys.revoke(NamedKey.read(Path.of(key)), why)
            : keys.revoke(key, why);
    boolean mine = own && workplace.deskKeys().find().isEmpty();
    if (output.json) {
      terminal.json(RevocationText.json(revocation));
    } else {
      terminal.line(
          "%s of %s is revoked: what it sealed or signed counts here no longer."
              .formatted(revocation.id(), revocation.owner()));
    }
    terminal.say(
        mine
            ? RevocationText.OWN
            : "Other desks that trust it have to revoke it, too. Models it sealed:"
                + " riskbench models verify");
    return ExitCode.DONE;
  }

  @Command(name = "forget", mixinStandardHelpOptions = true, description = "Trust a key no longer.")
  int forget(@Parameters(paramLabel = "ID", description = "Its id, as told by list.") String id) {
    NamedKey key = workplace.trustedKeys().forget(id);
    terminal.line("%s of %s is no longer trusted.".formatted(key.key().id(), key.owner()));
    return ExitCode.DONE;
  }

  private static Map<String, Object> json(NamedKey key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("keyId", key.key().id());
    json.put("owner", key.owner().text());
    return json;
  }
}
