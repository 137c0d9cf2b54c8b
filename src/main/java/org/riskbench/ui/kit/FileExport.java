package org.riskbench.ui.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.disk.AtomicFile;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;

/** Writes what is on a screen to a file, in the background. FX thread only. */
public final class FileExport {
  private final LatestJob work;
  private final Toasts toasts;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public FileExport(JobRunner jobs, Toasts toasts, Messages messages) {
    this.work = new LatestJob(jobs);
    this.toasts = toasts;
    this.messages = messages;
  }

  /**
   * Writes a file in place of what is there.
   *
   * @param content made in the background
   */
  public void write(Path file, Supplier<byte[]> content) {
    write(
        file,
        content,
        done -> toasts.show(messages.text("export.done", String.valueOf(done.getFileName()))));
  }

  /**
   * Writes a file in place of what is there.
   *
   * @param content made in the background
   * @param then told of the file once it is there, on the FX thread
   */
  public void write(Path file, Supplier<byte[]> content, Consumer<Path> then) {
    notice.set(Optional.empty());
    work.submit(
        JobRunner.Lane.FILES,
        Job.of("job.export", context -> written(file, content.get())),
        LatestJob.ending(then, problem -> notice.set(problem.map(Notice::of))));
  }

  private static Path written(Path file, byte[] content) {
    try {
      // A full disk takes away nothing that was there.
      AtomicFile.replaceWithin(file, out -> out.write(content));
      return file;
    } catch (IOException e) {
      throw Problem.error(
              "USE-328",
              "\"%s\" can't be written.".formatted(file.getFileName()),
              "Choose a folder that is writable and has room.")
          .asException(e);
    }
  }

  /** Why the last file could not be written; empty if it could. */
  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }
}
