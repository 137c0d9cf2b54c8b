package org.riskbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.riskbench.lists.ListSeals;
import org.riskbench.lists.ListStore;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Person;
import org.riskbench.schema.CellHash;
import org.riskbench.settings.Places;
import org.riskbench.settings.RoleMemory;
import org.riskbench.settings.SaltStore;
import org.riskbench.settings.Settings;
import org.riskbench.settings.SettingsStore;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.TrustedKeyStore;

/**
 * This machine's settings and what lies where because of them. Immutable.
 *
 * @param settings as saved, or the defaults
 */
public record Workplace(Places places, Settings settings) {
  private static final String SAMPLE_FILE = "identity-sample.csv.gz";

  /** The workplace of this machine and user; settings that can't be read are told once. */
  public static Workplace ofMachine(Terminal terminal) {
    return of(new SettingsStore(Places.ofMachine().settingsFile()), terminal);
  }

  static Workplace of(SettingsStore store, Terminal terminal) {
    SettingsStore.Loaded loaded = store.load();
    loaded.warnings().forEach(terminal::say);
    return new Workplace(Places.of(loaded.settings()), loaded.settings());
  }

  ModelRegistry registry() {
    return new ModelRegistry(
        places.registry(), Clock.systemUTC(), onnx(), Person.atDesk(places.keys()));
  }

  /** What runs imported models; starts when the first is opened. */
  OnnxPart onnx() {
    return new OnnxPart();
  }

  SaltStore salt() {
    return new SaltStore(places.home());
  }

  /** The key pair that this desk seals with. */
  DeskKeyStore deskKeys() {
    return new DeskKeyStore(places.keys());
  }

  /** The keys whose seals this desk trusts. */
  TrustedKeyStore trustedKeys() {
    return new TrustedKeyStore(places.keys());
  }

  /** Hashes as on load, if this machine ever did. */
  Optional<CellHash> hash() {
    return salt().find().map(CellHash::new);
  }

  /** The allow and block lists of this desk, asked under its key. */
  ListStore lists() {
    return lists(hash());
  }

  /** The same where the key has just been made. */
  ListStore lists(CellHash key) {
    return lists(Optional.of(key));
  }

  private ListStore lists(Optional<CellHash> key) {
    ListSeals seals = new ListSeals(deskKeys()::require, trustedKeys()::all);
    return new ListStore(places.lists(), () -> key, Clock.systemUTC(), Optional.of(seals))
        .recordedIn(registry()::listChanged);
  }

  RoleMemory roles() {
    return new RoleMemory(places.home());
  }

  /**
   * The file that a DATA argument names.
   *
   * @throws org.riskbench.problem.ProblemException DATA-190 if the bundled sample is asked for and
   *     this program came without it
   */
  Path data(String argument) {
    return argument.equals("sample") ? sample() : Path.of(argument);
  }

  private Path sample() {
    return places
        .samples()
        .map(folder -> folder.resolve(SAMPLE_FILE))
        .filter(Files::isRegularFile)
        .orElseThrow(
            () ->
                Problem.error(
                        "DATA-190",
                        "The bundled sample is not where it should be.",
                        "Make one with: riskbench sample --out sample.csv")
                    .asException());
  }
}
