package org.riskbench.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.JobRunner;
import org.riskbench.lists.ListStore;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.rule.RuleLines;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.segment.SegmentRules;
import org.riskbench.threshold.Outcome;
import org.riskbench.ui.decide.DecideViewModel;
import org.riskbench.ui.decide.SaveForm;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TelltaleDesk;

class RuleSegmentsViewModelTest {
  private final Session session = TelltaleDesk.trained();
  private final Messages messages = Messages.bundled();
  private final JobRunner jobs = new InlineJobRunner();
  private final ModelRegistry registry;
  private final RulesViewModel rules;
  private final RuleSegmentsViewModel view;

  RuleSegmentsViewModelTest(@TempDir Path folder) {
    registry = new ModelRegistry(folder.resolve("models"));
    ListStore lists =
        new ListStore(
            folder.resolve("lists"), Optional.of(new CellHash(new byte[32])), Clock.systemUTC());
    session.hardRules().setLists(lists);
    session.show(DecideView.RULES);
    SaveForm saveForm = new SaveForm(session, messages, jobs, registry, new Toasts());
    DecideViewModel decide = // carries wishes out and logs them
        new DecideViewModel(session, messages, saveForm, () -> Instant.EPOCH);
    assertThat(decide.isReady()).isTrue();
    rules = new RulesViewModel(session, messages, jobs, lists);
    view = new RuleSegmentsViewModel(session, messages, jobs, rules);
  }

  private DeskRun run() {
    return session.selectedRun().orElseThrow();
  }

  private void choose(String name) {
    view.columnProperty()
        .set(view.columns().stream().filter(each -> each.name().equals(name)).findFirst());
  }

  private List<String> log() {
    return session.thresholds().moves(run()).stream().map(PolicyMove::why).toList();
  }

  @Test
  void sensitiveColumnsAndProxiesAreListedButRefusedWithTheReason() {
    assertThat(view.columns())
        .extracting(SegmentChoice::name)
        .contains("channel", "sex", "salutation")
        .doesNotContain("account", "fraud");
    assertThat(view.columns().stream().filter(SegmentChoice::isRefused))
        .extracting(SegmentChoice::name)
        .containsExactlyInAnyOrder("sex", "salutation");

    choose("salutation");
    assertThat(view.isFindable()).isFalse();
    assertThat(view.getAdvice()).contains("tells too much of sex");
    view.find();
    assertThat(view.rowsProperty().get()).isEmpty();

    choose("channel");
    assertThat(view.isFindable()).isTrue();
    assertThat(view.getAdvice()).isEmpty();
  }

  @Test
  void whatIsFoundIsUsedAsRulesTakenBackAndLogged() {
    choose("channel");
    view.find();

    assertThat(view.rowsProperty().get()).extracting(SegmentRow::level).hasSize(3);
    assertThat(view.getSentence()).contains("thresholds by channel");
    assertThat(view.getBeside()).contains("Lowest approval ratio by sex");
    assertThat(session.hardRules().rules()).isEqualTo(RuleTable.EMPTY);

    view.use();
    assertThat(session.hardRules().rules().rules()).isNotEmpty().allMatch(SegmentRules::isOne);
    assertThat(log()).last().isEqualTo("thresholds by channel");
    assertThat(view.rowsProperty().get()).as("what was found still holds").hasSize(3);

    rules.undo();
    assertThat(session.hardRules().rules()).isEqualTo(RuleTable.EMPTY);
    rules.redo();
    view.remove();
    assertThat(session.hardRules().rules()).isEqualTo(RuleTable.EMPTY);
    assertThat(log()).last().isEqualTo("thresholds by segment removed");
    assertThat(view.isRemovable()).isFalse();
  }

  @Test
  void aShareThatIsNoneIsSaidBelowItsField() {
    choose("channel");
    view.goalProperty().set(SegmentGoal.RECALL);
    view.getShare().textProperty().set("many");
    view.find();

    assertThat(view.getShare().getError()).isNotEmpty();
    assertThat(view.rowsProperty().get()).isEmpty();
  }

  @Test
  void aRuleAddedLaterGoesBeforeThresholdsOfSegments() {
    choose("channel");
    view.find();
    view.use();

    rules.begin();
    rules.getForm().nameProperty().set("later");
    rules.getForm().effectProperty().set(EffectChoice.DECLINE);
    rules.getForm().conditions().get(0).askedProperty().set(Asked.MORE);
    rules.getForm().conditions().get(0).valueProperty().set("3");
    rules.keep();

    assertThat(session.hardRules().rules().rules().get(0).name()).isEqualTo("later");
  }

  /** What the desk tells of policy, rules and segments is what the saved model does. */
  @Test
  void aThousandRecordsAreDecidedAlikeOnTheDeskAndByTheSavedModel() {
    session
        .hardRules()
        .setRules(
            RuleLines.parse(
                """
            loud: when signal > 2.5 and score >= 200 then DECLINE
            quiet: when signal < -1 and channel != web then APPROVE
            branch: when channel = branch then at least REVIEW
            """));
    choose("channel");
    view.find();
    view.use();
    Policy policy = session.thresholds().policy(run());
    Ruled ruled = session.hardRules().ruling(run()).orElseThrow();
    assertThat(ruled.table().size()).isGreaterThan(3);
    RiskModel saved =
        registry
            .save(
                "people", run().draft().apply(policy).with(run().bind(session.hardRules().rules())))
            .model();

    int[] rows = run().test().rows();
    assertThat(rows.length).isGreaterThanOrEqualTo(1_000);
    Dataset data = session.dataset().orElseThrow();
    Rows.Cursor cursor = data.rows().project(saved.inputs()).cursor();
    Assessment assessment = saved.newAssessment();
    double[] counts = new double[Decision.RISING.size()];
    for (int i = 0; i < rows.length; i++) {
      saved.assess(cursor.at(rows[i]), assessment);
      Decision onDesk = ruled.test().at(i).decide(policy.decide(run().test().scores()[i]));
      assertThat(assessment.decision()).isEqualTo(onDesk);
      counts[assessment.decision().strictness()]++;
    }
    Outcome outcome = ruled.sweep().at(policy.reviewFrom(), policy.declineFrom());
    assertThat(outcome.approved().total()).isEqualTo(counts[0]);
    assertThat(outcome.reviewed().total()).isEqualTo(counts[1]);
    assertThat(outcome.declined().total()).isEqualTo(counts[2]);
  }
}
