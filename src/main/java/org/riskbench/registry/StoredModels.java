package org.riskbench.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.riskbench.audit.AuditChain;
import org.riskbench.audit.AuditLine;
import org.riskbench.audit.AuditLog;
import org.riskbench.decision.Policy;
import org.riskbench.modelfile.Archive;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.HardRules;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.Revocations;

/** What can be read of a registry without changing anything in its folder. */
abstract class StoredModels {
  final ModelFolder folder;
  final AuditLog log;
  final Shelf shelf;

  StoredModels(Path folder, AuditLog log, ForeignRuntime runtime, Revocations revoked) {
    this.folder = new ModelFolder(folder);
    this.log = log;
    this.shelf = new Shelf(this.folder, runtime, revoked);
  }

  /** Where the models lie. */
  public Path folder() {
    return folder.folder();
  }

  /**
   * Whether anything changed here since the last time: another desk may work on the folder.
   *
   * @throws ProblemException MODEL-222 if the folder can't be read
   */
  public FolderStamp stamp() {
    return FolderStamp.of(
        folder,
        List.of(
            log.file(),
            new Stages(folder()).file(),
            new RemarksFile(folder()).file(),
            RegistryRules.file(folder())));
  }

  /**
   * What a model's next file is made of: other bands and the next policy version, all else as it
   * is.
   *
   * @param text as for {@link #resolve}
   * @throws ProblemException as {@link #open}
   */
  public ModelDraft draft(String text, Policy policy) {
    return shelf.draft(resolve(text), policy);
  }

  /**
   * The same with other rules beside the model.
   *
   * @param rules bound to the model
   */
  public ModelDraft draft(String text, Policy policy, HardRules rules) {
    return draft(text, policy).with(rules);
  }

  /**
   * Reads and checks a saved model.
   *
   * @throws ProblemException MODEL-220 if there is none of this id, MODEL-201 to MODEL-210 if its
   *     file is refused, MODEL-294 if it is sealed by a key that was revoked here
   */
  public SealedModel load(ModelId id) {
    return shelf.load(id);
  }

  /**
   * Checks a model file that was read: its checksums, its seal, its golden records, and that its
   * key counts here.
   *
   * @throws ProblemException as {@link #load}
   */
  public SealedModel read(byte[] file) {
    return shelf.read(file);
  }

  /**
   * What the trainer kept of its own beside a model; empty where it kept nothing.
   *
   * @param text as for {@link #resolve}
   * @throws ProblemException as {@link #open}
   */
  public byte[] trainerModel(String text) {
    return ModelFileReader.trainerModel(shelf.checked(resolve(text)));
  }

  /**
   * Finds the file of a model told as text.
   *
   * @param text {@code NAME}, {@code NAME:VERSION} (the latest version where none is given), or the
   *     path of a file
   * @throws ProblemException MODEL-220 if there is none, saying what there is
   */
  public Path resolve(String text) {
    return shelf.resolve(text);
  }

  /**
   * Finds a model of this folder told as text, without reading it.
   *
   * @param text {@code NAME} or {@code NAME:VERSION}
   * @throws ProblemException MODEL-220 if there is none, saying what there is
   */
  public ModelId find(String text) {
    return shelf.find(text);
  }

  /**
   * Finds, reads and checks a model told as text: {@link #resolve}, then {@link ModelFileReader}.
   */
  public SealedModel open(String text) {
    return shelf.open(text);
  }

  /**
   * Holds two models beside each other, field by field.
   *
   * @param left as for {@link #resolve}
   * @param right as for {@link #resolve}
   * @return what is not the same in both, by part of the file
   * @throws ProblemException as {@link #open}
   */
  public List<FieldLine> compare(String left, String right) {
    return ModelComparison.of(shelf.checked(resolve(left)), shelf.checked(resolve(right)));
  }

  /** The stage of a model; a candidate where nothing was said. */
  public Stage stage(ModelId id) {
    return new Stages(folder()).read().getOrDefault(id.toString(), Stage.CANDIDATE);
  }

  /** The champion, if one was chosen and is still here. */
  public Optional<ModelId> champion() {
    return new Stages(folder())
        .champion()
        .flatMap(
            champion ->
                folder.ids().stream().filter(id -> id.toString().equals(champion)).findFirst());
  }

  /** What was written beside a model. */
  public Remarks remarks(ModelId id) {
    return new RemarksFile(folder()).read().getOrDefault(id.toString(), Remarks.NONE);
  }

  /** What the log tells of a model, the latest last; what is damaged there is left out. */
  public List<AuditLine> history(ModelId id) {
    return log.read().of(id.toString());
  }

  /**
   * The log as it is now.
   *
   * @throws ProblemException MODEL-302 if it can't be read
   */
  public AuditChain log() {
    return log.read();
  }

  /** Whether a model that was read lies here, and not only in a file elsewhere. */
  public boolean holds(SealedModel model) {
    Path file = folder.file(model.id());
    return Files.exists(file)
        && Archive.sha256(ModelFileReader.bytes(file)).equals(model.fileSha256());
  }
}
