package org.riskbench.registry;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riskbench.decision.Policy;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.Revocations;
import org.riskbench.signing.SignerKey;

/** Finds and reads model files; changes nothing. */
record Shelf(ModelFolder folder, ForeignRuntime runtime, Revocations revoked) {
  private static final int MOST_LISTED = 20;

  SealedModel load(ModelId id) {
    Path file = existing(id);
    return placed(credible(ModelFileReader.read(file, runtime)), file);
  }

  SealedModel open(String text) {
    return credible(ModelFileReader.read(resolve(text), runtime));
  }

  SealedModel read(byte[] file) {
    return credible(readAnyway(file));
  }

  /** A sound file, whoever sealed it. */
  SealedModel readAnyway(byte[] file) {
    return ModelFileReader.read(file, runtime);
  }

  private SealedModel credible(SealedModel sealed) {
    doubt(sealed.id(), sealed.sealedBy())
        .ifPresent(
            problem -> {
              throw problem.asException();
            });
    return sealed;
  }

  /** What is to be said against a model that whoever got hold of a key may have made. */
  Optional<Problem> doubt(ModelId id, Optional<SignerKey> sealedBy) {
    return SealPolicy.doubt(id, sealedBy, revoked);
  }

  /** The bytes of a file that holds a sound model. */
  byte[] checked(Path file) {
    byte[] bytes = ModelFileReader.bytes(file);
    read(bytes);
    return bytes;
  }

  /** Refuses a model in a file that is named after another one. */
  SealedModel placed(SealedModel sealed, Path file) {
    Path right = folder.file(sealed.id());
    if (!right.getFileName().equals(file.getFileName())) {
      throw FolderProblem.misplaced(file, sealed.id(), right);
    }
    return sealed;
  }

  Path existing(ModelId id) {
    Path file = folder.file(id);
    if (!Files.exists(file)) {
      throw unknown(id.toString());
    }
    return file;
  }

  Path resolve(String text) {
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

  /** The id of a model of this folder that is told as text. */
  ModelId find(String text) {
    if (isPath(text)) {
      throw unknown(FileProblem.quoted(text) + " in the registry");
    }
    return ModelFolder.id(resolve(text)).orElseThrow(() -> unknown(FileProblem.quoted(text)));
  }

  /** What a model's next file is made of. */
  ModelDraft draft(Path file, Policy policy) {
    byte[] bytes = ModelFileReader.bytes(file);
    return draft(bytes, read(bytes), policy);
  }

  /** The same of a file that was read. */
  ModelDraft draft(byte[] bytes, SealedModel sealed, Policy policy) {
    Manifest manifest = sealed.manifest();
    int version = sealed.model().policy().version() + 1;
    return new ModelDraft(
        sealed
            .model()
            .with(new Policy(version, policy.bands(), policy.fallback(), policy.control())),
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
        sealed.cardUnderOtherThresholds(),
        sealed.population());
  }

  ProblemException unknown(String wanted) {
    List<ModelId> ids = folder.ids();
    String existing =
        ids.stream().limit(MOST_LISTED).map(ModelId::toString).collect(Collectors.joining(", "));
    return FolderProblem.unknown(
        wanted,
        ids.isEmpty()
            ? "The registry \"%s\" is empty: train a model and save it.".formatted(folder.folder())
            : "The registry \"%s\" holds: %s%s."
                .formatted(folder.folder(), existing, ids.size() > MOST_LISTED ? ", …" : ""));
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
