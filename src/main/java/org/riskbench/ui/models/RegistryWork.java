package org.riskbench.ui.models;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.audit.AuditChain;
import org.riskbench.audit.AuditLine;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.registry.DeletedModel;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.session.Session;

/** Changes the folder in the background, one after the other, and looks at it again. */
final class RegistryWork {
  private final Session session;
  private final JobRunner jobs;
  private final ModelRegistry registry;
  private final List<Runnable> listeners = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Beside beside = new Beside(List.of(), AuditChain.EMPTY, false, false);

  /**
   * What lies beside the models.
   *
   * @param there whether there is a folder at all
   */
  record Beside(List<DeletedModel> bin, AuditChain log, boolean secondPerson, boolean there) {}

  private record Changed<T>(T result, List<RegistryEntry> entries, Beside beside) {}

  RegistryWork(Session session, JobRunner jobs, ModelRegistry registry) {
    this.session = session;
    this.jobs = jobs;
    this.registry = registry;
  }

  /** Told after every look at the folder. */
  void whenSeen(Runnable listener) {
    listeners.add(listener);
  }

  /** Changes something, looks at the folder and then tells what came out. */
  <T> void change(String titleKey, Function<ModelRegistry, T> change, Consumer<? super T> done) {
    notice.set(Optional.empty());
    run(titleKey, change, done);
  }

  /** Looks at the folder again; what is said of the last act stays. */
  void look() {
    run("job.models", unchanged -> 0, done -> {});
  }

  private <T> void run(
      String titleKey, Function<ModelRegistry, T> change, Consumer<? super T> done) {
    Job<Changed<T>> job = Job.of(titleKey, context -> seen(change.apply(registry)));
    jobs.submit(
        JobRunner.Lane.FILES,
        job,
        LatestJob.<Changed<T>>ending(
            changed -> {
              beside = changed.beside();
              session.setModels(changed.entries());
              listeners.forEach(Runnable::run);
              done.accept(changed.result());
            },
            this::failed));
  }

  private <T> Changed<T> seen(T result) {
    return new Changed<>(
        result,
        registry.list(),
        new Beside(
            registry.bin(),
            registry.log(),
            registry.needsSecondPerson(),
            Files.isDirectory(registry.folder())));
  }

  /** Asks something that changes nothing. */
  <T> void ask(String titleKey, Function<ModelRegistry, T> question, Consumer<? super T> done) {
    jobs.submit(
        JobRunner.Lane.FILES,
        Job.of(titleKey, context -> question.apply(registry)),
        LatestJob.ending(done, this::failed));
  }

  Beside beside() {
    return beside;
  }

  /** What was done to a model, the latest first. */
  List<AuditLine> history(String id) {
    List<AuditLine> lines = new ArrayList<>(beside.log().of(id));
    Collections.reverse(lines);
    return lines;
  }

  void tell(Optional<Notice> said) {
    notice.set(said);
  }

  void failed(Optional<Problem> problem) {
    notice.set(problem.map(Notice::of));
  }

  ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }
}
