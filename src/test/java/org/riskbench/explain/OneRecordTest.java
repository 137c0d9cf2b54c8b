package org.riskbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Reason;
import org.riskbench.job.JobContext;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

class OneRecordTest {
  private static final RiskModel MODEL = Planted.model();
  private static final KnownRecords RECORDS = Planted.records();
  private static final int ROW = Planted.riskiest(MODEL);
  private static final Subject SUBJECT = Subject.of(MODEL, RECORDS, ROW);

  private static Assessment assessed() {
    Assessment assessment = MODEL.newAssessment();
    MODEL.assess(RECORDS.rows().project(MODEL.inputs()).cursor().at(ROW), assessment);
    return assessment;
  }

  @Test
  void theStepsOfAWaterfallLeadFromTheReferenceToTheRecord() {
    Waterfall waterfall = Waterfall.of(MODEL, KnownLists.none(), SUBJECT);

    assertThat(waterfall.reference()).isEqualTo(MODEL.scorer().margin(MODEL.reference()));
    assertThat(waterfall.margin()).isEqualTo(assessed().margin());
    assertThat(
            waterfall.reference()
                + waterfall.steps().stream().mapToDouble(Reason::contribution).sum())
        .isCloseTo(waterfall.margin(), within(1e-9));
  }

  @Test
  void theStepsUpAreTheReasonsThatEveryDoorGives() {
    List<Reason> up =
        Waterfall.of(MODEL, KnownLists.none(), SUBJECT).steps().stream()
            .filter(step -> step.contribution() > 0)
            .toList();

    assertThat(up).isNotEmpty().isEqualTo(assessed().reasons(20));
  }

  @Test
  void theLargestStepComesFirst() {
    assertThat(Waterfall.of(MODEL, KnownLists.none(), SUBJECT).steps())
        .isSortedAccordingTo(Comparator.comparingDouble(step -> -Math.abs(step.contribution())));
  }

  @Test
  void aChangedRecordIsDecidedAsItWouldBeIfItWereSent() {
    WhatIf whatIf = new WhatIf(MODEL, KnownLists.none(), SUBJECT);
    FlatRecord sent = SUBJECT.record();
    sent.set(0, -1);
    sent.set(2, "web");
    Assessment expected = MODEL.newAssessment();
    MODEL.assess(sent, expected);

    Outlook changed =
        whatIf.with(
            Map.of(
                Planted.factor(MODEL, "amount"),
                Value.of(-1),
                Planted.factor(MODEL, "channel"),
                Value.of("web")));

    assertThat(changed.margin()).isEqualTo(expected.margin());
    assertThat(changed.score()).isEqualTo(expected.score()).isLessThan(whatIf.asIs().score());
    assertThat(changed.decision()).isEqualTo(expected.decision());
    assertThat(whatIf.asIs().margin()).isEqualTo(assessed().margin());
  }

  @Test
  void columnsThatNameSomebodyCantBeThoughtOtherwise() {
    assertThat(Factor.of(MODEL)).extracting(Factor::name).doesNotContain("device");
  }

  @Test
  void theNearestRecordIsTheOneThatIsTheSame() {
    int twin = RECORDS.at()[10];

    List<Neighbour> found =
        Neighbours.of(MODEL, RECORDS, Subject.of(MODEL, RECORDS, twin), 10, 1, JobContext.none());

    assertThat(found).hasSize(10);
    assertThat(found.get(0).row()).isEqualTo(twin);
    assertThat(found.get(0).distance()).isZero();
    assertThat(found).isSortedAccordingTo(Comparator.comparingDouble(Neighbour::distance));
    assertThat(found.get(0).isFraud()).isEqualTo(RECORDS.fraud()[10]);
  }

  @Test
  void recordsNearARiskyOneAreRiskyToo() {
    KnownRecords others =
        RECORDS.only(IntStream.range(0, RECORDS.size()).filter(i -> i != ROW).toArray());

    List<Neighbour> found = Neighbours.of(MODEL, others, SUBJECT, 10, 1, JobContext.none());

    assertThat(found).extracting(Neighbour::row).doesNotContain(ROW);
    assertThat(found).allMatch(each -> each.score() > 250);
  }
}
