package org.riskbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.CancelledException;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.session.DataRequest;

class BackgroundWorkTest {
  @TempDir private Path folder;

  @Test
  void changesMadeInQuickSuccessionAreAllMade() {
    HeldJobs jobs = new HeldJobs();
    DataDesk desk = new DataDesk(folder, jobs);
    desk.screen.open(desk.labelled());
    jobs.letGo();

    desk.changeRole("amount", ColumnRole.IGNORED);
    desk.changeRole("email", ColumnRole.ID);
    jobs.letGo();

    assertThat(desk.role("amount")).isEqualTo(ColumnRole.IGNORED);
    assertThat(desk.role("email")).isEqualTo(ColumnRole.ID);
    desk.screen.undo();
    jobs.letGo();
    assertThat(desk.role("amount")).isNotEqualTo(ColumnRole.IGNORED);
    assertThat(desk.role("email")).isNotEqualTo(ColumnRole.ID);
  }

  @Test
  void undoingTwiceInQuickSuccessionTakesTwoChangesBack() {
    HeldJobs jobs = new HeldJobs();
    DataDesk desk = new DataDesk(folder, jobs);
    desk.screen.open(desk.labelled());
    jobs.letGo();
    ColumnRole amount = desk.role("amount");
    desk.changeRole("amount", ColumnRole.IGNORED);
    jobs.letGo();
    desk.changeRole("email", ColumnRole.ID);
    jobs.letGo();

    desk.screen.undo();
    desk.screen.undo();
    jobs.letGo();

    assertThat(desk.role("amount")).isEqualTo(amount);
    assertThat(desk.role("email")).isNotEqualTo(ColumnRole.ID);
  }

  @Test
  void aChangeThatIsNotDoneYetIsCalledOff() {
    HeldJobs jobs = new HeldJobs();
    DataDesk desk = new DataDesk(folder, jobs);
    desk.screen.open(desk.labelled());
    jobs.letGo();
    ColumnRole before = desk.role("amount");

    desk.changeRole("amount", ColumnRole.IGNORED);
    desk.screen.undo();
    jobs.letGo();

    assertThat(desk.role("amount")).isEqualTo(before);
    assertThat(desk.screen.isUndoable()).isFalse();
  }

  @Test
  void oneMayWorkWhileTheColumnsAreStillLookedAt() {
    HeldJobs jobs = new HeldJobs();
    DataDesk desk = new DataDesk(folder, jobs);
    desk.screen.open(desk.labelled());
    jobs.letGo();
    desk.session.preparation().setSplit(Optional.of(byChance()));

    desk.changeRole("amount", ColumnRole.IGNORED);
    assertThat(desk.screen.getFindings().getStatus()).isEqualTo("Looking again after the change");
    jobs.letGo();

    assertThat(desk.role("amount")).isEqualTo(ColumnRole.IGNORED);
    assertThat(desk.screen.getFindings().getStatus()).doesNotContain("Looking");
  }

  @Test
  void aTableOpenedWhileTheLastOneComesBackIsTheOneThatLiesThere() {
    HeldJobs jobs = new HeldJobs();
    DataDesk desk = new DataDesk(folder, jobs);
    desk.screen.open(desk.labelled());
    jobs.letGo();
    Dataset last = desk.session.dataset().orElseThrow();
    DataRequest.Open place = desk.session.opened().orElseThrow();
    List<String> told = new ArrayList<>();

    desk.screen.open(desk.verdicts());
    desk.session
        .requests()
        .ask(
            new DataRequest.Return(
                place, last, last, () -> told.add("there"), why -> told.add("not there")));
    jobs.letGo();

    assertThat(told).containsExactly("not there");
    assertThat(desk.row("verdict")).isNotNull();
    assertThat(desk.screen.getSubtitle()).contains("verdicts.csv").doesNotContain("Reading");
  }

  private static SplitPlan byChance() {
    return new SplitPlan.AtRandom(SplitPlan.Shares.defaults(), 4);
  }

  @Test
  void aLoadThatIsCancelledLeavesTheDataInPlace() {
    CancelledWhen cancelled = new CancelledWhen();
    DataDesk desk = new DataDesk(folder, cancelled);
    desk.screen.open(desk.labelled());
    Optional<Dataset> before = desk.session.dataset();
    desk.changeRole("amount", ColumnRole.IGNORED);
    Optional<Dataset> changed = desk.session.dataset();

    cancelled.now.set(true);
    desk.screen.open(desk.table("other.csv", "a,is_fraud", "#,0", "9#,1"));

    assertThat(desk.session.dataset()).isEqualTo(changed).isNotEqualTo(before);
    assertThat(desk.screen.getNotice()).isEmpty();
    assertThat(desk.screen.getSubtitle()).isEqualTo("applications.csv · 4 columns");
    assertThat(desk.screen.isUndoable()).isTrue();
  }

  @Test
  void aLookThatWasStoppedCanBeTakenUpAgain() {
    CancelledWhen cancelled = new CancelledWhen();
    cancelled.title = "job.profile";
    cancelled.now.set(true);
    DataDesk desk = new DataDesk(folder, cancelled);
    desk.screen.open(desk.labelled());
    assertThat(desk.session.dataset()).isPresent();
    assertThat(desk.screen.getFindings().isStopped()).isTrue();

    cancelled.now.set(false);
    desk.screen.getFindings().lookAgain();

    assertThat(desk.screen.getFindings().isStopped()).isFalse();
    assertThat(desk.session.profile().whole()).isPresent();
  }

  @Test
  void rowsBytesAndMemoryAreToldWhileAFileIsRead() {
    List<String> told = new ArrayList<>();
    DataDesk desk = new DataDesk(folder);
    desk.screen.subtitleProperty().addListener((property, before, text) -> told.add(text));
    StringBuilder text = new StringBuilder("note,is_fraud\n");
    for (int i = 0; i < 40_000; i++) {
      text.append("a text that takes room in the file ")
          .append(i)
          .append(',')
          .append(i % 7 == 0 ? 1 : 0);
      text.append('\n');
    }

    desk.screen.open(desk.write("large.csv", text.toString()));

    assertThat(told)
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "Reading large.csv: [0-9,]+ rows · [0-9] of 2 MB · needs about .* MB"));
  }

  /** Every job with the title ends as if the user had cancelled it, while that is wished. */
  private static final class CancelledWhen implements JobRunner {
    private final InlineJobRunner inner = new InlineJobRunner();
    private final AtomicBoolean now = new AtomicBoolean();
    private String title = "job.load";

    @Override
    public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
      if (now.get() && job.titleKey().equals(title)) {
        Job<T> stopped =
            Job.of(
                title,
                context -> {
                  throw new CancelledException();
                });
        return inner.submit(lane, stopped, listener);
      }
      return inner.submit(lane, job, listener);
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
