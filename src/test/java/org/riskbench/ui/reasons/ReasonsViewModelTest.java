package org.riskbench.ui.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonCode.Direction;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.ui.decide.SaveForm;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class ReasonsViewModelTest {
  private final Messages messages = Messages.bundled();
  private final Session session = TrainedDesk.trained();
  private final ReasonsViewModel view =
      new ReasonsViewModel(session, new InlineJobRunner(), messages);

  @BeforeEach
  void lookAtTheView() {
    session.go(Screen.DECIDE);
    session.show(DecideView.REASONS);
    view.settle();
  }

  private DeskRun run() {
    return session.selectedRun().orElseThrow();
  }

  private ReasonCode signal() {
    return session.wordings().reasons(run()).find("SIGNAL").orElseThrow();
  }

  private void write(String wording) {
    view.begin(view.getRows().get(0));
    view.getForm().getWording().textProperty().set(wording);
  }

  @Test
  void eachStoppedRecordHasOneFirstReason() {
    long stopped =
        run().sweep().at(500, 750).reviewed().records()
            + run().sweep().at(500, 750).declined().records();

    assertThat(view.getRows()).extracting(ReasonRow::code).containsExactly("SIGNAL");
    assertThat(view.getRows().get(0).first()).isEqualTo(Long.toString(stopped));
    assertThat(view.getRows().get(0).three()).isEqualTo(Long.toString(stopped));
    assertThat(view.getSummary()).contains(Long.toString(stopped));
  }

  @Test
  void aCodeShowsWhatItSaysAboutARealRecord() {
    assertThat(view.getRows().get(0).example())
        .startsWith("Signal is ")
        .endsWith(" % of good records");
  }

  @Test
  void thePreviewFollowsWhatIsTyped() {
    write("Loud: {value}");

    assertThat(view.getForm().getSaid()).matches("Loud: -?[0-9.]+");
    write("Loud: {valu");
    assertThat(view.getForm().getSaid()).isEmpty();
    assertThat(signal().wording()).as("nothing is kept yet").isEqualTo("{finding}");
  }

  @Test
  void unsoundWordsAreRefusedBelowTheirFieldAndNotKept() {
    write("Loud: {window}");
    view.keep();

    assertThat(view.getForm().getWording().getError()).contains("{window}");
    assertThat(view.getForm().isOpen()).isTrue();
    assertThat(signal().wording()).isEqualTo("{finding}");
    write(" ");
    view.keep();
    assertThat(view.getForm().getWording().getError()).contains("1 to 200 characters");
    write("Loud");
    view.getForm().getCustomerWording().textProperty().set("{value}");
    view.keep();
    assertThat(view.getForm().getCustomerWording().getError()).contains("no braces");
  }

  @Test
  void changesAreTakenBackAndMadeAgain() {
    write("Loud: {value}");
    view.keep();
    view.turn(view.getRows().get(0), true);

    view.undo();
    assertThat(signal().customerSafe()).isFalse();
    assertThat(signal().wording()).isEqualTo("Loud: {value}");
    view.undo();
    assertThat(view.isEdited()).isFalse();
    view.redo();
    view.redo();
    assertThat(signal().customerSafe()).isTrue();
    view.reset();
    assertThat(session.wordings().reasons(run()))
        .isEqualTo(run().model().reasons().automaticWords());
    view.undo();
    assertThat(signal().customerSafe()).isTrue();
  }

  @Test
  void aCodeThatMayNotSpeakForHighValuesIsCountedNoMore() {
    view.begin(view.getRows().get(0));
    view.getForm().directionProperty().set(Direction.LOW);
    view.keep();
    view.settle();

    assertThat(view.getRows().get(0).first()).isEqualTo("0");
    assertThat(view.getRows().get(0).example()).isEqualTo(messages.text("reasons.never"));
  }

  @Test
  void customersAreShownWhatTheyWouldBeTold() {
    view.getCustomers().turn(true);
    assertThat(session.wordings().reasons(run()).notice().on()).isTrue();
    assertThat(view.getCustomers().getSaid()).contains("We could not approve");

    view.turn(view.getRows().get(0), true);

    assertThat(view.getCustomers().getSaid()).contains("What was given as signal");
  }

  @Test
  void theSavedModelSpeaksAsTheViewSays(@TempDir Path folder) {
    ModelRegistry registry = new ModelRegistry(folder);
    SaveForm save = new SaveForm(session, messages, new InlineJobRunner(), registry, new Toasts());
    save.nameProperty().set("worded");
    save.save();
    assertThat(save.isUnsaved()).isFalse();

    write("Loud: {value}");
    view.keep();
    assertThat(save.isUnsaved()).isTrue();
    save.save();

    assertThat(registry.open("worded:2").model().reasons().dictionary())
        .isEqualTo(session.wordings().reasons(run()));
  }
}
