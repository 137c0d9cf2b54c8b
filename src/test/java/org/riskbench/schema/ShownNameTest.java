package org.riskbench.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownNameTest {
  @Test
  void namesAreShownAsTheyAre() {
    assertThat(ShownName.list(List.of("amount", "Größe (cm)", "_id", "v28", "ip address")))
        .isEqualTo("amount, Größe (cm), _id, v28, ip address");
  }

  @Test
  void cellsThatStandWhereNamesShouldAreToldByTheirPlace() {
    assertThat(
            ShownName.list(
                List.of("57.5", "ann@x.example", "4929123456781234", "a4929123456781234", "")))
        .isEqualTo("no. 1, no. 2, no. 3, no. 4, no. 5");
  }

  @Test
  void aLongListIsCutShort() {
    assertThat(ShownName.list(Collections.nCopies(30, "a"))).hasSize(19 * 3 + 1 + 3).endsWith("…");
  }
}
