package org.riskbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

class PlaceholderSuggesterTest {
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Column("at", ColumnKind.TIME, ColumnRole.TIME),
              new Column("mail", ColumnKind.TEXT, ColumnRole.ENTITY)));
  private static final VelocityPlan PLAN =
      new VelocityPlan(
          "at",
          1,
          List.of(new VelocityFeature(List.of("mail"), Window.EVER, Aggregate.COUNT)),
          Map.of("mail", KeyRule.EMAIL),
          VelocityPlan.USUAL_RETENTION);
  private static final int SIZE = 2_000;

  /** Every hundredth record has the mail of the shop, spelled in two ways; others two each. */
  private static Rows rows() {
    String[] mails =
        IntStream.range(0, SIZE / 2 + 2)
            .mapToObj(i -> i == 0 ? "Shop@x.org" : i == 1 ? "shop+1@x.org" : i + "@x.org")
            .toArray(String[]::new);
    return new Rows(
        SCHEMA,
        List.of(
            new ColumnValues.Numbers(
                IntStream.range(0, SIZE).mapToDouble(i -> 1.7e12 + i * 1_000.0).toArray()),
            new ColumnValues.Texts(
                IntStream.range(0, SIZE)
                    .map(i -> i % 100 == 0 ? i / 100 % 2 : 2 + i % (SIZE / 2))
                    .toArray(),
                mails)));
  }

  private static Rows fewKeys() {
    String[] keys = {"a@x.org", "b@x.org", "c@x.org"};
    return new Rows(
        SCHEMA,
        List.of(
            rows().values(0),
            new ColumnValues.Texts(IntStream.range(0, SIZE).map(i -> i % 3).toArray(), keys)));
  }

  @Test
  void aKeyThatStrangersShareIsSuggestedHoweverItIsSpelled() {
    assertThat(PlaceholderSuggester.suggest(PLAN, rows()))
        .singleElement()
        .satisfies(
            suggestion -> {
              assertThat(suggestion.column()).isEqualTo("mail");
              assertThat(suggestion.key()).isEqualTo("shop@x.org");
              assertThat(suggestion.share()).isEqualTo(0.01);
              assertThat(suggestion.times()).isEqualTo(10);
            });
  }

  @Test
  void keysThatAreAllAsBusyAreKeys() {
    assertThat(PlaceholderSuggester.suggest(PLAN, fewKeys())).isEmpty();
  }

  @Test
  void whatIsAcceptedIsNotSuggestedAgain() {
    VelocityPlan plan = PLAN.accepting(PlaceholderSuggester.suggest(PLAN, rows()));

    assertThat(PlaceholderSuggester.suggest(plan, rows())).isEmpty();
  }

  @Test
  void anAcceptedKeyIsMissingInTrainingAsInServing() {
    Rows rows = rows();
    VelocityPlan plan = PLAN.accepting(PlaceholderSuggester.suggest(PLAN, rows));
    double[] trained =
        VelocityColumns.of(plan, rows, Outcomes.NONE, JobContext.none()).values().get(0);
    VelocityState state = new VelocityState(plan);
    SightingReader reader = state.newReader(SCHEMA);
    Sighting sighting = reader.newSighting();
    FlatRecord record = new FlatRecord(SCHEMA);
    double[] served = new double[1];
    Rows.Cursor cursor = rows.cursor();
    for (int row = 0; row < SIZE; row++) {
      record.clear();
      record.set(0, cursor.at(row).number(0));
      record.set(1, cursor.text(1));
      reader.read(record, sighting);
      state.pass(sighting, served, Long.MAX_VALUE);

      assertThat(Double.valueOf(served[0])).isEqualTo(Double.valueOf(trained[row]));
      assertThat(Double.isNaN(trained[row])).isEqualTo(row % 100 == 0);
    }
  }

  @Test
  void anotherListOfPlaceholdersIsAnotherDefinition() {
    VelocityFeature feature = PLAN.features().get(0);
    VelocityPlan plan = PLAN.accepting(PlaceholderSuggester.suggest(PLAN, rows()));

    assertThat(plan.fingerprint(feature)).isNotEqualTo(PLAN.fingerprint(feature));
    assertThat(PLAN.accepting(List.of()).fingerprint(feature)).isEqualTo(PLAN.fingerprint(feature));
  }

  @Test
  void noTextEverNamesTheKey() {
    List<SuggestedPlaceholder> found = PlaceholderSuggester.suggest(PLAN, rows());

    assertThat(found + " " + PLAN.accepting(found)).doesNotContain("shop");
  }
}
