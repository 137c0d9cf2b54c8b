package org.riskbench.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.dataset.Dataset;
import org.riskbench.desk.DeskStore;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.Run;
import org.riskbench.job.CancelledException;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.schema.CellHash;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;
import org.riskbench.ui.data.DataViewModel;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** A desk on a home folder, without a window: what is asked for is done at once. */
final class KeptDesk {
  static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");

  final Path home;
  final Path file;
  final Session session;
  final DataViewModel data;
  final NoticeBoard notices = new NoticeBoard();
  final DeskViewModel kept;
  final DeskStore store;
  private Runnable settled = () -> {};
  private Runnable later = () -> {};
  private boolean stopping;

  KeptDesk(Path home) {
    this(home, Settings.DEFAULT);
  }

  private KeptDesk(Path home, Settings settings) {
    this.home = home;
    session = new Session(settings);
    file = home.resolve("cards.csv");
    JobRunner jobs = new Stoppable();
    store = new DeskStore(home.resolve("desk"));
    data =
        new DataViewModel(
            session,
            jobs,
            new Places(home, home.resolve("models"), Optional.empty()),
            Messages.bundled());
    kept =
        new DeskViewModel(
            session,
            jobs,
            new Circumstances(
                store,
                () -> new CellHash(new byte[32]),
                Optional::empty,
                jobs,
                latest -> settled = latest,
                again -> later = again,
                () -> NOW,
                ZoneOffset.UTC),
            Messages.bundled(),
            new Toasts(),
            notices);
  }

  /** The next start on the same home. */
  KeptDesk next() {
    kept.end(new InlineJobRunner());
    return new KeptDesk(home, session.settings());
  }

  /** The same after the program was killed, while it did what the word says. */
  KeptDesk nextAfter(String killedWhile) throws IOException {
    kept.end(new InlineJobRunner());
    Files.writeString(home.resolve("desk").resolve("end"), killedWhile);
    return new KeptDesk(home);
  }

  /** Somebody stops the next work before it has begun. */
  void stopNext() {
    stopping = true;
  }

  private final class Stoppable implements JobRunner {
    private final JobRunner inner = new InlineJobRunner();

    @Override
    public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
      boolean stops = stopping;
      stopping = false;
      return inner.submit(lane, stops ? stopped(job.titleKey()) : job, listener);
    }

    private static <T> Job<T> stopped(String titleKey) {
      return Job.of(
          titleKey,
          context -> {
            throw new CancelledException();
          });
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  /** Some seconds go by in which nothing changes. */
  void settle() {
    settled.run();
  }

  /** The time is over after which a failed write is tried again. */
  void tryAgain() {
    later.run();
  }

  void begin() {
    kept.begin(() -> {});
  }

  /** A file of card payments, on the desk. */
  void open() {
    if (!Files.exists(file)) {
      SampleWriter.write(new SamplePlan(1200, 5), file, JobContext.none());
    }
    data.open(file);
  }

  /** Two runs on what lies on the desk. */
  void train() {
    Dataset dataset = session.dataset().orElseThrow();
    ExperimentPlan plan =
        new ExperimentPlan(
            SplitPlan.defaultFor(dataset, 1),
            List.of(Learners.plan("majority", 1), Learners.plan("logistic", 1)));
    List<DeskRun> runs = new ArrayList<>();
    for (Run run : Experiment.run(dataset, plan, JobContext.none()).runs()) {
      runs.add(DeskRun.of(runs.size() + 1, plan, run));
    }
    session.trained().add(runs);
  }

  Optional<Told> told() {
    return kept.toldProperty().get();
  }

  /** Presses a button of the banner. */
  void press(String label) {
    told().orElseThrow().offers().stream()
        .filter(offer -> offer.label().equals(label))
        .findFirst()
        .orElseThrow()
        .run()
        .run();
  }
}
