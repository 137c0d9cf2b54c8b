package org.riskbench.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.riskbench.database.Login;
import org.riskbench.environment.Environment;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.lists.ListSeals;
import org.riskbench.lists.ListStore;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.CellHash;
import org.riskbench.server.DecisionKeeping;
import org.riskbench.server.DecisionLog;
import org.riskbench.server.ModeFile;
import org.riskbench.server.OpenLog;
import org.riskbench.server.ScoringServer;
import org.riskbench.signing.DeskSecret;
import org.riskbench.state.SightingSource;
import org.riskbench.state.StateAddress;
import org.riskbench.velocity.VelocityPlan;

/** What a server asks and keeps, where its environment says it is. */
final class Holdings {
  private static final String FIGURES = "monitor";

  private final Environment environment;

  Holdings(Environment environment) {
    this.environment = environment;
  }

  /**
   * The lists that rules ask, which may change while the server runs; none where no folder is
   * named. Those that a desk signed are believed where the desk's key is named.
   *
   * @throws org.riskbench.problem.ProblemException ENV-101 if their salt is not given
   */
  KnownLists lists(SealPolicy seals) {
    Optional<Path> folder = environment.lists();
    if (folder.isEmpty()) {
      return KnownLists.none();
    }
    ListSeals believed =
        new ListSeals(
            () -> {
              throw new IllegalStateException("nobody saves a list here");
            },
            seals::trusted);
    return new ListStore(
        folder.get(),
        () -> Optional.of(new CellHash(environment.requiredSalt())),
        Clock.systemUTC(),
        Optional.of(believed));
  }

  /**
   * Where a model learns of earlier records.
   *
   * @throws org.riskbench.problem.ProblemException ENV-101 if it counts some and nothing is said
   */
  StateAddress past(VelocityPlan counted) {
    String place =
        counted.isEmpty()
            ? environment.state().orElse(StateAddress.MEMORY)
            : environment.requiredState();
    return new StateAddress(
        place,
        () -> DeskSecret.of(environment.requiredSecret()),
        () -> environment.redisPassword().map(String::strip));
  }

  /**
   * Lets a server keep its decisions, if there is a log, and what it learns of earlier records. To
   * be closed after the server.
   *
   * @throws org.riskbench.problem.ProblemException ENV-1xx, LEDGER-1xx if the log can't be opened
   */
  DecisionKeeping keeping(ScoringServer server, KnownLists lists, StateAddress past) {
    DecisionKeeping keeping =
        new DecisionKeeping(
            server,
            () -> OpenLog.of(log(), pseudonyms()),
            open -> DecisionLog.of(open.ledger(), pseudonyms(), lists),
            sightings -> past.open(sightings, Clock.systemUTC()));
    if (environment.log().isPresent()) {
      keepBeside(server);
      keeping.open();
    } else {
      server.keepBy(() -> past.open(SightingSource.NONE, Clock.systemUTC()));
    }
    return keeping;
  }

  /**
   * The mode and the monitor's figures lie beside a log in a file; a log elsewhere is shared, and
   * both are each server's own.
   */
  private void keepBeside(ScoringServer server) {
    if (log().address() instanceof LedgerAddress.OfFile there) {
      server.use(new ModeFile(there.file().resolveSibling(ModeFile.NAME)));
      server.keepFigures(there.file().resolveSibling(FIGURES));
    }
  }

  private LedgerPlan log() {
    Login login = new Login(environment.logUser(), environment.logPassword());
    LedgerAddress address = LedgerAddress.of(environment.log().orElseThrow(), login);
    return address instanceof LedgerAddress.OfFile there
        ? LedgerPlan.inFile(there.file())
        : LedgerPlan.at(address);
  }

  private Pseudonyms pseudonyms() {
    return new Pseudonyms(new CellHash(environment.requiredSalt()));
  }
}
