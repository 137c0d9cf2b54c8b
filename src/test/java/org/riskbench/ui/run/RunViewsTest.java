package org.riskbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.FileExport;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.AskedPlan;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class RunViewsTest {
  private final Messages messages = Messages.bundled();
  private final Toasts toasts = new Toasts();
  private final List<String> copied = new ArrayList<>();

  @Test
  void aRunTellsItsWholePlan() {
    RunViewModel view = new RunViewModel(TrainedDesk.trained(), messages);
    assertThat(view.getFacts())
        .extracting(FactRow::what)
        .contains("Learner", "Seed", "Split", "Records", "Split by", "Program", "Calibration");
    assertThat(view.getTitle()).startsWith("Trained in");
  }

  @Test
  void besideAnotherRunOnlyWhatIsNotTheSameIsShown() {
    Session session = TrainedDesk.trained();
    RunViewModel view = new RunViewModel(session, messages);

    view.otherProperty().set(Optional.of(session.runs().get(0)));

    assertThat(view.getFacts())
        .contains(
            new FactRow("Learner", messages.learner("logistic-sgd"), messages.learner("majority")),
            new FactRow("Passes over the data", "20", Formats.NONE))
        .extracting(FactRow::what)
        .doesNotContain("Seed", "Records", "Split");
    assertThat(view.getTitle())
        .matches("Not the same: [0-9]+ of the plan\\. Data and split are the same\\.");
    session.select(session.runs().get(0));
    assertThat(view.otherProperty().get()).isEmpty();
  }

  @Test
  void trainingAgainLaysThePlanOpen() {
    Session session = TrainedDesk.trained();
    RunViewModel view = new RunViewModel(session, messages);
    view.trainAgain();
    assertThat(session.screenProperty().get()).isEqualTo(Screen.TRAIN);
    assertThat(session.comparison().askedPlanProperty().get())
        .map(AskedPlan::plan)
        .contains(session.selectedRun().orElseThrow().plan());
  }

  private InsideViewModel inside(Session session) {
    session.go(Screen.COMPARE);
    session.show(CompareView.INSIDE);
    FileExport files = new FileExport(new InlineJobRunner(), toasts, messages);
    return new InsideViewModel(session, files, copied::add, toasts, messages);
  }

  @Test
  void aModelThatIsNoTableSaysSo() {
    Session session = TrainedDesk.trained();
    InsideViewModel view = inside(session);
    session.select(session.runs().get(0));
    assertThat(view.getRows()).isEmpty();
    assertThat(view.getRemark()).contains("no table that anybody reads");
    view.copy();
    assertThat(copied).isEmpty();
  }

  @Test
  void weightsPointsAndRulesAreShownCopiedAndSaved(@TempDir Path folder) throws Exception {
    Session session = TrainedDesk.of("logistic", "scorecard", "tree");
    InsideViewModel view = inside(session);

    session.select(session.runs().get(0));
    assertThat(view.getRows()).isNotEmpty();
    assertThat(view.getRows().get(0).get(0)).isEqualTo("(intercept)");
    view.copy();
    assertThat(copied.get(0)).startsWith("feature,unit,weight,odds_ratio,standard_error");

    session.select(session.runs().get(1));
    assertThat(view.getRows().get(0).get(0)).isEqualTo("Every record");
    assertThat(view.getRemark()).contains("double the odds of fraud");
    view.save(folder.resolve(view.proposedName()));
    assertThat(Files.readString(folder.resolve("scorecard.csv")))
        .startsWith("column,values,records,fraud_rate,evidence,points\n");

    session.select(session.runs().get(2));
    assertThat(view.getRows()).allSatisfy(row -> assertThat(row.get(1)).contains("signal"));
    assertThat(view.proposedName()).isEqualTo("rules.csv");
  }

  @Test
  void aFileThatCannotBeWrittenIsTold(@TempDir Path folder) {
    FileExport files = new FileExport(new InlineJobRunner(), toasts, messages);
    files.write(folder.resolve("no").resolve("such.csv"), () -> new byte[0]);
    assertThat(files.noticeProperty().get().orElseThrow().code()).isEqualTo("USE-328");
    assertThat(toasts.texts()).isEmpty();
  }
}
