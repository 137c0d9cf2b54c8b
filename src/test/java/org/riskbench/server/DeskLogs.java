package org.riskbench.server;

import java.nio.file.Path;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.CellHash;
import org.riskbench.state.LiveStates;

/** Decision logs in a folder, under a key of no desk. */
public final class DeskLogs {
  private DeskLogs() {}

  public static DecisionKeeping of(ScoringServer server, Path file) {
    return new DecisionKeeping(
        server,
        () -> open(file),
        open -> DecisionLog.of(open.ledger(), pseudonyms(), KnownLists.none()),
        sightings -> LiveStates.inMemory());
  }

  public static OpenLog open(Path file) {
    return OpenLog.of(LedgerPlan.inFile(file), pseudonyms());
  }

  public static LedgerReader reader(Path file) {
    return LedgerReader.open(new LedgerAddress.OfFile(file), pseudonyms());
  }

  private static Pseudonyms pseudonyms() {
    return new Pseudonyms(new CellHash(new byte[32]));
  }
}
