package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnRole;

class RoleSuggesterTest {
  private static final String HEADER =
      "EVENT_ID,eventTimestamp,signed_up,ip_address,Email,device_id,phone_match,ip_country,"
          + "account_age_days,order_amt,gender,LABEL_TIMESTAMP,isFraud\n";

  @TempDir Path folder;
  private String text = "";

  @BeforeEach
  void makeRows() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 60; i++) {
      rows.append(
              "e%d,2026-01-%02d 10:00:00,2025-01-01,10.0.0.%d,u%d@mail.example,d%d,yes,DE,"
                  .formatted(i, 1 + i % 28, i % 20, i % 30, i % 25))
          .append("%d,%d.5,%s,2026-03-01,%d\n".formatted(i, i, i % 2 == 0 ? "f" : "m", i % 7 / 6));
    }
    text = rows.toString();
  }

  @Test
  void namesAndContentsTellTheRoles() {
    assertThat(roles(LoadOptions.defaults()))
        .containsExactly(
            ColumnRole.ID,
            ColumnRole.TIME,
            ColumnRole.FEATURE,
            ColumnRole.ENTITY,
            ColumnRole.ENTITY,
            ColumnRole.ENTITY,
            ColumnRole.FEATURE,
            ColumnRole.FEATURE,
            ColumnRole.FEATURE,
            ColumnRole.AMOUNT,
            ColumnRole.SENSITIVE,
            ColumnRole.LABEL_TIME,
            ColumnRole.LABEL);
  }

  @Test
  void everySuggestionHasAReason() {
    Dataset data = Loading.load(folder, text, LoadOptions.defaults());
    assertThat(data.report().suggestions())
        .hasSize(9)
        .allSatisfy(suggestion -> assertThat(suggestion.reason()).endsWith("."));
  }

  @Test
  void aGivenRoleWinsOverASuggestedOne() {
    List<ColumnRole> roles =
        roles(
            LoadOptions.defaults()
                .time("signed_up")
                .ignore(List.of("Email"))
                .sensitive(List.of("ip_country")));
    assertThat(roles.get(1)).isEqualTo(ColumnRole.FEATURE);
    assertThat(roles.get(2)).isEqualTo(ColumnRole.TIME);
    assertThat(roles.get(4)).isEqualTo(ColumnRole.IGNORED);
    assertThat(roles.get(7)).isEqualTo(ColumnRole.SENSITIVE);
  }

  @Test
  void rowOrderAsTimeLeavesNoTimeColumn() {
    Dataset data = Loading.load(folder, text, LoadOptions.defaults().time("#row"));
    assertThat(data.schema().find(ColumnRole.TIME)).isEmpty();
    assertThat(data.hasTime()).isTrue();
  }

  @Test
  void aNumberNamedLikeATimeIsTheTimeIfItOnlyGrows() {
    assertThat(clock(i -> 26 + i / 2 * 7L)).contains(ColumnRole.TIME);
    assertThat(clock(i -> 600L - i)).doesNotContain(ColumnRole.TIME);
    assertThat(clock(i -> 12L * (i / 100))).doesNotContain(ColumnRole.TIME);
  }

  private List<ColumnRole> clock(LongUnaryOperator seconds) {
    StringBuilder rows = new StringBuilder("Time,TimeOfTerm,Class\n");
    for (int i = 0; i < 300; i++) {
      rows.append("%d,%d,%d\n".formatted(seconds.applyAsLong(i), i * 37 % 60, i % 7 / 6));
    }
    return Loading.load(folder, rows.toString(), LoadOptions.defaults()).schema().columns().stream()
        .map(column -> column.role())
        .toList();
  }

  @Test
  void aTimeOfDayIsNoNetworkAddress() {
    StringBuilder rows = new StringBuilder("opened,host,fraud\n");
    for (int i = 0; i < 60; i++) {
      rows.append("%02d:%02d:00,2001:db8::%x,%d\n".formatted(i % 24, i, i, i % 7 / 6));
    }
    Dataset data = Loading.load(folder, rows.toString(), LoadOptions.defaults());
    assertThat(data.schema().column(0).role()).isEqualTo(ColumnRole.FEATURE);
    assertThat(data.schema().column(1).role()).isEqualTo(ColumnRole.ENTITY);
    assertThat(data.report().personal()).extracting(PersonalColumn::column).containsExactly("host");
  }

  @Test
  void theSchemaSaysWhatWasSeenButNothingPersonal() {
    Dataset data = Loading.load(folder, text, LoadOptions.defaults());
    assertThat(domain(data, "order_amt")).isEqualTo(new ColumnDomain.Range(0.5, 59.5, false));
    assertThat(domain(data, "account_age_days")).isEqualTo(new ColumnDomain.Range(0, 59, true));
    assertThat(domain(data, "ip_country")).isEqualTo(new ColumnDomain.Levels(List.of("DE")));
    for (String personal : List.of("ip_address", "Email", "device_id", "gender", "EVENT_ID")) {
      assertThat(domain(data, personal)).isEqualTo(ColumnDomain.ANY);
    }
    Dataset keyed = data.with(data.schema().change("ip_country", c -> c.as(ColumnRole.ENTITY)));
    assertThat(domain(keyed, "ip_country")).isEqualTo(ColumnDomain.ANY);
  }

  private static ColumnDomain domain(Dataset data, String column) {
    return data.schema().column(data.schema().require(column)).domain();
  }

  private List<ColumnRole> roles(LoadOptions options) {
    return Loading.load(folder, text, options).schema().columns().stream()
        .map(column -> column.role())
        .toList();
  }
}
