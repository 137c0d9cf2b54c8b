package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.decision.BetaCalibration;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.Decision;
import org.riskbench.decision.IsotonicCalibration;
import org.riskbench.decision.PlattCalibration;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Reason;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.feature.Calendar;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;

class RiskModelTest {
  private static final String SECRET = "203.0.113.9";

  private static final Schema INPUTS =
      new Schema(
          List.of(
              column("amount", ColumnKind.NUMBER),
              column("phone_match", ColumnKind.BOOLEAN),
              column("channel", ColumnKind.CATEGORY),
              column("registered", ColumnKind.TIME),
              new Column("ip-address", ColumnKind.TEXT, ColumnRole.ENTITY),
              column("amount.", ColumnKind.NUMBER)));

  private static final Recipe RECIPE =
      new Recipe(
          INPUTS,
          List.of(
              new Standardise("amount", 10, 20, 5, 8, true),
              new Standardise("phone_match", 1, 0.5, 0.5, 8, true),
              new OneHot("channel", List.of("web", "app")),
              new Calendar("registered"),
              new Standardise("amount.", 0, 0, 1, 8, false)));

  /** Higher amounts, no phone match, missing values and the app raise the risk. */
  private static final LinearScorer SCORER =
      new LinearScorer(
          new double[13], 0, new double[] {1, .5, -1, 1.7, 0, .6, .4, .9, 0, 0, 0, 0, .25}, -3);

  private static final RiskModel MODEL = model(SCORER);

  @Test
  void aProgramScoresARecordByNames() {
    Assessment assessment = MODEL.newAssessment();

    MODEL.assess(
        MODEL.newRecord(
            Map.of(
                "amount",
                60,
                "phone_match",
                false,
                "channel",
                "app",
                "ip-address",
                SECRET,
                "registered",
                Instant.parse("2026-03-01T12:00:00Z"))),
        assessment);

    assertThat(assessment.decision()).isEqualTo(Decision.DECLINE);
    assertThat(assessment.probability()).isGreaterThan(0.9);
    assertThat(assessment.margin()).isEqualTo(SCORER.margin(assessment.features()));
    assertThat(assessment.defaultReasons())
        .extracting(Reason::code)
        .containsExactly("AMOUNT", "PHONE_MATCH", "CHANNEL");
  }

  @Test
  void textsAreReadAsCellsOfAFileWouldBe() {
    FlatRecord typed =
        MODEL.newRecord(
            Map.of("amount", 3.5, "phone_match", true, "registered", 1_772_366_400_000L));
    FlatRecord read =
        MODEL.newRecord(
            Map.of("amount", "3.5", "phone_match", "yes", "registered", "2026-03-01T12:00:00Z"));

    assertThat(encoded(read)).isEqualTo(encoded(typed));
  }

  @Test
  void nullIsMissing() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("amount", null);

    assertThat(encoded(MODEL.newRecord(fields))).isEqualTo(encoded(MODEL.newRecord()));
  }

  @Test
  void anUnknownFieldIsAnsweredWithTheKnownOnesAndNotRepeated() {
    assertThatThrownBy(() -> MODEL.newRecord(Map.of(SECRET, 1)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("SCORE-413")
        .hasMessageContaining("amount, phone_match")
        .hasMessageNotContaining(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amount", "phone_match", "registered"})
  void aValueOfTheWrongKindIsRefusedWithoutRepeatingIt(String column) {
    for (Object wrong : List.of(SECRET, List.of(SECRET), Double.NaN)) {
      assertThatThrownBy(() -> MODEL.newRecord(Map.of(column, wrong)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("SCORE-414")
          .hasMessageContaining(column)
          .hasMessageNotContaining(SECRET);
    }
  }

  @Test
  void aNumberInACategoryIsItsShortestText() {
    assertThat(MODEL.newRecord(Map.of("channel", 42.0)).text(2)).isEqualTo("42");
    assertThat(MODEL.newRecord(Map.of("channel", 9_007_199_254_740_993L)).text(2))
        .isEqualTo("9007199254740993");
  }

  @Test
  void reasonsNameTheColumnAndTheDirectionButNoValue() {
    assertThat(reasons(Map.of("amount", 60, "phone_match", 0, "channel", "app")))
        .extracting(Reason::text)
        .containsExactly(
            "Amount is higher than in most good records",
            "Phone match is as in fewer of the good records",
            "Channel is of a riskier kind");
    assertThat(reasons(Map.of("amount", 20, "channel", SECRET)))
        .extracting(Reason::text)
        .containsExactly("Phone match is missing", "Channel is of a rare kind")
        .noneMatch(text -> text.contains(SECRET));
    assertThat(reasons(Map.of("phone_match", 1)))
        .extracting(Reason::text)
        .containsExactly("Channel is missing");
  }

  @Test
  void reasonsOnlyRaiseTheRiskAndComeStrongestFirst() {
    List<Reason> reasons = reasons(Map.of("amount", 1, "phone_match", 0, "channel", "app"));

    assertThat(reasons).extracting(Reason::code).containsExactly("PHONE_MATCH", "CHANNEL");
    assertThat(reasons).allSatisfy(reason -> assertThat(reason.contribution()).isPositive());
  }

  @Test
  void columnsOfOneCodeShareOneReason() {
    List<Reason> reasons = reasons(Map.of("amount", 30, "amount.", 2));

    assertThat(reasons).filteredOn(reason -> reason.code().equals("AMOUNT")).hasSize(1);
    assertThat(reasons.get(0).contribution()).isEqualTo(2 + 0.5);
    assertThat(reasons.get(0).feature()).isEqualTo("amount");
  }

  @Test
  void equalReasonsComeByCode() {
    RiskModel even =
        model(
            new LinearScorer(
                new double[13], 0, new double[] {0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0}, 0));
    Assessment assessment = even.newAssessment();
    even.assess(even.newRecord(), assessment);

    assertThat(assessment.reasons(20))
        .extracting(Reason::code)
        .containsExactly("AMOUNT", "CHANNEL", "PHONE_MATCH");
  }

  @Test
  void anApprovedRecordHasNoReasonsByDefault() {
    Assessment assessment = MODEL.newAssessment();
    MODEL.assess(
        MODEL.newRecord(Map.of("amount", 1, "phone_match", 1, "channel", "web")), assessment);

    assertThat(assessment.decision()).isEqualTo(Decision.APPROVE);
    assertThat(assessment.defaultReasons()).isEmpty();
  }

  @Test
  void whatHadToBeMadeUpForIsAWarning() {
    Assessment assessment = MODEL.newAssessment();
    FlatRecord record = MODEL.newRecord(Map.of("amount", 1, "channel", "fax"));
    MODEL.assess(record, assessment);

    assertThat(assessment.warnings(record))
        .extracting(warning -> warning.field() + " " + warning.code())
        .containsExactly(
            "phone_match SCORE-411",
            "channel SCORE-412",
            "registered SCORE-411",
            "amount. SCORE-411");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        -0.0,
        9e18
      })
  void anExtremeRecordGetsAFiniteAnswer(double extreme) {
    Random random = new Random(3);
    for (Scorer scorer :
        List.of(SCORER, Scorers.machine(random, 13, 8), new ConstantScorer(13, 0.03))) {
      RiskModel model = model(scorer);
      Assessment assessment = model.newAssessment();
      FlatRecord record = model.newRecord();
      for (int slot : new int[] {0, 1, 3, 5}) {
        record.set(slot, extreme);
      }

      model.assess(record, assessment);

      assertThat(assessment.margin()).isFinite();
      assertThat(assessment.probability()).isBetween(0.0, 1.0);
      assertThat(assessment.score()).isBetween(0, 1000);
      assertThat(assessment.reasons(20))
          .allSatisfy(reason -> assertThat(reason.contribution()).isFinite());
    }
  }

  @Test
  void assessingAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int records = 20_000;
    List<RiskModel> models =
        List.of(
            model(SCORER),
            model(Scorers.machine(new Random(1), 13, 8)),
            model(SCORER, new PlattCalibration(0.9, -1)),
            model(SCORER, new BetaCalibration(0.9, 1.2, -1)),
            model(
                SCORER, new IsotonicCalibration(new double[] {-9, 9}, new double[] {0.001, 0.9})));
    for (RiskModel each : models) {
      RiskModel model = each.with(Policy.of(2, 300, 900));
      Assessment assessment = model.newAssessment();
      FlatRecord record = model.newRecord(Map.of("amount", 60, "channel", "fax"));
      assessOften(model, record, assessment, records);
      long before = threads.getCurrentThreadAllocatedBytes();
      assessOften(model, record, assessment, records);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;

      // Less than a byte a record: nothing a record, some for the measurement itself.
      assertThat(allocated).isLessThan(records);
    }
  }

  @Test
  void anotherPolicyChangesTheDecisionAndNotTheScore() {
    Assessment assessment = MODEL.newAssessment();
    FlatRecord record = MODEL.newRecord(Map.of("amount", 60));
    MODEL.assess(record, assessment);
    int score = assessment.score();
    RiskModel lenient = MODEL.with(Policy.of(2, 1000, 1000));
    Assessment again = lenient.newAssessment();

    lenient.assess(record, again);

    assertThat(again.score()).isEqualTo(score);
    assertThat(lenient).isNotEqualTo(MODEL).isEqualTo(MODEL.with(Policy.of(2, 1000, 1000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ip.country", "ip country", "IP-Country", "ip_country_"})
  void codesAreStableAcrossSpelling(String column) {
    assertThat(Wording.code(column)).isEqualTo("IP_COUNTRY");
  }

  @Test
  void namesInOtherScriptsKeepCodesOfTheirOwn() {
    assertThat(Wording.code("金額")).isEqualTo("金額");
    assertThat(Wording.code("größe")).isEqualTo("GRÖSSE");
    assertThat(Wording.code("%")).isEqualTo("COLUMN");
  }

  private static List<Reason> reasons(Map<String, ?> fields) {
    Assessment assessment = MODEL.newAssessment();
    MODEL.assess(MODEL.newRecord(fields), assessment);
    return assessment.reasons(20);
  }

  private static double[] encoded(FlatRecord record) {
    double[] features = new double[RECIPE.width()];
    RECIPE.newEncoder().encode(record, features);
    return features;
  }

  private static void assessOften(
      RiskModel model, FlatRecord record, Assessment assessment, int times) {
    for (int i = 0; i < times; i++) {
      model.assess(record, assessment);
    }
  }

  private static RiskModel model(Scorer scorer) {
    return model(scorer, Uncalibrated.PLAIN);
  }

  private static RiskModel model(Scorer scorer, Calibration calibration) {
    double[] margins = new double[2000];
    double[] weights = new double[2000];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = -4 + i / 1000.0;
      weights[i] = 1;
    }
    return new RiskModel(
        RECIPE,
        scorer,
        calibration,
        ScoreMap.fit(margins, weights),
        Policy.initial(),
        new double[13]);
  }

  private static Column column(String name, ColumnKind kind) {
    return new Column(name, kind, ColumnRole.FEATURE);
  }
}
