package org.riskbench.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.signing.Revocation;

/** Keys that count no longer, for people and for scripts. */
final class RevocationText {
  static final String OWN =
      "It was this desk's own: a new key is made at the next save. Tell every desk that trusts the"
          + " old one to revoke it, and give them the new one. Models it sealed: riskbench models"
          + " verify; those that are surely yours: riskbench models reseal NAME:VERSION --why TEXT";

  private RevocationText() {}

  static Map<String, Object> json(Revocation revocation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("keyId", revocation.id());
    json.put("owner", revocation.owner().text());
    revocation.at().map(Instant::toString).ifPresent(at -> json.put("revokedAt", at));
    json.put("why", revocation.why());
    return json;
  }

  /** Nothing where none was revoked. */
  static void print(Terminal terminal, List<Revocation> revoked) {
    if (revoked.isEmpty()) {
      return;
    }
    terminal.line("");
    TextTable table = new TextTable("revoked key", "owner", "at (UTC)", "why");
    revoked.forEach(
        each ->
            table.row(
                each.id(),
                each.owner().text(),
                each.at().map(Instant::toString).orElse("not known"),
                each.why()));
    table.print(terminal);
  }
}
