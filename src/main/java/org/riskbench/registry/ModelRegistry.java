package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.riskbench.decision.Policy;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.HardRules;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.Signer;

/**
 * The models kept in one folder: one file a version, never changed once written. Safe with several
 * threads and several programs on one folder. The folder is made when it is first needed.
 */
public final class ModelRegistry {
  private static final int MOST_LISTED = 20;

  private static final Comparator<RegistryEntry> ORDER =
      Comparator.comparing((RegistryEntry entry) -> entry instanceof RegistryEntry.Damaged)
          .thenComparing(
              entry -> entry instanceof RegistryEntry.Saved saved ? saved.id().name() : "")
          .thenComparing(
              entry -> entry instanceof RegistryEntry.Saved saved ? -saved.id().version() : 0)
          .thenComparing(RegistryEntry::file);

  private final ModelFolder folder;
  private final Stages stages;
  private final Clock clock;
  private final ForeignRuntime runtime;
  private final Supplier<Optional<Signer>> signer;

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
    this(folder, clock, ForeignRuntime.NONE);
  }

  /**
   * The registry in a folder that may hold imported models.
   *
   * @param runtime runs those
   */
  public ModelRegistry(Path folder, Clock clock, ForeignRuntime runtime) {
    this(folder, clock, runtime, Optional::empty);
  }

  /**
   * The registry of a desk, which seals what it saves.
   *
   * @param signer asked at each save, so that a key is made when it is first needed
   */
  public ModelRegistry(
      Path folder, Clock clock, ForeignRuntime runtime, Supplier<Optional<Signer>> signer) {
    this.folder = new ModelFolder(folder);
    this.signer = signer;
    this.stages = new Stages(folder);
    this.clock = clock;
    this.runtime = runtime;
  }

  /** Where the models lie. */
  public Path folder() {
    return folder.folder();
  }

  /**
   * All model files, by name and then newest version first; damaged ones at the end, each with its
   * problem.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-222 if the folder can't be read
   */
  public List<RegistryEntry> list() {
    List<RegistryEntry> entries = new ArrayList<>();
    Map<String, Stage> known = Map.of();
    try {
      known = stages.read();
    } catch (ProblemException e) {
      entries.add(new RegistryEntry.Damaged(stages.file(), e.problem()));
    }
    for (Path file : folder.files()) {
      entries.add(entry(file, known));
    }
    entries.sort(ORDER);
    return entries;
  }

  /**
   * Saves a model as the next version of its name.
   *
   * @param name see {@link ModelId#isName}
   * @throws org.riskbench.problem.ProblemException MODEL-223 if it can't be a name, MODEL-222 if
   *     the folder can't be written
   */
  public SealedModel save(String name, ModelDraft draft) {
    if (!ModelId.isName(name)) {
      throw FolderProblem.name(name);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    folder.sweep(now);
    while (true) {
      ModelId id = new ModelId(name, folder.nextVersion(name));
      byte[] bytes = ModelFileWriter.seal(draft, id, now, signer.get());
      SealedModel sealed = ModelFileReader.read(bytes, runtime);
      try {
        AtomicFile.create(folder.file(id), bytes);
        return sealed;
      } catch (FileAlreadyExistsException e) {
        // Somebody else took this number: try the next one.
      } catch (IOException e) {
        throw FileProblem.of("save the model", folder.file(id), e);
      }
    }
  }

  /**
   * Saves a model under other bands as its next version, with the next policy version: all else
   * stays.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #load} and {@link #save}
   */
  public SealedModel revise(ModelId id, Policy policy) {
    return save(id.name(), draft(existing(id), policy));
  }

  /**
   * What a model's next file is made of: other bands and the next policy version, all else as it
   * is.
   *
   * @param text as for {@link #resolve}
   * @throws org.riskbench.problem.ProblemException as {@link #open}
   */
  public ModelDraft draft(String text, Policy policy) {
    return draft(resolve(text), policy);
  }

  /**
   * The same with other rules beside the model.
   *
   * @param rules bound to the model
   */
  public ModelDraft draft(String text, Policy policy, HardRules rules) {
    return draft(resolve(text), policy).with(rules);
  }

  private ModelDraft draft(Path file, Policy policy) {
    byte[] bytes = ModelFileReader.bytes(file);
    SealedModel sealed = ModelFileReader.read(bytes, runtime);
    Manifest manifest = sealed.manifest();
    int version = sealed.model().policy().version() + 1;
    return new ModelDraft(
        sealed.model().with(new Policy(version, policy.bands())),
        manifest.schema(),
        manifest.learner(),
        manifest.parameters(),
        manifest.seed(),
        manifest.data(),
        sealed.metrics(),
        manifest.split(),
        manifest.provenance(),
        ModelFileReader.trainerModel(bytes),
        sealed.account(),
        sealed.stakes(),
        sealed.moves(),
        sealed.cardUnderOtherThresholds());
  }

  /**
   * Reads and checks a saved model.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is none of this id, MODEL-201
   *     to MODEL-210 if its file is refused
   */
  public SealedModel load(ModelId id) {
    Path file = existing(id);
    return placed(ModelFileReader.read(file, runtime), file);
  }

  /**
   * What the trainer kept of its own beside a model; empty where it kept nothing.
   *
   * @param text as for {@link #resolve}
   * @throws org.riskbench.problem.ProblemException as {@link #open}
   */
  public byte[] trainerModel(String text) {
    byte[] bytes = ModelFileReader.bytes(resolve(text));
    ModelFileReader.read(bytes, runtime);
    return ModelFileReader.trainerModel(bytes);
  }

  /**
   * Finds the file of a model told as text.
   *
   * @param text {@code NAME}, {@code NAME:VERSION} (the latest version where none is given), or the
   *     path of a file
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is none, saying what there is
   */
  public Path resolve(String text) {
    if (isPath(text)) {
      return path(text)
          .filter(Files::exists)
          .orElseThrow(() -> unknown("file " + FileProblem.quoted(text)));
    }
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    ModelId id =
        folder.ids().stream()
            .filter(known -> known.name().equals(name))
            .filter(known -> colon < 0 || text.equals(known.toString()))
            .reduce((older, newer) -> newer)
            .orElseThrow(() -> unknown(FileProblem.quoted(text)));
    return folder.file(id);
  }

  /**
   * Finds, reads and checks a model told as text: {@link #resolve}, then {@link ModelFileReader}.
   */
  public SealedModel open(String text) {
    return ModelFileReader.read(resolve(text), runtime);
  }

  /**
   * Puts a model into the bin. Its version number is not used again.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is none, MODEL-222 if it
   *     can't be moved
   */
  public DeletedModel delete(ModelId id) {
    return folder.delete(existing(id));
  }

  /** Puts a file of the list, sound or damaged, into the bin. Fails as {@link #delete(ModelId)}. */
  public DeletedModel delete(RegistryEntry entry) {
    if (!Files.exists(entry.file())) {
      throw unknown("file \"" + entry.file().getFileName() + "\"");
    }
    return folder.delete(entry.file());
  }

  /** What lies in the bin, by file name. */
  public List<DeletedModel> bin() {
    return folder.binned();
  }

  /**
   * Puts a deleted file back where it lay.
   *
   * @return where it lies again
   * @throws org.riskbench.problem.ProblemException MODEL-220 if it has left the bin, MODEL-221 if
   *     another file lies in its place
   */
  public Path restore(DeletedModel deleted) {
    return folder.restore(deleted);
  }

  /**
   * Puts back the model of this id that was deleted last.
   *
   * @return where it lies again
   * @throws org.riskbench.problem.ProblemException MODEL-220 if the bin holds none, MODEL-221 if
   *     another file lies in its place
   */
  public Path restore(ModelId id) {
    return folder.restore(
        folder.binned().stream()
            .filter(deleted -> deleted.original().equals(folder.file(id)))
            .reduce((older, newer) -> newer)
            .orElseThrow(
                () -> FolderProblem.unknown(id + " in the bin", "Look into the bin's list.")));
  }

  /**
   * Checks a model file from elsewhere and copies it in under its own id. Importing the same file
   * twice changes nothing.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-201 to MODEL-210 if it is refused,
   *     MODEL-221 if another model has this id here
   */
  public SealedModel importFile(Path file) {
    byte[] bytes = ModelFileReader.bytes(file);
    SealedModel sealed = ModelFileReader.read(bytes, runtime);
    Path target = folder.file(sealed.id());
    try {
      AtomicFile.create(target, bytes);
    } catch (FileAlreadyExistsException e) {
      if (!Arrays.equals(bytes, ModelFileReader.bytes(target))) {
        throw FileProblem.exists(target);
      }
    } catch (IOException e) {
      throw FileProblem.of("import the model", target, e);
    }
    return sealed;
  }

  /**
   * Copies a saved model to a file, or under its own name into a folder.
   *
   * @return the file written
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is no such model, MODEL-221
   *     if the target is there already, MODEL-222 if it can't be written
   */
  public Path export(ModelId id, Path target) {
    byte[] bytes = ModelFileReader.bytes(existing(id));
    ModelFileReader.read(bytes, runtime);
    Path file = Files.isDirectory(target) ? target.resolve(folder.file(id).getFileName()) : target;
    try {
      AtomicFile.create(file, bytes);
      return file;
    } catch (IOException e) {
      throw FileProblem.of("export the model", file, e);
    }
  }

  /** The stage of a model; a candidate where nothing was said. */
  public Stage stage(ModelId id) {
    return stages.read().getOrDefault(id.toString(), Stage.CANDIDATE);
  }

  /**
   * Gives a model a stage. A new champion retires the one before.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is no such model, MODEL-222
   *     if it can't be written down
   */
  public void stage(ModelId id, Stage stage) {
    existing(id);
    stages.set(id, stage);
  }

  /** The champion, if one was chosen and is still here. */
  public Optional<ModelId> champion() {
    return stages
        .champion()
        .flatMap(
            champion ->
                folder.ids().stream().filter(id -> id.toString().equals(champion)).findFirst());
  }

  private RegistryEntry entry(Path file, Map<String, Stage> known) {
    try {
      byte[] bytes = ModelFileReader.bytes(file);
      SealedModel sealed = placed(ModelFileReader.read(bytes, runtime), file);
      return new RegistryEntry.Saved(
          file,
          sealed.manifest(),
          sealed.metrics(),
          known.getOrDefault(sealed.id().toString(), Stage.CANDIDATE),
          sealed.fileSha256(),
          bytes.length);
    } catch (ProblemException e) {
      return new RegistryEntry.Damaged(file, e.problem());
    }
  }

  /** Refuses a model in a file that is named after another one. */
  private SealedModel placed(SealedModel sealed, Path file) {
    Path right = folder.file(sealed.id());
    if (!right.getFileName().equals(file.getFileName())) {
      throw FolderProblem.misplaced(file, sealed.id(), right);
    }
    return sealed;
  }

  private Path existing(ModelId id) {
    Path file = folder.file(id);
    if (!Files.exists(file)) {
      throw unknown(id.toString());
    }
    return file;
  }

  private ProblemException unknown(String wanted) {
    List<ModelId> ids = folder.ids();
    String existing =
        ids.stream().limit(MOST_LISTED).map(ModelId::toString).collect(Collectors.joining(", "));
    return FolderProblem.unknown(
        wanted,
        ids.isEmpty()
            ? "The registry \"%s\" is empty: train a model and save it.".formatted(folder())
            : "The registry \"%s\" holds: %s%s."
                .formatted(folder(), existing, ids.size() > MOST_LISTED ? ", …" : ""));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isPath(String text) {
    return ModelFolder.isModelFile(text) || text.indexOf('/') >= 0 || text.indexOf('\\') >= 0;
  }
}
