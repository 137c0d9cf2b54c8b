package org.riskbench.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

class DerivationTest {
  private static final Schema INPUTS =
      new Schema(
          List.of(
              new Column("a", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("b", ColumnKind.TEXT, ColumnRole.FEATURE),
              new Column("when", ColumnKind.TIME, ColumnRole.TIME),
              new Column("since", ColumnKind.TIME, ColumnRole.FEATURE),
              new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT)));

  private static final List<Derivation> ALL =
      List.of(
          new EmailDomain("a"),
          new EmailShape("a"),
          new IpPrefix("b"),
          new Likeness("a", "b"),
          new Mismatch("a", "b"),
          new CalendarParts("when", new ZoneClock("Europe/Berlin")),
          new Elapsed("since", "when", Elapsed.Unit.DAYS),
          new AmountShape("amount"));

  @ParameterizedTest
  @CsvSource({
    "Sam@Example.COM, example.com, other",
    "a@b@GMAIL.com, gmail.com, free",
    "x@mailinator.com, mailinator.com, disposable",
    "x@ gmail.com , gmail.com, free",
    "jürgen@BÜCHER.example, bücher.example, other",
    "no address, '', ''",
    "trailing@, '', ''",
    "'', '', ''"
  })
  void aDomainIsWhatFollowsTheLastAt(String address, String domain, String kind) {
    WideRecord wide = widen(new EmailDomain("a"), address, "");

    assertThat(wide.text(5)).hasToString(domain);
    assertThat(wide.text(6)).hasToString(kind);
  }

  @Test
  void theShapeOfAnAddressIsMeasuredBeforeTheAt() {
    WideRecord wide = widen(new EmailShape("a"), "sam.ex-70@example.com", "");

    assertThat(wide.number(5)).isEqualTo(9);
    assertThat(wide.number(6)).isEqualTo(2 / 9.0);
    assertThat(wide.number(7)).isEqualTo(5 / 9.0);
    assertThat(wide.number(8)).isEqualTo(2);
    assertThat(wide.number(10)).isZero();
    assertThat(widen(new EmailShape("a"), "xq7f93kd02@example.com", "").number(10)).isEqualTo(1);
    assertThat(widen(new EmailShape("a"), "aaaa@x", "").number(9)).isZero();
    assertThat(widen(new EmailShape("a"), "abcd@x", "").number(9)).isEqualTo(2, within(1e-12));
    assertThat(widen(new EmailShape("a"), "@x", "").number(5)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113, 203.0",
    "' 10.0.0.1 ', 10.0.0, 10.0",
    "::ffff:203.0.113.9, 203.0.113, 203.0",
    "::ffff:cb00:7109, 203.0.113, 203.0",
    "2001:DB8:1:2::7, 2001:db8:1, 2001:db8",
    "2001:db8::, 2001:db8:0, 2001:db8",
    "::1, 0:0:0, 0:0",
    "1:2:3:4:5:6:7:8, 1:2:3, 1:2",
    "64:ff9b::192.0.2.33, 64:ff9b:0, 64:ff9b",
    "fe80::1%eth0, fe80:0:0, fe80:0",
    "203.0.113, '', ''",
    "203.0.113.256, '', ''",
    "203.0.113.9.1, '', ''",
    "1:2:3:4:5:6:7, '', ''",
    "1::2::3, '', ''",
    "12345::, '', ''",
    "g::, '', ''",
    ":, '', ''",
    "1:2:3:4:5:6:7:8:9, '', ''",
    "１.2.3.4, '', ''",
    "'', '', ''"
  })
  void aNetworkIsTheFrontOfAnAddress(String address, String near, String far) {
    WideRecord wide = widen(new IpPrefix("b"), "", address);

    assertThat(wide.text(5)).hasToString(near);
    assertThat(wide.text(6)).hasToString(far);
  }

  @Test
  void namesAreHeldAgainstTheAddressBeforeTheAt() {
    assertThat(Likeness.alike("Sam Example", "sam.example@nowhere.test")).isEqualTo(1);
    assertThat(Likeness.alike("Sam Example", "qqq@sam.example")).isZero();
    assertThat(Likeness.alike("Sam", "sample")).isEqualTo(2 * 2 / 7.0);
    assertThat(Likeness.alike("aaaa", "aa")).as("a pair is shared once").isEqualTo(2 / 4.0);
    assertThat(Likeness.alike("ÄÖ", "äö")).isEqualTo(1);
    assertThat(Likeness.alike("", "sam")).isNaN();
    assertThat(Likeness.alike("s", "sam")).isNaN();
    assertThat(Likeness.alike("x".repeat(1000), "x".repeat(1000))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"DE, de, 0", "' DE ', DE, 0", "DE, FR, 1", "DE, '', NaN", "' ', FR, NaN"})
  void countriesDifferOrNot(String one, String other, Double mismatch) {
    assertThat(widen(new Mismatch("a", "b"), one, other).number(5)).isEqualTo(mismatch);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T00:59:59Z, 1, 7, 29, 1, 1",
    "2026-03-29T01:00:00Z, 3, 7, 29, 1, 1",
    "2026-07-01T22:00:00Z, 0, 4, 2, 0, 1",
    "2024-02-29T11:00:00Z, 12, 4, 29, 0, 0",
    "1969-12-31T23:30:00Z, 0, 4, 1, 0, 1",
    "2099-12-31T12:00:00Z, 13, 4, 31, 0, 0"
  })
  void theCalendarIsThatOfTheZone(
      String moment, int hour, int weekday, int day, int weekend, int night) {
    FlatRecord record = new FlatRecord(INPUTS);
    record.parse(2, moment);
    WideRecord wide = widen(new CalendarParts("when", new ZoneClock("Europe/Berlin")), record);

    assertThat(new double[] {wide.number(5), wide.number(6), wide.number(7)})
        .containsExactly(hour, weekday, day);
    assertThat(new double[] {wide.number(8), wide.number(9)}).containsExactly(weekend, night);
  }

  @Test
  void anAgeIsInDaysOrYears() {
    FlatRecord record = new FlatRecord(INPUTS);
    record.set(2, Cells.parse(ColumnKind.TIME, "2026-03-01"));
    record.set(3, Cells.parse(ColumnKind.TIME, "1996-03-01"));

    assertThat(widen(new Elapsed("since", "when", Elapsed.Unit.YEARS), record).number(5))
        .isEqualTo(30, within(0.01));
    assertThat(widen(new Elapsed("since", "when", Elapsed.Unit.DAYS), record).number(5))
        .isEqualTo(10_957);
  }

  @ParameterizedTest
  @CsvSource({"12.34, 0", "7, 1", "120, 2", "-300, 3", "5e9, 4", "0, NaN", "NaN, NaN"})
  void roundAmountsAreTold(double amount, Double round) {
    FlatRecord record = new FlatRecord(INPUTS);
    record.set(4, amount);

    assertThat(widen(new AmountShape("amount"), record).number(5)).isEqualTo(round);
  }

  @Property(tries = 300, seed = "20261123")
  void noInputIsTooOdd(@ForAll String a, @ForAll String b, @ForAll double number) {
    FlatRecord record = new FlatRecord(INPUTS);
    record.set(0, a);
    record.set(1, b);
    record.set(2, number);
    record.set(3, -number);
    record.set(4, number);

    for (Derivation derivation : ALL) {
      assertThat(widen(derivation, record)).isNotNull();
    }
  }

  @Test
  void derivingAndEncodingAllocatesNothing() {
    List<String> mails = new ArrayList<>(Collections.nCopies(20, "sam@example.com"));
    mails.addAll(Collections.nCopies(20, "x7f93kd02@gmail.com"));
    List<String> addresses = new ArrayList<>(Collections.nCopies(20, "203.0.113.9"));
    addresses.addAll(Collections.nCopies(20, "2001:db8:1:2::7"));
    double[] numbers = new double[40];
    Arrays.setAll(numbers, i -> 1.7e12 + i * 1e9);
    Rows rows =
        new Tables()
            .texts(INPUTS.column(0), mails)
            .texts(INPUTS.column(1), addresses)
            .numbers(INPUTS.column(2), numbers)
            .numbers(INPUTS.column(3), numbers)
            .numbers(INPUTS.column(4), numbers)
            .rows();
    EncodingPlan plan = EncodingPlan.auto(Algorithm.LINEAR).deriving(ALL);
    Recipe recipe = Tables.fit(rows, new boolean[40], plan).recipe();
    RecipeEncoder encoder = recipe.newEncoder();
    double[] out = new double[recipe.width()];
    FlatRecord record = new FlatRecord(INPUTS);
    record.set(0, "someone.new@gmail.com");
    record.set(1, "203.0.113.77");
    record.set(2, 1.75e12);
    record.set(4, 120);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int times = 20_000;
    // The least of several: what the machine itself does meanwhile is counted, too.
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 6; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      encodeOften(encoder, record, out, times);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }

    assertThat(recipe.width()).isGreaterThan(10);
    // From Java 21 on StrictMath allocates for the sine and cosine of the hour, and only there.
    long ofTheHour = Runtime.version().feature() < 21 ? 0 : 400L * times;
    assertThat(least).isLessThan(times + ofTheHour);
  }

  private static void encodeOften(
      RecipeEncoder encoder, FlatRecord record, double[] out, int times) {
    for (int i = 0; i < times; i++) {
      encoder.encode(record, out);
    }
  }

  @Test
  void whatIsDerivedIsSuggestedFromNamesKindsAndValues() {
    Rows rows =
        new Tables()
            .texts(new Column("contact", ColumnKind.TEXT, ColumnRole.ENTITY), List.of("a@b.test"))
            .texts(new Column("customer_name", ColumnKind.TEXT, ColumnRole.FEATURE), List.of("A"))
            .texts(new Column("source", ColumnKind.TEXT, ColumnRole.ENTITY), List.of("192.0.2.1"))
            .texts("billingCountry", List.of("DE"))
            .texts("shipping_country", List.of("FR"))
            .numbers(new Column("when", ColumnKind.TIME, ColumnRole.TIME), 1.7e12)
            .numbers(new Column("opened", ColumnKind.TIME, ColumnRole.FEATURE), 1.6e12)
            .numbers(new Column("birth_date", ColumnKind.TIME, ColumnRole.FEATURE), 0)
            .numbers(new Column("closed", ColumnKind.TIME, ColumnRole.FEATURE), 1.8e12)
            .rows();

    List<SuggestedDerivation> suggested = DerivationSuggester.suggest(rows);

    assertThat(suggested)
        .extracting(SuggestedDerivation::derivation)
        .containsExactlyInAnyOrder(
            new EmailDomain("contact"),
            new EmailShape("contact"),
            new IpPrefix("source"),
            new Likeness("customer_name", "contact"),
            new Mismatch("billingCountry", "shipping_country"),
            new CalendarParts("when", new ZoneClock("UTC")),
            new Elapsed("opened", "when", Elapsed.Unit.DAYS),
            new Elapsed("birth_date", "when", Elapsed.Unit.YEARS));
    assertThat(suggested)
        .extracting(SuggestedDerivation::reason)
        .allSatisfy(reason -> assertThat(reason).endsWith(".").doesNotContain("a@b.test"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void nothingIsSuggestedWhereNoColumnIsOfThatSort(String name) {
    Rows rows = new Tables().texts(name, List.of("x", "y")).numbers("n", 1, 2).rows();

    assertThat(DerivationSuggester.suggest(rows)).isEmpty();
  }

  private static WideRecord widen(Derivation derivation, String a, String b) {
    FlatRecord record = new FlatRecord(INPUTS);
    record.set(0, a);
    record.set(1, b);
    return widen(derivation, record);
  }

  private static WideRecord widen(Derivation derivation, FlatRecord record) {
    Recipe recipe = new Recipe(INPUTS, List.of(derivation), VelocityPlan.NONE, List.of());
    return recipe.newEncoder().widen(record);
  }
}
