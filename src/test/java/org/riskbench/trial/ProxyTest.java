package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

class ProxyTest {
  /** Sex, a first name that gives it away, and a channel that doesn't. */
  private static Dataset telling() {
    Random random = new Random(2);
    int rows = 2_000;
    int[] sex = IntStream.range(0, rows).map(i -> random.nextInt(2)).toArray();
    int[] name = IntStream.of(sex).map(s -> random.nextInt(10) == 0 ? 1 - s : s).toArray();
    int[] channel = IntStream.of(sex).map(s -> random.nextInt(3)).toArray();
    Schema schema =
        new Schema(
            List.of(
                new Column("sex", ColumnKind.CATEGORY, ColumnRole.SENSITIVE),
                new Column("salutation", ColumnKind.CATEGORY, ColumnRole.FEATURE),
                new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE)));
    return Dataset.of(
        "made",
        new Rows(
            schema,
            List.of(
                new ColumnValues.Texts(sex, new String[] {"f", "m"}),
                new ColumnValues.Texts(name, new String[] {"Ms", "Mr"}),
                new ColumnValues.Texts(channel, new String[] {"app", "web", "branch"}))));
  }

  @Test
  void aColumnThatTellsASensitiveOneIsAProxyAndOthersAreNot() {
    Dataset data = telling();
    Proxy proxy = Proxy.of(data, Grouping.of(data, "salutation")).orElseThrow();
    assertThat(proxy.told()).isEqualTo("sex");
    assertThat(proxy.association().cramersV()).isCloseTo(0.8, within(0.05));
    assertThat(proxy.association().auc()).isCloseTo(0.9, within(0.03));
    assertThat(Proxy.of(data, Grouping.of(data, "channel"))).isEmpty();
    assertThatThrownBy(() -> Proxy.refuse(data, Grouping.of(data, "salutation")))
        .hasMessageContaining("USE-515")
        .hasMessageContaining("tells too much of sex");
  }

  @Test
  void aColumnTellsItselfFullyAndAConstantNothing() {
    Dataset data = telling();
    int[] all = IntStream.range(0, data.size()).toArray();
    Grouping sex = Grouping.of(data, "sex");
    assertThat(Association.of(sex, sex, all).cramersV()).isCloseTo(1, within(0.001));
    assertThat(Association.of(sex, sex, all).auc()).isEqualTo(1);
    assertThat(Association.of(sex, sex, new int[0])).isEqualTo(new Association(0, 0.5));
  }
}
