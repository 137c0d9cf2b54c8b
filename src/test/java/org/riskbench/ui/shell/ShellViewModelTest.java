package org.riskbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner.Lane;
import org.riskbench.problem.Problem;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.FxJobRunner;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.SystemAppearance;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

class ShellViewModelTest {
  private final Messages messages = Messages.bundled();
  private final JobBoard board = new JobBoard(messages);
  private final Session session = new Session(Settings.DEFAULT);
  private final FxJobRunner jobs = new FxJobRunner(new InlineJobRunner(), Runnable::run, board);
  private final ShellViewModel shell =
      new ShellViewModel(
          session,
          board,
          new Appearance(session.settingsProperty(), SystemAppearance.USUAL),
          new Toasts(),
          new NoticeBoard(),
          messages);

  @Test
  void theStripFollowsARunningJob() {
    List<String> seen = new ArrayList<>();
    Job<String> job =
        Job.of(
            "job.load",
            context -> {
              context.progress(0.5, "evaluate");
              seen.add(shell.getJobTitle() + " " + shell.getJobPercent());
              seen.add(shell.getJobPhase());
              return "done";
            });

    jobs.submit(Lane.FILES, job, state -> {});

    assertThat(seen).containsExactly("Load data 50 %", "evaluating");
    assertThat(shell.isBusy()).isFalse();
    assertThat(shell.getIdleText()).startsWith("Load data · done in");
  }

  @Test
  void aFailedJobStaysInTheHistoryWithItsProblem() {
    Job<String> job =
        Job.of(
            "job.load",
            context -> {
              throw Problem.error("DATA-100", "There is no such file.", "").asException();
            });

    jobs.submit(Lane.FILES, job, state -> {});

    assertThat(shell.history()).hasSize(1);
    assertThat(shell.historyLine(shell.history().get(0)))
        .isEqualTo("Load data · There is no such file.");
  }

  @Test
  void theThemeButtonTurnsLightIntoDarkAndBack() {
    shell.toggleTheme();
    assertThat(session.settings().look().theme()).isEqualTo(Theme.DARK);
    shell.toggleTheme();
    assertThat(session.settings().look().theme()).isEqualTo(Theme.LIGHT);
  }
}
