package org.riskbench.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.diagnosis.DiagnosticBundle;
import org.riskbench.diagnosis.MemoryUse;
import org.riskbench.diagnosis.Told;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.modelfile.Program;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.PageOpener;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** What helps when something goes wrong: memory, logs, a bundle for whoever helps. */
public final class DiagnosisViewModel {
  private final Session session;
  private final Places places;
  private final Messages messages;
  private final LatestJob work;
  private final Toasts toasts;
  private final PageOpener pages;
  private final Supplier<List<String>> problems;
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * The section's state.
   *
   * @param problems codes of what went wrong in this sitting, the latest first
   */
  public DiagnosisViewModel(
      Session session,
      Places places,
      Messages messages,
      JobRunner jobs,
      Toasts toasts,
      PageOpener pages,
      Supplier<List<String>> problems) {
    this.session = session;
    this.places = places;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    this.toasts = toasts;
    this.pages = pages;
    this.problems = problems;
  }

  /** Writes a bundle; what is said is that somebody should look at it first. */
  public void writeBundle(Path file, List<String> screens) {
    Settings settings = session.settings();
    Told told = new Told(Program.current().version(), screens, problems.get());
    notice.set(Optional.empty());
    work.submit(
        JobRunner.Lane.FILES,
        Job.of("job.bundle", context -> written(file, settings, told)),
        LatestJob.ending(
            done -> toasts.show(messages.text("bundle.done", String.valueOf(done.getFileName()))),
            problem -> notice.set(problem.map(Notice::of))));
  }

  private Path written(Path file, Settings settings, Told told) {
    DiagnosticBundle.of(places, settings, told).writeTo(file);
    return file;
  }

  /** Shows the folder of log files in the system's own way. */
  public void openLogs() {
    pages.open(places.logs());
  }

  /** How much memory the program may use. */
  public String getMemory() {
    return messages.text("memory.most", Formats.memory(MemoryUse.now().most()));
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
