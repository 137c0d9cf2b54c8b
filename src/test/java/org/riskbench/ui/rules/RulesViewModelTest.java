package org.riskbench.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Policy;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.JobRunner;
import org.riskbench.lists.ListStore;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.rule.RuleLines;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.CellHash;
import org.riskbench.ui.decide.SaveForm;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class RulesViewModelTest {
  private final Path folder;
  private final Messages messages = Messages.bundled();
  private final Session session = TrainedDesk.trained();
  private final JobRunner jobs = new InlineJobRunner();
  private final ListStore lists;
  private final RulesViewModel rules;

  RulesViewModelTest(@TempDir Path folder) {
    this.folder = folder;
    this.lists =
        new ListStore(
            folder.resolve("lists"), Optional.of(new CellHash(new byte[32])), Clock.systemUTC());
    this.rules = new RulesViewModel(session, messages, jobs, lists);
  }

  private DeskRun run() {
    return session.selectedRun().orElseThrow();
  }

  private void add(String name, EffectChoice effect, Asked asked, String value) {
    rules.begin();
    RuleForm form = rules.getForm();
    form.nameProperty().set(name);
    form.effectProperty().set(effect);
    form.conditions().get(0).askedProperty().set(asked);
    form.conditions().get(0).valueProperty().set(value);
    rules.keep();
  }

  @Test
  void aRuleMadeByTheFormIsTheLineThatStandsInAFile() {
    add("high", EffectChoice.AT_LEAST_REVIEW, Asked.MORE, "2");

    assertThat(rules.getForm().isOpen()).isFalse();
    assertThat(RuleLines.lines(session.hardRules().rules()))
        .containsExactly("high: when signal > 2 then at least REVIEW because HIGH \"Rule high\"");
  }

  @Test
  void theTableTellsHitsAndFollowsTheHandles() {
    session.thresholds().setPolicy(run(), Policy.of(1, 1001, 1001));
    add("all", EffectChoice.DECLINE, Asked.PRESENT, "");

    RuleRow row = rules.getRows().get(0);
    assertThat(row.hits()).isEqualTo(Integer.toString(run().test().size()));
    assertThat(row.changed()).startsWith(run().test().size() + " (");
    assertThat(session.hardRules().ruling(run()).orElseThrow().sweep().at(1001, 1001).approved())
        .extracting(tally -> tally.records())
        .isEqualTo(0L);
    assertThat(rules.getSummary()).contains("otherwise than the score");

    session.thresholds().setPolicy(run(), Policy.of(1, 0, 0));
    assertThat(rules.getRows().get(0).changed()).isEqualTo("0");
  }

  @Test
  void whatIsWrongIsSaidInTheFormAndNothingIsKept() {
    add("high", EffectChoice.DECLINE, Asked.MORE, "much");
    assertThat(rules.getForm().isOpen()).isTrue();
    assertThat(rules.getForm().getAdvice()).contains("no number");

    rules.getForm().nameProperty().set("Not a name");
    rules.keep();
    assertThat(rules.getForm().getAdvice()).contains("lower-case");

    rules.getForm().nameProperty().set("high");
    rules.getForm().conditions().clear();
    rules.keep();
    assertThat(rules.getForm().getAdvice()).contains("conditions");
    assertThat(session.hardRules().rules()).isEqualTo(RuleTable.EMPTY);
  }

  @Test
  void aRuleIsChangedWhereItStandsAndEveryChangeIsTakenBack() {
    add("one", EffectChoice.DECLINE, Asked.MORE, "2");
    add("two", EffectChoice.APPROVE, Asked.ONE_OF, "1, 2");
    RuleTable both = session.hardRules().rules();

    rules.begin(0);
    assertThat(rules.getForm().conditions().get(0).valueProperty().get()).isEqualTo("2");
    rules.getForm().conditions().get(0).valueProperty().set("3");
    rules.keep();
    assertThat(rules.move(0, 1)).isEqualTo(1);
    rules.turn(0, false);
    rules.remove(1);

    assertThat(rules.getRows()).extracting(RuleRow::name).containsExactly("two");
    assertThat(rules.getRows().get(0).hits()).isEqualTo("–");
    for (int i = 0; i < 4; i++) {
      rules.undo();
    }
    assertThat(session.hardRules().rules()).isEqualTo(both);
    rules.redo();
    assertThat(session.hardRules().rules().rules().get(0).condition()).isEqualTo("signal > 3");
  }

  @Test
  void aListThatIsMissingIsToldUntilItIsThere() throws IOException {
    session.hardRules().setRules(RuleLines.parse("bad: when signal in list bad then DECLINE"));
    assertThat(rules.getNotice()).map(Notice::code).contains("LIST-101");

    RuleListsViewModel forms =
        new RuleListsViewModel(messages, jobs, lists, () -> {}, new Toasts(), rules::listsChanged);
    forms.nameProperty().set("bad");
    forms.expiresProperty().set(LocalDate.now(ZoneOffset.UTC).plusYears(1));
    Path file = folder.resolve("bad.txt");
    Files.writeString(file, "1.5\nunknown\n2.5\n");
    forms.importFile(file);

    assertThat(forms.getNotice()).isEmpty();
    assertThat(forms.getRows()).extracting(ListRow::values).containsExactly("2");
    assertThat(forms.getRows().get(0).state()).startsWith("expires");
    assertThat(rules.getNotice()).isEmpty();
    assertThat(rules.getRows().get(0).hits()).isEqualTo("0");

    forms.delete(forms.getRows().get(0));
    assertThat(forms.getRows()).isEmpty();
    assertThat(rules.getNotice()).map(Notice::code).contains("LIST-101");
  }

  @Test
  void aListNeedsANameBeforeAFileIsAskedFor() {
    RuleListsViewModel forms =
        new RuleListsViewModel(messages, jobs, lists, () -> {}, new Toasts(), rules::listsChanged);

    forms.nameProperty().set("Bad ones");

    assertThat(forms.check()).isFalse();
    assertThat(forms.getAdvice()).contains("lower-case");
  }

  @Test
  void rulesGoThroughAFileAndIntoTheModelThatIsSaved() {
    add("high", EffectChoice.DECLINE, Asked.AT_LEAST, "1.5");
    RuleTable made = session.hardRules().rules();
    Path file = folder.resolve("rules.txt");
    rules.exportFile(file);
    rules.remove(0);
    rules.importFile(file);
    assertThat(session.hardRules().rules()).isEqualTo(made);

    ModelRegistry registry = new ModelRegistry(folder.resolve("models"));
    SaveForm save = new SaveForm(session, messages, jobs, registry, new Toasts());
    save.nameProperty().set("ruled");
    save.save();
    SealedModel saved = registry.open("ruled");

    assertThat(saved.model().rules().table()).isEqualTo(made);
    assertThat(save.isUnsaved()).isFalse();
    rules.turn(0, false);
    assertThat(save.isUnsaved()).isTrue();
  }

  @Test
  void otherDataBeginsWithoutRules() {
    add("high", EffectChoice.DECLINE, Asked.MORE, "2");

    session.clearDataset();

    assertThat(rules.getRows()).isEmpty();
    assertThat(rules.getHistory().isCanUndo()).isFalse();
    assertThat(rules.isReady()).isFalse();
  }

  @Test
  void aBadRulesFileIsRefusedAndTheRulesStay() throws IOException {
    add("high", EffectChoice.DECLINE, Asked.MORE, "2");
    RuleTable before = session.hardRules().rules();
    Path file = folder.resolve("rules.txt");
    Files.writeString(file, "other: when fraud = true then DECLINE\n");

    rules.importFile(file);

    assertThat(rules.getNotice()).map(Notice::code).contains("RULE-112");
    assertThat(session.hardRules().rules()).isEqualTo(before);
  }
}
