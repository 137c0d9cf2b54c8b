package org.riskbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an analyst should, and should not, find in the sample. */
class SampleShapeTest {
  private static final int ROWS = 20_000;
  private static final int HALF = ROWS / 2;
  private static final List<String> SIGNALS =
      List.of(
          "event_type",
          "email",
          "email_domain",
          "ip_address",
          "device_id",
          "ip_country",
          "billing_country",
          "amount",
          "channel",
          "phone_match",
          "address_match",
          "user_agent");

  private final SampleTable table = SampleTable.generate(ROWS, 3);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20})
  void fraudIsTwoToFivePercentInEachHalf(long seed) {
    SampleTable sample = SampleTable.generate(ROWS, seed);

    assertThat(sample.fraudRate(0, HALF)).isBetween(.02, .05);
    assertThat(sample.fraudRate(HALF, ROWS)).isBetween(.02, .05);
  }

  @Test
  void recordsComeInOrderOfTimeAndFillHalfAYear() {
    for (int row = 1; row < ROWS; row++) {
      assertThat(table.time(row, "event_time"))
          .isGreaterThanOrEqualTo(table.time(row - 1, "event_time"));
    }
    assertThat(table.cell(0, "event_time")).startsWith("2026-01-05T");
    assertThat(table.cell(ROWS - 1, "event_time")).isBetween("2026-06-26", "2026-07-17");
  }

  @Test
  void fraudIsKnownOnlyLaterAndMostOfItWithin45Days() {
    int frauds = 0;
    int early = 0;
    for (int row = 0; row < ROWS; row++) {
      long delay = table.time(row, "label_time") - table.time(row, "event_time");
      if (table.fraud(row)) {
        frauds++;
        early += delay <= 45 * 86_400 ? 1 : 0;
        assertThat(delay).isBetween(3_600L, 110L * 86_400);
      } else {
        assertThat(delay).isEqualTo(45L * 86_400);
      }
    }
    assertThat((double) early / frauds).isBetween(.88, .98);
  }

  @Test
  void theSecondHalfIsAnotherWorld() {
    double partnersBefore = table.share(0, HALF, "channel", "partner");
    double partnersAfter = table.share(HALF, ROWS, "channel", "partner");

    assertThat(partnersAfter).isGreaterThan(2 * partnersBefore);
    assertThat(table.share(0, HALF, "email_domain", "nova.example")).isLessThan(.005);
    assertThat(table.share(HALF, ROWS, "email_domain", "nova.example")).isGreaterThan(.03);
    assertThat(partnerFrauds(HALF, ROWS)).isGreaterThan(3 * partnerFrauds(0, HALF));
  }

  private int partnerFrauds(int from, int to) {
    int found = 0;
    for (int row = from; row < to; row++) {
      found += table.fraud(row) && table.cell(row, "channel").equals("partner") ? 1 : 0;
    }
    return found;
  }

  @Test
  void noSingleColumnGivesFraudAway() {
    boolean[] fraud = table.frauds();

    new Signals(table, ROWS)
        .raw()
        .earlierCounts()
        .columns()
        .forEach(
            (name, values) ->
                assertThat(Learners.auc(values, fraud, 0)).as(name).isBetween(.20, .80));
  }

  @Test
  void everyCommonLevelAndEveryGapHasGoodRecordsAndNoneIsMostlyFraud() {
    for (String column : SIGNALS) {
      Map<String, int[]> levels = new TreeMap<>();
      for (int row = 0; row < ROWS; row++) {
        int[] count = levels.computeIfAbsent(table.cell(row, column), level -> new int[2]);
        count[table.fraud(row) ? 1 : 0]++;
      }
      levels.values().stream()
          .filter(count -> count[0] + count[1] >= 100)
          .forEach(count -> assertThat(count[1]).as(column).isLessThan(count[0]));
      int[] gaps = levels.getOrDefault("", new int[] {1, 0});
      assertThat(gaps[1]).as(column + " missing").isLessThan(gaps[0] / 4 + 1);
    }
  }

  @Test
  void honestCustomersShareDevicesAndAddressesAndTravel() {
    Map<String, Set<String>> mailsOfDevice = new HashMap<>();
    Map<String, Set<String>> mailsOfAddress = new HashMap<>();
    int abroad = 0;
    for (int row = 0; row < ROWS; row++) {
      if (!table.fraud(row)) {
        String mail = table.cell(row, "email");
        mailsOfDevice.computeIfAbsent(table.cell(row, "device_id"), k -> new HashSet<>()).add(mail);
        mailsOfAddress
            .computeIfAbsent(table.cell(row, "ip_address"), k -> new HashSet<>())
            .add(mail);
        String country = table.cell(row, "ip_country");
        abroad += !country.isEmpty() && !country.equals(table.cell(row, "billing_country")) ? 1 : 0;
      }
    }

    assertThat(mailsOfDevice.values().stream().filter(mails -> mails.size() >= 3).count())
        .isGreaterThan(100);
    assertThat(mailsOfAddress.values().stream().filter(mails -> mails.size() >= 30).count())
        .isGreaterThan(10);
    assertThat((double) abroad / ROWS).isBetween(.03, .15);
  }

  @Test
  void nobodysRealAddressAppears() {
    for (int row = 0; row < ROWS; row++) {
      assertThat(table.cell(row, "ip_address")).matches("|198\\.1[89]\\..*|10\\..*");
      assertThat(table.cell(row, "email_domain"))
          .matches("|[a-z0-9-]+\\.example(\\.(com|net|org))?");
    }
  }
}
