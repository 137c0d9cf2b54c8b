package org.riskbench.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.audit.AuditAction;
import org.riskbench.audit.AuditEvent;
import org.riskbench.audit.AuditLog;
import org.riskbench.decision.Policy;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.ModelId;

/**
 * The models kept in one folder: one file a version, never changed once written, and a log of all
 * that was done. Safe with several threads and several programs on one folder, which is made when
 * it is first needed.
 *
 * <p>Whatever changes the folder fails with MODEL-226 if others are at it for long, with MODEL-222
 * if it can't be written and with MODEL-301 if the log can't, beside what is told at each door.
 */
public final class ModelRegistry extends StoredModels {
  private final Bin bin;
  private final Registrar registrar;
  private final Clock clock;
  private final Person person;
  private final SeenFiles seen = new SeenFiles();

  /** The registry in a folder. */
  public ModelRegistry(Path folder) {
    this(folder, Clock.systemUTC());
  }

  /**
   * The registry in a folder.
   *
   * @param clock gives the moment a saved model and a line of the log carry
   */
  public ModelRegistry(Path folder, Clock clock) {
    this(folder, clock, ForeignRuntime.NONE);
  }

  /**
   * The registry in a folder that may hold imported models.
   *
   * @param runtime runs those
   */
  public ModelRegistry(Path folder, Clock clock, ForeignRuntime runtime) {
    this(folder, clock, runtime, Person.ofUser());
  }

  /**
   * The same for somebody with a name and a key of their own.
   *
   * @param person whom the log names, and whose key signs
   */
  public ModelRegistry(Path folder, Clock clock, ForeignRuntime runtime, Person person) {
    super(folder, new AuditLog(folder, clock, person.name()), runtime, person.revoked());
    this.bin = new Bin(this.folder);
    this.registrar = new Registrar(this.folder, log);
    this.clock = clock;
    this.person = person;
  }

  /**
   * All model files, by name and then newest version first; damaged ones at the end, each with its
   * problem. A file of the same size and time as at the last call is not read again: {@link
   * #listAnew} does.
   *
   * @throws ProblemException MODEL-222 if the folder can't be read, MODEL-302 if the log can't
   */
  public List<RegistryEntry> list() {
    return new Catalogue(shelf, log, approvals(), seen).list();
  }

  /** The same, every file read and checked anew. */
  public List<RegistryEntry> listAnew() {
    seen.forget();
    return list();
  }

  /**
   * Saves a model as the next version of its name.
   *
   * @param name see {@link ModelId#isName}
   * @throws ProblemException MODEL-223 if it can't be a name
   */
  public SealedModel save(String name, ModelDraft draft) {
    return intake().save(name, draft);
  }

  /**
   * What is known here of a model beside its file, without reading the others.
   *
   * @return empty if the model lies elsewhere, or another file has its id here
   * @throws ProblemException MODEL-302 if the log can't be read
   */
  public Optional<Standing> standing(SealedModel model) {
    return holds(model)
        ? Optional.of(new Catalogue(shelf, log, approvals(), seen).standing(model))
        : Optional.empty();
  }

  private Intake intake() {
    return new Intake(registrar, shelf, clock, person);
  }

  /**
   * Saves a model under other bands as its next version, with the next policy version: all else
   * stays.
   *
   * @throws ProblemException as {@link #load} and {@link #save}
   */
  public SealedModel revise(ModelId id, Policy policy) {
    return save(id.name(), shelf.draft(shelf.existing(id), policy));
  }

  /**
   * Saves a model once more as its next version, sealed by this desk's key: for one whose key was
   * revoked, where the log shows that its file is the one that was kept before.
   *
   * @param why a sentence for the log
   * @throws ProblemException MODEL-220 if there is none, MODEL-228 if its file is not the one the
   *     log tells of, MODEL-305 if no reason is given; as {@link #load} but for its key
   */
  public SealedModel reseal(ModelId id, String why) {
    if (why.isBlank()) {
      throw FolderProblem.whySealedAnew(id);
    }
    return intake().reseal(id, why);
  }

  /**
   * Puts a model into the bin. Its version number is not used again.
   *
   * @throws ProblemException MODEL-220 if there is none
   */
  public DeletedModel delete(ModelId id) {
    return removal().delete(shelf.existing(id));
  }

  /** Puts a file of the list, sound or damaged, into the bin. Fails as {@link #delete(ModelId)}. */
  public DeletedModel delete(RegistryEntry entry) {
    if (!Files.exists(entry.file())) {
      throw shelf.unknown("file \"" + entry.file().getFileName() + "\"");
    }
    return removal().delete(entry.file());
  }

  private Removal removal() {
    return new Removal(registrar, bin);
  }

  /** What lies in the bin, by file name. */
  public List<DeletedModel> bin() {
    return bin.list();
  }

  /**
   * Puts a deleted file back where it lay.
   *
   * @return where it lies again
   * @throws ProblemException MODEL-220 if it is no longer in the bin, MODEL-221 if another file
   *     lies in its place
   */
  public Path restore(DeletedModel deleted) {
    return removal().restore(deleted);
  }

  /**
   * Puts back the model of this id that was deleted last.
   *
   * @return where it lies again
   * @throws ProblemException MODEL-220 if the bin holds none, MODEL-221 if another file lies in its
   *     place
   */
  public Path restore(ModelId id) {
    return restore(
        bin.list().stream()
            .filter(deleted -> deleted.original().equals(folder.file(id)))
            .reduce((older, newer) -> newer)
            .orElseThrow(
                () -> FolderProblem.unknown(id + " in the bin", "Look into the bin's list.")));
  }

  /**
   * Removes files from the bin for good. Their version numbers are not used again.
   *
   * @return how many
   * @throws ProblemException MODEL-220 if one is no longer there
   */
  public int discard(List<DeletedModel> gone) {
    return gone.isEmpty() ? 0 : removal().discard(gone);
  }

  /**
   * Checks a model file from elsewhere and copies it in under its own id. Importing the same file
   * twice changes nothing.
   *
   * @throws ProblemException MODEL-201 to MODEL-210 if it is refused, MODEL-221 if another model
   *     has this id here
   */
  public SealedModel importFile(Path file) {
    return intake().importFile(file);
  }

  /**
   * Copies a saved model to a file, or under its own name into a folder. From a folder that may
   * only be read it leaves no line in the log.
   *
   * @return the file written
   * @throws ProblemException MODEL-220 if there is no such model, MODEL-221 if the target is there
   *     already, MODEL-222 if it can't be written
   */
  public Path export(ModelId id, Path target) {
    return intake().export(id, target);
  }

  /**
   * Writes down that the file of a model was copied by other means, such as dragging it out;
   * nothing in a folder that may only be read.
   *
   * @throws ProblemException MODEL-220 if there is no such model
   */
  public void copied(ModelId id, String how) {
    AuditEvent event = Registrar.event(AuditAction.EXPORT, shelf.existing(id)).with("how", how);
    if (Files.isWritable(folder())) {
      registrar.act(pen -> pen.write(event));
    }
  }

  /**
   * Gives a model a stage. A new champion retires the one before, a new challenger makes the one
   * before a candidate.
   *
   * @param why a sentence for the log; needed for a champion
   * @throws ProblemException MODEL-220 if there is no such model, MODEL-305 if a reason is needed,
   *     MODEL-306 if a second person is needed and did not approve it; a champion's file is checked
   *     as by {@link #load}
   */
  public void stage(ModelId id, Stage stage, String why) {
    Path file = shelf.existing(id);
    if (stage == Stage.CHAMPION) {
      if (why.isBlank()) {
        throw FolderProblem.why(id);
      }
      approvals().require(shelf.load(id), needsSecondPerson());
    }
    new Markings(registrar).stage(file, stage, why);
  }

  /**
   * Writes a note beside a model, in place of the one before.
   *
   * @throws ProblemException MODEL-220 if there is no such model, MODEL-308 if it is too long
   */
  public Remarks note(ModelId id, String text) {
    return new Markings(registrar).note(shelf.existing(id), text);
  }

  /**
   * Gives a model tags, in place of those before.
   *
   * @throws ProblemException MODEL-220 if there is no such model, MODEL-308 if they can't be tags
   */
  public Remarks tag(ModelId id, Collection<String> tags) {
    return new Markings(registrar).tag(shelf.existing(id), tags);
  }

  private Approvals approvals() {
    return new Approvals(registrar, person, clock);
  }

  /**
   * Approves a model as its second person, by a signature over its file and policy.
   *
   * @param why a sentence for the log; may be empty
   * @throws ProblemException MODEL-307 if the model bears no seal, or one of this desk's own key,
   *     or this desk has no key; as {@link #load}
   */
  public Approval approve(ModelId id, String why) {
    return approvals().approve(shelf.load(id), why);
  }

  /**
   * What the second person of a model said.
   *
   * @throws ProblemException MODEL-311 if it can't be read
   */
  public Optional<Approval> approval(ModelId id) {
    return approvals().of(id);
  }

  /**
   * Why an approval does not hold, as the end of a sentence; empty if it does.
   *
   * @throws ProblemException as {@link #load}
   */
  public Optional<String> doubt(Approval approval) {
    return approvals().doubt(approval, shelf.load(approval.model()));
  }

  /** Whether a champion of this registry needs the approval of a second person. */
  public boolean needsSecondPerson() {
    return RegistryRules.read(folder()).secondPerson();
  }

  /** Says whether a champion needs the approval of a second person, for all who work here. */
  public void requireSecondPerson(boolean required) {
    new Markings(registrar).requireSecondPerson(required);
  }

  /**
   * Checks the log and all that lies here against it.
   *
   * @param head a hash that was kept elsewhere
   * @throws ProblemException MODEL-302 if the log can't be read
   */
  public CheckReport check(Optional<String> head) {
    return new RegistryCheck(registrar).check(head);
  }

  /**
   * Writes down that a model answers over HTTP, or no longer does.
   *
   * @param where its address
   * @return why it could not be written down, if so: publishing goes on without
   */
  public Optional<Problem> published(ModelId id, boolean on, String where) {
    return noted(
        () ->
            Registrar.event(on ? AuditAction.PUBLISH : AuditAction.UNPUBLISH, shelf.existing(id))
                .with("address", where));
  }

  /**
   * Writes down how a server that publishes these models is steered.
   *
   * @param action activate, mode or shadow
   * @return why it could not be written down, if so
   */
  public Optional<Problem> steered(AuditAction action, Map<String, String> details) {
    return noted(
        () -> {
          AuditEvent event = AuditEvent.of(action);
          for (Map.Entry<String, String> detail : details.entrySet()) {
            event = event.with(detail.getKey(), detail.getValue());
          }
          return event;
        });
  }

  /**
   * Refuses a model that needs a second person who did not approve it.
   *
   * @throws ProblemException MODEL-306
   */
  public void requireApproval(SealedModel model) {
    approvals().require(model, needsSecondPerson());
  }

  /**
   * Writes down what is done to a list that rules ask; nothing in a folder that may only be read.
   *
   * @param name of the list
   * @param what is done to it, in words
   */
  public void listChanged(String name, String what) {
    AuditEvent event = AuditEvent.of(AuditAction.LIST).with("list", name).with("what", what);
    if (!Files.exists(folder()) || Files.isWritable(folder())) {
      registrar.act(pen -> pen.write(event));
    }
  }

  private Optional<Problem> noted(Supplier<AuditEvent> event) {
    try {
      registrar.act(pen -> pen.write(event.get()));
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.problem());
    }
  }
}
