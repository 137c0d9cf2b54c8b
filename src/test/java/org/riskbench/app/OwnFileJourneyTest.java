package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

class OwnFileJourneyTest extends Journey {
  OwnFileJourneyTest() {
    super(1);
  }

  @Test
  void aFileOfOnesOwnIsOpenedPutRightLabelledAndLookedAt() throws Exception {
    files.next(ownFile());
    hand.click("#open");
    await("the file", () -> isOpen());
    assertThat(hand.canUse("#next")).as("nothing says yet what was fraud").isFalse();

    hand.choose("#kind-shop", desk().messages().text("kind.CATEGORY"));
    await("the kind", () -> column("shop").kind() == ColumnKind.CATEGORY && isIdle());
    hand.choose("#role-case_number", desk().messages().text("role.ID"));
    await("the role", () -> column("case_number").role() == ColumnRole.ID && isIdle());
    hand.choose(".label-bar #column", "outcome");
    hand.choose(".label-bar #fraud", "stolen");

    await("the label", () -> hand.canUse("#next") && isIdle());
    await("the profile", () -> desk().session().profile().whole().isPresent());
    List<ColumnProfile> known = desk().session().profile().whole().orElseThrow().columns();
    assertThat(known)
        .filteredOn(each -> each.name().equals("amount"))
        .allMatch(each -> each.signal().auc() > 0.6);
    assertThat(hand.words("#columns")).contains("amount", "shop", "outcome");
  }

  private boolean isOpen() {
    return desk().session().dataset().filter(data -> data.name().startsWith("own")).isPresent();
  }

  private Column column(String name) {
    var schema = desk().session().dataset().orElseThrow().schema();
    return schema.column(schema.require(name));
  }

  /** Shops look like numbers, and nothing names the record or says what was fraud. */
  private Path ownFile() throws IOException {
    Random random = new Random(4);
    List<String> lines = new ArrayList<>(List.of("case_number,seen_at,shop,amount,outcome"));
    for (int i = 0; i < 600; i++) {
      boolean fraud = random.nextInt(8) == 0;
      double amount = Math.round(100 * (20 + random.nextDouble() * (fraud ? 400 : 100))) / 100.0;
      lines.add(
          String.format(
              java.util.Locale.ROOT,
              "%d,2026-0%d-%02dT10:%02d:00Z,%d,%s,%s",
              70000 + 7 * i,
              1 + i / 200,
              1 + i % 200 / 8,
              i % 60,
              101 + random.nextInt(9),
              amount,
              fraud ? "stolen" : "fine"));
    }
    return write("own.csv", lines);
  }
}
