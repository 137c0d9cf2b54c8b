package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskbench.decision.BetaCalibration;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.ControlGroup;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.IsotonicCalibration;
import org.riskbench.decision.PlattCalibration;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.decision.WorkWeek;
import org.riskbench.evaluation.Coefficient;
import org.riskbench.evaluation.CoefficientReport;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.evaluation.ScorecardReport;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.feature.Transformation;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

class ModelFileTest {
  private static final ModelId ID = new ModelId("registrations", 7);
  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00.123Z");

  private final Path folder;

  ModelFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Also through another policy, which is a new file. */
  @Test
  void aControlGroupIsKeptAndAFileWithoutOneHasNone(@TempDir Path folder) {
    ControlGroup group = new ControlGroup(0.02, 500, "0123456789abcdef0123456789abcdef");
    ModelRegistry registry = new ModelRegistry(folder);
    SealedModel plain = registry.save("drawn", Drafts.small());
    Policy policy = plain.model().policy().with(group);

    SealedModel drawn = registry.save("drawn", registry.draft("drawn:1", policy));

    assertThat(registry.load(drawn.id()).model().policy().control()).isEqualTo(group);
    assertThat(registry.load(plain.id()).model().policy().control()).isEqualTo(ControlGroup.NONE);
  }

  @Test
  void whatAModelTellsOfItsInsideComesBack() {
    ModelAccount account =
        new ModelAccount(
            Optional.of(
                new CoefficientReport(
                    0.3,
                    List.of(
                        new Coefficient("a", "1", 0.1 + 0.2, OptionalDouble.of(1e-3), true),
                        new Coefficient("b", "in it", -2, OptionalDouble.empty(), false)))),
            Optional.of(
                new ScorecardReport(
                    500,
                    20,
                    20,
                    531,
                    List.of(
                        new ScorecardReport.Column(
                            "a",
                            0.7,
                            List.of(new ScorecardReport.Bin("below 2", 7, 0.1, -0.3, -6)))))));
    ModelDraft plain = Drafts.small();
    ModelDraft draft =
        new ModelDraft(
            plain.model(),
            plain.trainingSchema(),
            plain.learner(),
            plain.parameters(),
            plain.seed(),
            plain.data(),
            plain.metrics(),
            plain.split(),
            plain.provenance(),
            plain.trainerModel(),
            account,
            Stakes.ASSUMED,
            List.of(),
            Optional.empty());
    ModelRegistry registry = new ModelRegistry(folder);

    SealedModel saved = registry.save("told", draft);
    SealedModel revised = registry.revise(saved.id(), Policy.of(1, 300, 700));

    assertThat(registry.load(saved.id()).account()).isEqualTo(account);
    assertThat(revised.account()).isEqualTo(account);
    assertThat(ModelFileReader.read(ModelFileWriter.seal(plain, ID, NOW)).account().isEmpty())
        .isTrue();
  }

  @Test
  void whatThresholdsWereWeighedByStaysWithTheModelAndWithItsNextVersion() {
    CostModel costs = CostModel.ASSUMED.in("EUR").with(CostFactor.REVIEW, 3.5);
    WorkWeek week = WorkWeek.weekdays(ZoneId.of("Europe/Paris"));
    Stakes stakes =
        new Stakes(costs, Optional.of(new Capacity(120, 0.01, 2, Treatment.BLOCK)), week);
    ModelRegistry registry = new ModelRegistry(folder);

    List<PolicyMove> moves =
        List.of(
            new PolicyMove(NOW, true, "moved by hand", "decline from 700", "the team is small"));

    SealedModel saved = registry.save("weighed", Drafts.small().with(stakes).with(moves));
    SealedModel revised = registry.revise(saved.id(), Policy.of(1, 300, 700));

    assertThat(registry.load(saved.id()).stakes()).isEqualTo(stakes);
    assertThat(revised.stakes()).isEqualTo(stakes);
    assertThat(revised.moves()).isEqualTo(moves);
    assertThat(ModelFileReader.read(ModelFileWriter.seal(Drafts.small(), ID, NOW)).stakes())
        .isEqualTo(Stakes.ASSUMED);
  }

  @Test
  void aModelComesBackToTheBit() {
    ModelDraft draft = Drafts.small();

    SealedModel read = ModelFileReader.read(ModelFileWriter.seal(draft, ID, NOW));

    RiskModel model = draft.model();
    assertThat(read.model().scorer()).isEqualTo(model.scorer());
    assertThat(read.model().scoreMap()).isEqualTo(model.scoreMap());
    assertThat(read.model().calibration()).isEqualTo(model.calibration());
    assertThat(read.model().policy()).isEqualTo(model.policy());
    assertThat(read.model().reference()).isEqualTo(model.reference());
    assertThat(read.model().recipe().transformations()).isEqualTo(model.recipe().transformations());
    assertThat(read.metrics()).isEqualTo(draft.metrics());
    assertThat(read.id()).isEqualTo(ID);
    assertThat(read.manifest().createdAt()).isEqualTo(NOW);
    assertThat(read.manifest().parameters()).isEqualTo(draft.parameters());
    assertThat(read.manifest().data()).isEqualTo(draft.data());
    assertThat(read.manifest().application()).matches("Riskbench \\d+\\.\\d+\\.\\d+.*");
    assertThat(read.manifest().libraries()).containsKeys("java", "tribuo");
  }

  @Test
  void anyRecordScoresTheSameAfterLoading() {
    ModelDraft draft = Drafts.small();
    RiskModel loaded = ModelFileReader.read(ModelFileWriter.seal(draft, ID, NOW)).model();
    Random random = new Random(5);
    Assessment before = draft.model().newAssessment();
    Assessment after = loaded.newAssessment();
    for (int i = 0; i < 200; i++) {
      FlatRecord record = new FlatRecord(loaded.inputs());
      record.parse(0, "" + random.nextDouble() * 2000);
      record.parse(1, List.of("web", "app", "else", "").get(random.nextInt(4)));
      record.parse(2, "2026-03-0%d 12:30".formatted(1 + random.nextInt(9)));
      draft.model().assess(record, before);
      loaded.assess(record, after);
      assertThat(after.margin()).isEqualTo(before.margin());
      assertThat(after.probability()).isEqualTo(before.probability());
      assertThat(after.score()).isEqualTo(before.score());
      assertThat(after.reasons(5)).isEqualTo(before.reasons(5));
    }
  }

  @Test
  void theSameDraftGivesTheSameBytes() {
    assertThat(ModelFileWriter.seal(Drafts.small(), ID, NOW))
        .isEqualTo(ModelFileWriter.seal(Drafts.small(), ID, NOW));
  }

  @Test
  void otherProgramsCanOpenTheZip() throws IOException {
    Path file = folder.resolve("a.riskmodel");
    ModelFileWriter.write(file, Drafts.small(), ID, NOW);
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      zip.stream().map(ZipEntry::getName).forEach(names::add);
      byte[] trainer = zip.getInputStream(zip.getEntry("trainer.pb")).readAllBytes();
      assertThat(new String(trainer, StandardCharsets.UTF_8)).isEqualTo("a trainer's own model");
    }
    assertThat(names)
        .containsExactly(
            "manifest.json",
            "recipe.json",
            "scorer.bin",
            "trainer.pb",
            "policy.json",
            "evaluation.json",
            "golden.json");
  }

  @Test
  void aModelIsReadFromAStreamAsFromAFile() {
    byte[] file = ModelFileWriter.seal(Drafts.small(), ID, NOW);

    assertThat(ModelFileReader.read(new ByteArrayInputStream(file)))
        .isEqualTo(ModelFileReader.read(file));
  }

  @Test
  void theGoldenRecordsReachEveryBand() {
    List<GoldenRecord> records = GoldenRecords.of(Drafts.small().model());

    assertThat(records).hasSizeBetween(50, 53);
    assertThat(records)
        .extracting(record -> record.expected().decision())
        .contains(Decision.APPROVE, Decision.REVIEW, Decision.DECLINE);
    assertThat(records)
        .extracting(record -> record.record().text(1))
        .contains("", "web", "(unseen level)");
  }

  @Test
  void nothingOfEntitiesGroupsOrRareLevelsTravels() {
    byte[] file = ModelFileWriter.seal(Drafts.small(), ID, NOW);

    assertThat(new String(file, StandardCharsets.UTF_8))
        .doesNotContain("secret@example.org", "secret group", "Rare Person")
        .contains("1234.56");
    List<Column> columns = ModelFileReader.read(file).manifest().schema().columns();
    assertThat(columns).extracting(Column::name).contains("email", "religion");
    assertThat(columns.get(2).domain()).isEqualTo(new ColumnDomain.Levels(List.of("web", "app")));
  }

  /** As trees read them: numbers without bounds. */
  @Test
  void aModelThatCutsNoNumberComesBack() {
    ModelDraft draft = Drafts.countingWithoutBounds();

    SealedModel read = ModelFileReader.read(ModelFileWriter.seal(draft, ID, NOW));

    assertThat(read.model().recipe().transformations())
        .isEqualTo(draft.model().recipe().transformations());
  }

  @Test
  void whatIsCountedOfThePastTravelsWithTheModel() {
    byte[] file = ModelFileWriter.seal(Drafts.counting(), ID, NOW);

    RiskModel sealed = Drafts.counting().model();
    RiskModel read = ModelFileReader.read(file).model();
    assertThat(read.velocity()).isEqualTo(sealed.velocity());
    assertThat(read.recipe().transformations()).isEqualTo(sealed.recipe().transformations());
  }

  @Test
  void aModelThatCountsOtherwiseFailsItsOwnSequence() {
    RiskModel model = Drafts.counting().model();
    List<GoldenRecord> sequence = GoldenSequence.of(model);
    assertThat(sequence).anyMatch(record -> record.velocity()[0] > 0);
    VelocityPlan shorter =
        model
            .velocity()
            .with(model.velocity().features().stream().map(feature -> shorter(feature)).toList());
    Recipe changed =
        new Recipe(
            model.inputs(),
            List.of(),
            shorter,
            shorter.features().stream()
                .<Transformation>map(feature -> new Standardise(feature.name(), 0, 2, 3, 8, true))
                .toList());

    assertThatThrownBy(() -> GoldenSequence.replay(Drafts.model(changed, 40, 1), sequence))
        .hasMessageContaining("MODEL-209");
  }

  private static VelocityFeature shorter(VelocityFeature feature) {
    return feature.aggregate() == Aggregate.COUNT
        ? new VelocityFeature(feature.entity(), Window.parse("1s"), feature.aggregate())
        : feature;
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.riskmodel"), "mine");

    assertThatThrownBy(() -> ModelFileWriter.write(file, Drafts.small(), ID, NOW))
        .hasMessageContaining("MODEL-221");
    assertThat(file).hasContent("mine");
    assertThat(folder.toFile().list()).containsExactly("mine.riskmodel");
  }

  @ParameterizedTest
  @MethodSource("calibrations")
  void everyCalibrationComesBackToTheBit(Calibration calibration) {
    RiskModel plain = Drafts.small().model();
    RiskModel model =
        new RiskModel(
            plain.recipe(),
            plain.scorer(),
            calibration,
            plain.scoreMap(),
            plain.policy(),
            plain.reference());
    ModelDraft draft = Drafts.of(model, Drafts.SCHEMA);

    RiskModel read = ModelFileReader.read(ModelFileWriter.seal(draft, ID, NOW)).model();

    assertThat(read.calibration()).isEqualTo(calibration);
    for (double margin = -9; margin < 9; margin += 0.1) {
      assertThat(read.calibration().probability(margin)).isEqualTo(calibration.probability(margin));
    }
  }

  static List<Calibration> calibrations() {
    return List.of(
        Uncalibrated.PLAIN,
        new Uncalibrated(-1.0 / 3),
        new PlattCalibration(0.1 + 0.2, -1e-9),
        new BetaCalibration(1 / 3.0, 0, 0.7),
        new IsotonicCalibration(
            new double[] {-1 / 3.0, 0.1, 1e9}, new double[] {Double.MIN_VALUE, 0.3, 0.3}));
  }

  /** As files had it when there was no other calibration. */
  @Test
  void aCalibrationWithoutAMethodIsPlatts() {
    byte[] file = ModelFileWriter.seal(Drafts.small(), ID, NOW);

    byte[] old =
        Surgery.change(
            file, Entry.POLICY, text -> text.replaceFirst("\"method\"\\s*:\\s*\"platt\",", ""));

    assertThat(ModelFileReader.read(old).model()).isEqualTo(ModelFileReader.read(file).model());
  }

  @Test
  void aCalibrationThatIsNotKnownOrDoesNotFitIsRefusedWithItsPlace() {
    byte[] file = ModelFileWriter.seal(Drafts.small(), ID, NOW);

    assertThatThrownBy(
            () ->
                ModelFileReader.read(
                    Surgery.change(file, Entry.POLICY, text -> text.replace("platt", "spline"))))
        .hasMessageContaining("calibration.method");
    assertThatThrownBy(
            () ->
                ModelFileReader.read(
                    Surgery.change(
                        file,
                        Entry.POLICY,
                        text -> text.replaceFirst("(\"slope\"\\s*:\\s*)0.9", "$1-1"))))
        .hasMessageContaining("calibration does not fit together");
  }
}
