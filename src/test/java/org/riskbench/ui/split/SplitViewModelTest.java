package org.riskbench.ui.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.loading.Loading;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.Settings;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.split.SplitZone;
import org.riskbench.split.TimeCuts;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

class SplitViewModelTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 100;

  @TempDir Path folder;
  private final Session session = new Session(Settings.DEFAULT);
  private SplitViewModel view;

  @BeforeEach
  void openView() {
    view = new SplitViewModel(session, new InlineJobRunner(), Messages.bundled());
    // Data carries out what is asked about the age of labels.
    session
        .requests()
        .timingProperty()
        .addListener(
            (property, before, asked) ->
                asked.ifPresent(
                    timing -> session.setDataset(session.dataset().orElseThrow().timed(timing))));
  }

  /** Ten records a day, one of them fraud and reported after 1 to 5 days. */
  private Dataset data(boolean arrivals) {
    StringBuilder text = new StringBuilder("when,account,part,reported,label\n");
    for (int i = 0; i < 10 * DAYS; i++) {
      LocalDate day = BEGIN.plusDays(i / 10);
      boolean fraud = i % 10 == 3;
      String reported = fraud && arrivals ? day.plusDays(1 + i / 10 % 5) + "T00:00:00Z" : "";
      String part = i % 3 == 0 ? "test" : "train";
      text.append(
          "%sT12:00:00Z,a%d,%s,%s,%d\n".formatted(day, i / 2, part, reported, fraud ? 1 : 0));
    }
    LoadOptions options =
        LoadOptions.defaults()
            .label("label=1")
            .time("when")
            .entity(List.of("account"))
            .suggest(false);
    return Loading.load(
        folder,
        text.toString(),
        arrivals
            ? options.role("reported", ColumnRole.LABEL_TIME)
            : options.ignore(List.of("reported")));
  }

  private static double day(int day) {
    return BEGIN.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private void choose(String way) {
    view.choose(SplitWay.of(way, Messages.bundled()));
  }

  private TimePicture picture() {
    return view.getShown().picture().orElseThrow();
  }

  private Split divided() {
    return session.preparation().divided().orElseThrow();
  }

  @Test
  void withoutLabelledDataThereIsNothingToDivide() {
    assertThat(view.isReady()).isFalse();
    session.setDataset(data(false));
    assertThat(view.isReady()).isTrue();
    assertThat(view.getShown().getSummary()).contains("Train: 700 records");
  }

  @Test
  void byTimeIsUsualWhereThereIsATimeAndNothingIsChosenYet() {
    session.setDataset(data(false));
    assertThat(view.isByTime()).isTrue();
    assertThat(view.isUsual()).isTrue();
    assertThat(session.preparation().split()).isEmpty();
    assertThat(view.getChoices().getWays())
        .extracting(SplitWay::word)
        .containsExactly("time", "random", "entity", "column");
    assertThat(divided().test()).hasSize(300);
    assertThat(view.getShown().getRows())
        .extracting(PartRow::part)
        .containsExactly("Train", "Test");
    assertThat(view.getShown().getRows().get(1).from()).isEqualTo("12 Mar 2026");
  }

  @Test
  void aDraggedBoundaryIsPreviewedAtOnceAndDividesOnceTheHandRests() {
    session.setDataset(data(false));
    Split before = divided();

    view.begin();
    view.move(Boundary.TEST, day(80) + 1_000);

    assertThat(divided()).as("the records rest while the hand moves").isSameAs(before);
    assertThat(Boundary.TEST.of(picture().cuts())).isEqualTo(day(80));
    assertThat(view.getShown().getRows().get(1).records()).isEqualTo("200");
    view.rest();
    assertThat(divided().test()).hasSize(200);
    assertThat(session.preparation().split()).contains(divided().plan());
    assertThat(view.getShown().percentages().test()).isEqualTo(20);
    assertThat(view.isUsual()).isFalse();
  }

  @Test
  void oneDragIsOneMoveToTakeBackAndMakeAgain() {
    session.setDataset(data(false));
    view.begin();
    view.move(Boundary.TEST, day(80));
    view.move(Boundary.TEST, day(85));
    view.rest();

    view.undo();
    assertThat(session.preparation().split()).isEmpty();
    assertThat(divided().test()).hasSize(300);
    assertThat(view.getHistory().isCanUndo()).isFalse();
    view.redo();
    assertThat(divided().test()).hasSize(150);
  }

  @Test
  void keysMoveABoundaryByDaysAndWeeks() {
    session.setDataset(data(false));
    view.step(Boundary.TEST, 1);
    assertThat(Boundary.TEST.of(picture().cuts())).isEqualTo(day(71));
    view.step(Boundary.TEST, -view.leap());
    assertThat(Boundary.TEST.of(picture().cuts())).isEqualTo(day(64));
    assertThat(divided().test()).hasSize(360);
    BoundarySentences sentences = new BoundarySentences(Messages.bundled());
    String said = sentences.keys(sentences.text(Boundary.TEST, picture()), picture());
    assertThat(said)
        .isEqualTo("Test from 6 Mar 2026. Arrow keys move it by 1 day, with Shift by 1 week.");
  }

  @Test
  void aBoundaryPushesEarlierOnesAndComesBackWithinTheSameDrag() {
    session.setDataset(data(false));
    TimeCuts start = picture().cuts();
    view.begin();
    view.move(Boundary.TEST, day(30));
    assertThat(picture().cuts().calibrateFrom()).isEqualTo(day(29));
    view.move(Boundary.CALIBRATE, day(200));
    view.move(Boundary.TEST, day(70));
    assertThat(picture().cuts().calibrateFrom()).isEqualTo(start.calibrateFrom());
    view.move(Boundary.TEST, day(-5));
    assertThat(picture().cuts().testFrom()).isEqualTo(day(2));
  }

  @Test
  void sharesAlwaysAddUpAndTrainKeepsSome() {
    session.setDataset(data(false));
    Percentages shares = view.getShown().percentages();
    assertThat(shares).isEqualTo(new Percentages(0, 14, 30));

    view.share(shares.withTune(10));
    view.rest();
    assertThat(view.getShown().percentages()).isEqualTo(new Percentages(10, 14, 30));
    assertThat(divided().tune()).hasSize(100);

    view.share(view.getShown().percentages().withTest(99));
    view.rest();
    Percentages most = view.getShown().percentages();
    assertThat(most.train()).isEqualTo(Percentages.LEAST_TRAIN);
    assertThat(most.train() + most.tune() + most.calibrate() + most.test()).isEqualTo(100);
  }

  @Test
  void theUsualWayComesBackAtOnce() {
    session.setDataset(data(false));
    choose("random");
    view.getLabelAge().getMaturity().textProperty().set("20");
    view.takeLabelAge();
    assertThat(view.isUsual()).isFalse();

    view.reset();

    assertThat(view.isUsual()).isTrue();
    assertThat(session.preparation().split()).isEmpty();
    assertThat(session.dataset().orElseThrow().labels().maturity().isKnown()).isFalse();
  }

  @Test
  void aStatedMaturityShowsTheImmatureEndAndCanBeTakenBack() {
    session.setDataset(data(false));
    view.getLabelAge().getMaturity().textProperty().set("10");
    view.takeLabelAge();

    assertThat(picture().zones())
        .extracting(SplitZone::kind)
        .contains(SplitZone.Kind.GAP, SplitZone.Kind.IMMATURE);
    assertThat(view.getShown().getRows())
        .extracting(PartRow::part)
        .contains("In no part: label too young");
    view.undo();
    assertThat(picture().zones()).extracting(SplitZone::kind).doesNotContain(SplitZone.Kind.GAP);
  }

  @Test
  void theMeasuredAgeOfLabelsIsShownWithItsReason() {
    session.setDataset(data(true));
    assertThat(view.getLabelAge().getMaturityHint())
        .isEqualTo("Measured: 4.5 days. By then 95 % of 100 frauds had been reported.");
    assertThat(view.getShown().getGapHint()).contains("left out");
  }

  @Test
  void whatIsNoNumberOfDaysIsSaidBelowTheFieldAndChangesNothing() {
    session.setDataset(data(false));
    view.getLabelAge().getGap().textProperty().set("soon");
    view.takeLabelAge();
    assertThat(view.getLabelAge().getGap().getError()).isNotEmpty();
    assertThat(view.isUsual()).isTrue();
  }

  @Test
  void aGapIsKeptAndCountsForTheLabelsToo() {
    session.setDataset(data(false));
    view.getLabelAge().getGap().textProperty().set("7");
    view.takeLabelAge();
    assertThat(session.preparation().split())
        .contains(new SplitPlan.ByTime(Shares.defaults(), Duration.ofDays(7)));
    assertThat(session.dataset().orElseThrow().labels().timing().delay())
        .isEqualTo(Duration.ofDays(7));
    assertThat(view.getShown().getGapHint()).startsWith("70 records");
  }

  @Test
  void aSplitByChanceOfDataWithATimeIsWarnedOf() {
    session.setDataset(data(false));
    choose("random");
    assertThat(view.getShown().picture()).isEmpty();
    assertThat(view.getShown().getRemarks())
        .extracting(SplitRemark::text)
        .anyMatch(text -> text.contains("does not use it"));
    view.getSeed().textProperty().set("9");
    view.takeSeed();
    assertThat(session.preparation().split())
        .contains(new SplitPlan.AtRandom(Shares.defaults(), 9));
  }

  @Test
  void keysAndColumnsAreChosen() {
    session.setDataset(data(false));
    choose("entity");
    assertThat(view.isChosen("account")).isTrue();
    view.choose("account", false);
    assertThat(view.isChosen("account")).as("the last key stays").isTrue();
    choose("column");
    assertThat(view.getChoices().getColumns()).containsExactly("part");
    assertThat(divided().test()).hasSize(334);
    assertThat(view.getShown().percentages().test()).isZero();
  }

  @Test
  void fewFraudsInTheTestPartAreWarnedOf() {
    session.setDataset(data(false));
    view.share(view.getShown().percentages().withTest(20));
    view.rest();
    assertThat(view.getShown().getRemarks())
        .contains(
            new SplitRemark(
                true,
                "The test part holds only 20 frauds. Figures on it are too uncertain to compare"
                    + " models."));
  }

  @Test
  void aSplitThatIsImpossibleSaysWhyAndOffersTheUsualOne() {
    session.setDataset(data(false));
    Dataset timeless =
        data(false).with(data(false).schema().change("when", c -> c.as(ColumnRole.IGNORED)));
    view.step(Boundary.TEST, 1);

    session.setDataset(timeless);

    assertThat(view.getNotice().orElseThrow().code()).isEqualTo("DATA-140");
    assertThat(session.preparation().divided()).isEmpty();
    view.getNotice().orElseThrow().action().orElseThrow().run().run();
    assertThat(view.getNotice()).isEmpty();
    assertThat(divided().plan()).isInstanceOf(SplitPlan.AtRandom.class);
  }

  @Test
  void aSplitThatAnotherViewChoosesIsShownAndCanBeTakenBack() {
    session.setDataset(data(false));
    SplitPlan advised = new SplitPlan.ByEntity(Shares.defaults(), List.of(), 1);
    session.preparation().setSplit(Optional.of(advised));
    assertThat(view.planProperty().get()).contains(advised);
    assertThat(divided().plan()).isEqualTo(advised);
    view.undo();
    assertThat(session.preparation().split()).isEmpty();
  }

  @Test
  void theSharesOfASecondFileAreOfTheFirst() {
    Path test = Loading.file(folder, "second.csv", "x,label\n9,1\n8,0\n7,0\n");
    Dataset data =
        Loading.load(
            folder, "x,label\n1,0\n2,1\n3,0\n4,1\n5,0\n", LoadOptions.defaults().test(test));
    session.setDataset(data);
    assertThat(view.getChoices().getWays().get(0).word()).isEqualTo("file");
    assertThat(view.getShown().percentages()).isEqualTo(new Percentages(0, 20, 0));
    assertThat(view.getShown().barProperty().get())
        .containsExactly(new BarPart("train", 0.625), new BarPart("test", 0.375));
    view.share(view.getShown().percentages().withTune(40));
    view.rest();
    assertThat(divided().tune()).hasSize(2);
    assertThat(divided().test()).hasSize(3);
  }
}
