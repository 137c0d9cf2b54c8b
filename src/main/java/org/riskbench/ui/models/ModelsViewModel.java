package org.riskbench.ui.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.FileExport;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.PageOpener;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** The saved models: found, chosen, deleted and brought back, published. FX thread only. */
public final class ModelsViewModel {
  private final Session session;
  private final Messages messages;
  private final ModelRegistry registry;
  private final FolderWatch watch;
  private final RegistryWork work;
  private final Deletions deletions;
  private final Transfers transfers;
  private final DetailViewModel detail;
  private final VersionsViewModel versions;
  private final BinViewModel bin;
  private final VerdictViewModel verdict;
  private final ReportViewModel report;
  private final ObservableList<ModelRow> rows = FXCollections.observableArrayList();

  /** Kept here, for a view of a list forgets its listeners once nobody holds it. */
  private final ObservableList<ModelRow> shownRows = FXCollections.unmodifiableObservableList(rows);

  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper secondPerson = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<ModelRow>> taken =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableList<ModelRow> selected = FXCollections.observableArrayList();
  private boolean showing;
  private boolean wasThere;
  private boolean isMissed;

  public ModelsViewModel(
      Session session,
      Messages messages,
      JobRunner jobs,
      ModelRegistry registry,
      Toasts toasts,
      TextClipboard clipboard,
      PageOpener pages,
      FolderWatch watch) {
    this.session = session;
    this.messages = messages;
    this.registry = registry;
    this.watch = watch;
    this.work = new RegistryWork(session, jobs, registry);
    this.deletions = new Deletions(work, messages, toasts);
    this.transfers = new Transfers(work, messages, toasts, session.recent(), this::show);
    this.detail = new DetailViewModel(work, messages, toasts);
    this.versions = new VersionsViewModel(work, messages, jobs, registry);
    this.bin = new BinViewModel(work, messages, toasts);
    this.verdict = new VerdictViewModel(work, messages, clipboard, toasts);
    this.report =
        new ReportViewModel(
            work, messages, registry, new FileExport(jobs, toasts, messages), pages);
    session.models().addListener((Observable changed) -> show());
    search.addListener((property, before, words) -> show());
    work.whenSeen(
        () -> {
          secondPerson.set(work.beside().secondPerson());
          showSelected();
          sayWhetherThere();
        });
    show();
  }

  /** A folder may be on a drive that comes and goes. */
  private void sayWhetherThere() {
    boolean there = work.beside().there();
    if (there) {
      if (isMissed) {
        work.tell(Optional.empty());
      }
      isMissed = false;
    } else if (wasThere && !isMissed) {
      isMissed = true;
      work.tell(
          Optional.of(
              Notice.of(
                  Problem.error(
                      "APP-120",
                      messages.text("models.gone", registry.folder().toString()),
                      messages.text("models.gone.advice")))));
    }
    wasThere |= there;
  }

  private void show() {
    List<ModelRow> found =
        session.models().stream()
            .map(entry -> ModelRow.of(entry, messages))
            .filter(row -> row.matches(search.get()))
            .toList();
    if (!found.equals(rows)) {
      showing = true; // the table lets go of its selection, which is not the user's doing
      rows.setAll(found);
      showing = false;
    }
    subtitle.set(
        messages.text("models.subtitle", session.models().size(), registry.folder().toString()));
    boolean none = session.models().isEmpty();
    wasThere |= !none; // saved on another screen, before anybody looked at the folder
    empty.set(messages.text(none ? "models.none" : "models.notFound"));
    lead.set(messages.text(none ? "empty.decide" : "empty.filter"));
    select(rows.stream().filter(this::isSelected).toList());
  }

  /** Whether a row stands for a model that is chosen, perhaps in an older state. */
  boolean isSelected(ModelRow row) {
    return selected.stream().anyMatch(old -> old.entry().file().equals(row.entry().file()));
  }

  /** Takes what is chosen in the table. */
  public void select(List<ModelRow> chosen) {
    if (!showing) {
      selected.setAll(List.copyOf(chosen));
      showSelected();
    }
  }

  /** Brings a model to the front, found by its id. */
  public void reveal(ModelId model) {
    show(List.of(model));
  }

  private void show(List<ModelId> ids) {
    search.set("");
    taken.set(List.of()); // it may be the same as before
    taken.set(rows.stream().filter(row -> row.id().filter(ids::contains).isPresent()).toList());
  }

  private void showSelected() {
    detail.show(selected.size() == 1 ? Optional.of(selected.get(0)) : Optional.empty());
    List<ModelId> ids = new ArrayList<>(selected.stream().flatMap(r -> r.id().stream()).toList());
    ids.sort(Comparator.comparing(ModelId::name).thenComparing(ModelId::version));
    versions.show(ids.size() == 2 ? ids : List.of());
  }

  /** Looks at the folder. */
  public void refresh() {
    work.change("job.models", registry -> 0, done -> {});
  }

  /** Looks whether another desk changed the folder; called again and again while it is shown. */
  public void look() {
    watch.look(work::look);
  }

  /** Puts the chosen models into the bin. */
  public void deleteChosen() {
    deletions.delete(List.copyOf(selected));
  }

  /** Does something with the chosen model, if it is one and sound. */
  public void withChosen(Consumer<ModelRow> action) {
    if (selected.size() == 1 && selected.get(0).id().isPresent()) {
      action.accept(selected.get(0));
    }
  }

  /** Whether one sound model is chosen. */
  public BooleanBinding oneChosen() {
    return Bindings.createBooleanBinding(
        () -> selected.size() == 1 && selected.get(0).id().isPresent(), selected);
  }

  /** Whether any model is chosen. */
  public BooleanBinding anyChosen() {
    return Bindings.isNotEmpty(selected);
  }

  /** Says for all who work on this folder whether a champion needs a second person. */
  public void requireSecondPerson(boolean required) {
    if (required != secondPerson.get()) {
      work.change(
          "job.setting",
          registry -> {
            registry.requireSecondPerson(required);
            return required;
          },
          done -> {});
    }
  }

  /** Takes a sound model to the publishing screen. */
  public void publish(ModelRow row) {
    row.id()
        .ifPresent(
            id -> {
              session.requests().publish(id);
              session.go(Screen.PUBLISH);
            });
  }

  /** Takes a sound model to where it is made ready for another place. */
  public void makeKit(ModelRow row) {
    row.id()
        .ifPresent(
            id -> {
              session.requests().export(id);
              session.go(Screen.EXPORT);
            });
  }

  /** The models to be selected: those last taken in from elsewhere, or asked for in the table. */
  ReadOnlyObjectProperty<List<ModelRow>> takenProperty() {
    return taken.getReadOnlyProperty();
  }

  public ObservableList<ModelRow> getRows() {
    return shownRows;
  }

  /** What is put into the bin, and the way back. */
  public Deletions getDeletions() {
    return deletions;
  }

  /** Model files that come from elsewhere and go there. */
  public Transfers getTransfers() {
    return transfers;
  }

  public DetailViewModel getDetail() {
    return detail;
  }

  public VersionsViewModel getVersions() {
    return versions;
  }

  public BinViewModel getBin() {
    return bin;
  }

  public VerdictViewModel getVerdict() {
    return verdict;
  }

  public ReportViewModel getReport() {
    return report;
  }

  public StringProperty searchProperty() {
    return search;
  }

  public String getSearch() {
    return search.get();
  }

  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  public String getSubtitle() {
    return subtitle.get();
  }

  /** What stands in place of an empty table. */
  public ReadOnlyStringProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  public String getEmpty() {
    return empty.get();
  }

  /** Whether a champion of this registry needs a second person. */
  public ReadOnlyBooleanProperty secondPersonProperty() {
    return secondPerson.getReadOnlyProperty();
  }

  public boolean isSecondPerson() {
    return secondPerson.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return work.noticeProperty();
  }

  public Optional<Notice> getNotice() {
    return work.noticeProperty().get();
  }

  /** The way on from an empty table, as a verb. */
  public ReadOnlyStringProperty leadProperty() {
    return lead.getReadOnlyProperty();
  }

  public String getLead() {
    return lead.get();
  }

  /** Leads to where a model is saved, or shows all models again. */
  public void lead() {
    if (session.models().isEmpty()) {
      session.go(Screen.DECIDE);
    } else {
      search.set("");
    }
  }
}
