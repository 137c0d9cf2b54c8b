package org.riskbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.Feature;
import org.riskbench.feature.Recipe;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.JobContext;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Profile;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.settings.Settings;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.Splitter;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.AskedPlan;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.Visits;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;
import org.riskbench.velocity.Window;

class TrainViewModelTest {
  private final Session session = new Session(Settings.DEFAULT);
  private TrainViewModel screen;

  @BeforeEach
  void openScreen() {
    screen = new TrainViewModel(session, new InlineJobRunner(), Messages.bundled(), Runnable::run);
  }

  private static Dataset data() {
    int rows = 400;
    Random random = new Random(7);
    double[] signal = new double[rows];
    double[] fraud = new double[rows];
    for (int i = 0; i < rows; i++) {
      fraud[i] = i % 5 == 0 ? 1 : 0;
      signal[i] = random.nextGaussian() + 2 * fraud[i];
    }
    Schema schema =
        new Schema(
            List.of(
                new Column("signal", ColumnKind.NUMBER, ColumnRole.FEATURE),
                new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));
    return Dataset.of(
        "made",
        new Rows(
            schema, List.of(new ColumnValues.Numbers(signal), new ColumnValues.Numbers(fraud))));
  }

  private void choose(String... learners) {
    screen.getForm().getSearch().autoProperty().set(false);
    screen
        .getForm()
        .getLearners()
        .forEach(
            learner -> learner.chosenProperty().set(List.of(learners).contains(learner.learner())));
  }

  @Test
  void nothingCanBeTrainedWithoutData() {
    assertThat(screen.isReady()).isFalse();
    session.setDataset(data());
    assertThat(screen.isReady()).isTrue();
  }

  @Test
  void nothingCanBeTrainedWithoutALearner() {
    session.setDataset(data());
    choose();
    assertThat(screen.isReady()).isFalse();
  }

  @Test
  void trainingPutsRunsOnTheDeskAndTakesTheBestInHand() {
    session.setDataset(data());
    choose("majority", "logistic-sgd");

    screen.train();

    assertThat(screen.getNotice()).isEmpty();
    assertThat(screen.getResults()).hasSize(2);
    assertThat(session.selectedRun().map(run -> run.plan().learner())).contains("logistic-sgd");
    assertThat(screen.isTrained()).isTrue();
    screen.next();
    assertThat(session.screenProperty().get()).isEqualTo(Screen.COMPARE);
  }

  @Test
  void runsOfAnotherSplitReplaceThoseBefore() {
    session.setDataset(data());
    choose("majority");
    screen.train();
    screen.train();
    assertThat(session.runs()).hasSize(2);

    SplitPlan other = new SplitPlan.AtRandom(SplitPlan.Shares.defaults().withTest(0.4), 1);
    session.preparation().setSplit(Optional.of(other));
    screen.train();

    assertThat(session.runs()).extracting(DeskRun::number).containsExactly(3);
    assertThat(session.runs()).extracting(DeskRun::split).containsExactly(other);
  }

  @Test
  void whatHoldsIsSaidInALineEachWithTheWayToChangeIt() {
    session.setDataset(data());
    TrainingBasis basis = screen.getBasis();
    assertThat(basis.getSplit()).isEqualTo("At random.");
    Split split = Splitter.split(data(), SplitPlan.defaultFor(data(), 1), JobContext.none());
    session.preparation().setDivided(Optional.of(split));
    assertThat(basis.getSplit()).isEqualTo("At random: train 280 records, test 120.");
    assertThat(basis.getEncoding()).contains("automatic");
    assertThat(basis.getMemory()).matches("Takes up to about .* MB of memory; .* are free\\.");

    session.preparation().encodings().put("signal", Encoding.QUANTILE_BINS);
    session.preparation().setDerived(false);
    session.preparation().setVelocity(Optional.of(VelocityPlan.NONE));

    assertThat(basis.getEncoding()).contains("one column").contains("No derived");
    assertThat(basis.getVelocity()).isEqualTo("Nothing is counted of earlier records.");
    screen.change(DataView.SPLIT);
    assertThat(session.screenProperty().get()).isEqualTo(Screen.DATA);
    assertThat(session.whereabouts().viewProperty(Screen.DATA).get()).isEqualTo(DataView.SPLIT);
  }

  @Test
  void whatIsSuggestedOfEarlierRecordsIsLookedForOnceTheScreenIsInFront() {
    session.setDataset(data());
    assertThat(screen.getBasis().getVelocity()).contains("as suggested");
    session.go(Screen.TRAIN);
    assertThat(screen.getBasis().getVelocity()).contains("no key comes again");
  }

  @Test
  void aSplitOfOtherSharesIsNotSaidToHaveBeenMade() {
    session.setDataset(data());
    session
        .preparation()
        .setDivided(
            Optional.of(
                Splitter.split(
                    data(),
                    new SplitPlan.AtRandom(SplitPlan.Shares.defaults().withTest(0.5), 1),
                    JobContext.none())));
    assertThat(screen.getBasis().getSplit()).isEqualTo("At random.");
  }

  @Test
  void leaksAmongTheInputsAreRemindedOfUntilIgnoredOrNoted() {
    session.setDataset(data());
    Finding leak =
        new Finding("LEAK-STRONG", "signal", Finding.Severity.ERROR, "It tells.", List.of());
    session.profile().finish(new Profile(400, 0, 0, 0.2, List.of(), List.of(leak)));
    assertThat(screen.getBasis().isLeaking()).isTrue();
    assertThat(screen.getBasis().getFindings()).startsWith("One leak is still in the inputs");

    session.preparation().notes().put("LEAK-STRONG signal", "known beforehand");

    assertThat(screen.getBasis().isLeaking()).isFalse();
    assertThat(screen.getBasis().getFindings()).isEqualTo("No leak is in the inputs.");
  }

  @Test
  void otherDataTakesTheRunsAway() {
    session.setDataset(data());
    choose("majority");
    screen.train();

    session.setDataset(
        data().with(data().schema().change("signal", column -> column.as(ColumnRole.TIME))));

    assertThat(session.runs()).isEmpty();
    assertThat(session.selectedRun()).isEmpty();
    assertThat(screen.isTrained()).isFalse();
  }

  @Test
  void whatWasPreparedReachesTheModel() {
    session.setDataset(Visits.data());
    VelocityFeature count =
        new VelocityFeature(List.of("ip"), Window.parse("90m"), Aggregate.COUNT);
    VelocityPlan plan = VelocitySuggester.suggest(Visits.data().rows()).with(List.of(count));
    session.preparation().setVelocity(Optional.of(plan));
    session.preparation().encodings().put("amount", Encoding.LEAVE_OUT);
    session.preparation().setDerived(false);
    choose("logistic");

    screen.train();

    Recipe recipe = session.selectedRun().orElseThrow().model().recipe();
    assertThat(recipe.velocity()).isEqualTo(plan);
    assertThat(recipe.derivations()).isEmpty();
    assertThat(recipe.features()).extracting(Feature::column).doesNotContain("amount");
  }

  private LearnerChoice learner(String name) {
    return screen.getForm().getLearners().stream()
        .filter(each -> each.learner().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ParameterField parameter(LearnerChoice learner, String name) {
    return learner.parameters().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyParameterOfEveryLearnerHasATitleAndARange() {
    assertThat(screen.getForm().getLearners())
        .flatExtracting(LearnerChoice::parameters)
        .allSatisfy(
            each -> {
              assertThat(each.title()).isNotBlank();
              assertThat(each.range()).contains(" to ");
              assertThat(each.field().validate()).isTrue();
            });
  }

  @Test
  void aParameterOutOfRangeIsSaidBelowItsFieldAndTrainsNothing() {
    session.setDataset(data());
    choose("boosting");
    LearnerChoice boosting = learner("boosting");
    parameter(boosting, "leaves").field().textProperty().set("90000");

    screen.train();

    assertThat(parameter(boosting, "leaves").field().getError()).contains("leaves");
    assertThat(screen.getForm().getShown()).isEqualTo(boosting);
    assertThat(session.runs()).isEmpty();
  }

  @Test
  void aParameterReachesItsLearnerAloneAndCanBeTakenBack() {
    session.setDataset(data());
    choose("boosting");
    LearnerChoice boosting = learner("boosting");
    parameter(boosting, "trees").field().textProperty().set("7");
    parameter(learner("logistic"), "penalty").field().textProperty().set("nonsense");
    assertThat(boosting.isChanged()).isTrue();

    screen.train();

    assertThat(session.selectedRun().orElseThrow().plan().parameters()).containsEntry("trees", "7");
    boosting.reset();
    assertThat(boosting.isChanged()).isFalse();
    assertThat(parameter(boosting, "trees").field().getText()).isEqualTo("auto");
  }

  @Test
  void theProgramChoosesAndSaysWhy() {
    session.setDataset(data());
    assertThat(screen.getForm().getSearch().isAuto()).isTrue();

    screen.train();

    assertThat(screen.getOutcome()).contains("Taken: ");
    assertThat(screen.getBoard().getRows()).isNotEmpty();
    assertThat(screen.getBoard().getLine()).contains("tried");
    String taken = session.selectedRun().orElseThrow().plan().learner();
    assertThat(screen.getOutcome())
        .contains("Taken: " + Messages.bundled().learner(taken))
        .doesNotContain("best-column");
  }

  @Test
  void settingsOfChosenLearnersAreSearchedForWhereThatIsAsked() {
    session.setDataset(data());
    choose("logistic");
    screen.getForm().getSearch().tunedProperty().set(true);
    screen.getForm().getSearch().getMinutes().textProperty().set("0.1");

    screen.train();

    assertThat(session.runs()).hasSize(1);
    assertThat(screen.getBoard().isShown()).isTrue();
    assertThat(screen.getOutcome()).isEmpty();
    screen.getForm().getSearch().tunedProperty().set(false);
    screen.train();
    assertThat(screen.getBoard().isShown()).isFalse();
  }

  @Test
  void aTimeThatIsNoneTrainsNothing() {
    session.setDataset(data());
    screen.getForm().getSearch().getMinutes().textProperty().set("soon");

    screen.train();

    assertThat(screen.getForm().getSearch().getMinutes().getError()).contains("minutes");
    assertThat(session.runs()).isEmpty();
  }

  @Test
  void whatIsSaidOfProbabilitiesReachesTheModel() {
    session.setDataset(data());
    choose("logistic");
    screen.getForm().getProbability().calibrationProperty().set("none");
    screen.getForm().getProbability().getFraudWeight().textProperty().set("balanced");
    screen.getForm().getProbability().getBaseRate().textProperty().set("2 %");

    screen.train();

    assertThat(session.selectedRun().orElseThrow().draft().apply(Policy.initial()).parameters())
        .containsEntry("calibration", "none")
        .containsEntry("fraud-weight", "balanced")
        .containsEntry("prior", "0.02");
  }

  @Test
  void aShareOfFraudThatIsNoneTrainsNothing() {
    session.setDataset(data());
    choose("logistic");
    screen.getForm().getProbability().getBaseRate().textProperty().set("often");

    screen.train();

    assertThat(screen.getForm().getProbability().getBaseRate().getError())
        .contains("share of fraud");
    assertThat(session.runs()).isEmpty();
  }

  @Test
  void aRunThatIsToBeChangedComesBackWithAllItsSettings() {
    session.setDataset(data());
    choose("scorecard");
    screen.getForm().getProbability().calibrationProperty().set("none");
    screen.getForm().getProbability().getFraudWeight().textProperty().set("balanced");
    screen.getForm().getSeed().textProperty().set("9");
    screen.train();
    DeskRun run = session.selectedRun().orElseThrow();
    screen.getForm().getProbability().calibrationProperty().set("auto");
    screen.getForm().getProbability().getFraudWeight().textProperty().set("1");
    choose("logistic");

    session.comparison().askPlan(new AskedPlan(run.plan(), run.drafted().parameters()));

    assertThat(screen.getForm().getShown().learner()).isEqualTo("scorecard");
    assertThat(screen.getForm().getLearners())
        .filteredOn(LearnerChoice::isChosen)
        .extracting(LearnerChoice::learner)
        .containsExactly("scorecard");
    screen.train();
    DeskRun again = session.runs().get(1);
    assertThat(again.plan()).isEqualTo(run.plan());
    assertThat(again.drafted().parameters()).isEqualTo(run.drafted().parameters());
  }
}
