package org.riskbench.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Policy;
import org.riskbench.scoring.ModelId;

/**
 * The models kept in one folder: one file a version, never changed once written. Safe with several
 * threads and several programs on one folder. The folder is made when it is first needed.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class ModelRegistry {
  private final Path folder;
  private final Clock clock;

  /** The registry in a folder. */
  public ModelRegistry(Path folder) {
    this(folder, Clock.systemUTC());
  }

  /**
   * The registry in a folder.
   *
   * @param clock gives the moment a saved model carries
   */
  public ModelRegistry(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Where the models lie. */
  public Path folder() {
    return folder;
  }

  /**
   * All model files, by name and then newest version first; damaged ones at the end, each with its
   * problem.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-222 if the folder can't be read
   */
  public List<RegistryEntry> list() {
    throw new UnsupportedOperationException();
  }

  /**
   * Saves a model as the next version of its name.
   *
   * @param name see {@link ModelId#isName}
   * @throws org.riskbench.problem.ProblemException MODEL-223 if it can't be a name, MODEL-211 if
   *     the model can't be sealed, MODEL-222 if the folder can't be written
   */
  public SealedModel save(String name, ModelDraft draft) {
    throw new UnsupportedOperationException(name + draft + clock);
  }

  /**
   * Saves a model under another policy as its next version: all else stays.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #load} and {@link #save}
   */
  public SealedModel revise(ModelId id, Policy policy) {
    throw new UnsupportedOperationException(id.toString() + policy);
  }

  /**
   * Reads and checks a saved model.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is none of this id, MODEL-201
   *     to MODEL-210 if its file is refused
   */
  public SealedModel load(ModelId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /**
   * Finds the file of a model told as text.
   *
   * @param text {@code NAME}, {@code NAME:VERSION} (the latest version where none is given), or the
   *     path of a file
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is none, saying what there is
   */
  public Path resolve(String text) {
    throw new UnsupportedOperationException(text);
  }

  /**
   * Finds, reads and checks a model told as text: {@link #resolve}, then {@link ModelFileReader}.
   */
  public SealedModel open(String text) {
    return ModelFileReader.read(resolve(text));
  }

  /**
   * Puts a model into the bin. Its version number is not used again.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is none, MODEL-222 if it
   *     can't be moved
   */
  public DeletedModel delete(ModelId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /** Puts a file of the list, sound or damaged, into the bin. Fails as {@link #delete(ModelId)}. */
  public DeletedModel delete(RegistryEntry entry) {
    throw new UnsupportedOperationException(entry.toString());
  }

  /** What lies in the bin, by file name. */
  public List<DeletedModel> bin() {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts a deleted file back where it lay.
   *
   * @return where it lies again
   * @throws org.riskbench.problem.ProblemException MODEL-220 if it has left the bin, MODEL-221 if
   *     another file lies in its place
   */
  public Path restore(DeletedModel deleted) {
    throw new UnsupportedOperationException(deleted.toString());
  }

  /**
   * Checks a model file from elsewhere and copies it in under its own id. Importing the same file
   * twice changes nothing.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-201 to MODEL-210 if it is refused,
   *     MODEL-221 if another model has this id here
   */
  public SealedModel importFile(Path file) {
    throw new UnsupportedOperationException(file.toString());
  }

  /**
   * Copies a saved model to a file, or under its own name into a folder.
   *
   * @return the file written
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is no such model, MODEL-221
   *     if the target is there already, MODEL-222 if it can't be written
   */
  public Path export(ModelId id, Path target) {
    throw new UnsupportedOperationException(id.toString() + target);
  }

  /** The stage of a model; a candidate where nothing was said. */
  public Stage stage(ModelId id) {
    throw new UnsupportedOperationException(id.toString());
  }

  /**
   * Gives a model a stage. A new champion retires the one before.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is no such model, MODEL-222
   *     if it can't be written down
   */
  public void stage(ModelId id, Stage stage) {
    throw new UnsupportedOperationException(id.toString() + stage);
  }

  /** The champion, if one was chosen and is still here. */
  public Optional<ModelId> champion() {
    throw new UnsupportedOperationException();
  }
}
