package org.riskbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

class VelocitySuggesterTest {
  private static final double START = 1.7e12;
  private static final double DAY = 86_400_000;

  /** One visit every step; the ip comes again every seventh time, the mail never. */
  private static Rows visits(double step, ColumnKind kind, ColumnRole timeRole) {
    int size = 200;
    String[] ips = IntStream.range(0, 7).mapToObj(i -> "10.0.0." + (i + 1)).toArray(String[]::new);
    String[] mails = IntStream.range(0, size).mapToObj(i -> i + "@x.org").toArray(String[]::new);
    return new Rows(
        new Schema(
            List.of(
                new Column("at", kind, timeRole),
                new Column("IP_Address", ColumnKind.TEXT, ColumnRole.ENTITY),
                new Column("contact", ColumnKind.TEXT, ColumnRole.ENTITY))),
        List.of(
            new ColumnValues.Numbers(
                IntStream.range(0, size).mapToDouble(i -> START + 137 + i * step).toArray()),
            new ColumnValues.Texts(IntStream.range(0, size).map(i -> i % 7).toArray(), ips),
            new ColumnValues.Texts(IntStream.range(0, size).toArray(), mails)));
  }

  @Test
  void onlyKeysThatComeAgainAreCounted() {
    VelocityPlan plan = VelocitySuggester.suggest(visits(DAY, ColumnKind.TIME, ColumnRole.TIME));

    assertThat(plan.features()).isNotEmpty();
    assertThat(plan.features()).allMatch(feature -> feature.entity().equals(List.of("IP_Address")));
    assertThat(plan.features())
        .extracting(VelocityFeature::name)
        .contains("count(IP_Address, 24h)", "distinct(contact per IP_Address, ever)");
  }

  @Test
  void keysAreEvenedOutByWhatTheyAre() {
    VelocityPlan plan = VelocitySuggester.suggest(visits(DAY, ColumnKind.TIME, ColumnRole.TIME));

    assertThat(plan.rule("IP_Address")).isEqualTo(KeyRule.IP);
    assertThat(plan.rule("contact")).isEqualTo(KeyRule.EMAIL);
  }

  @Test
  void windowsLongerThanThePeriodAreNotProposed() {
    VelocityPlan plan = VelocitySuggester.suggest(visits(60_000, ColumnKind.TIME, ColumnRole.TIME));

    assertThat(plan.features())
        .extracting(feature -> feature.window().toString())
        .contains("1h", "ever")
        .doesNotContain("24h", "7d", "30d");
  }

  @Test
  void withoutATimeNothingIsProposed() {
    Rows rows = visits(DAY, ColumnKind.TIME, ColumnRole.IGNORED);

    assertThat(VelocitySuggester.suggest(rows)).isEqualTo(VelocityPlan.NONE);
  }
}
