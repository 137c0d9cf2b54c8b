package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riskbench.audit.AuditAction;
import org.riskbench.audit.AuditEvent;
import org.riskbench.audit.AuditPen;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;

/** How models come into the folder, and copies out of it. */
record Intake(Registrar registrar, Shelf shelf, Clock clock, Person person) {
  SealedModel save(String name, ModelDraft draft) {
    return save(name, draft, AuditEvent.of(AuditAction.SAVE));
  }

  /** Saves what a revoked key sealed once more under a key that counts, as the next version. */
  SealedModel reseal(ModelId id, String why) {
    byte[] bytes = ModelFileReader.bytes(shelf.existing(id));
    SealedModel sealed = shelf.readAnyway(bytes);
    AsLogged.Model logged = AsLogged.of(registrar.log().read()).of(id.toString());
    if (!logged.isHere() || !logged.sha256().equals(sealed.fileSha256())) {
      throw FolderProblem.notAsLogged(id);
    }
    AuditEvent event =
        AuditEvent.of(AuditAction.SAVE).with("resealed", id.toString()).with("why", why);
    return save(id.name(), shelf.draft(bytes, sealed, sealed.model().policy()), event);
  }

  private SealedModel save(String name, ModelDraft draft, AuditEvent how) {
    if (!ModelId.isName(name)) {
      throw FolderProblem.name(name);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    folder().sweep(now);
    while (true) {
      ModelId id = new ModelId(name, nextVersion(name));
      byte[] bytes = ModelFileWriter.seal(draft, id, now, person.signer().get());
      SealedModel sealed = shelf.read(bytes);
      if (registrar.act(pen -> isTaken(pen, how, sealed, bytes))) {
        return sealed;
      }
      // Somebody else took this number meanwhile: try the next one.
    }
  }

  private boolean isTaken(AuditPen pen, AuditEvent how, SealedModel sealed, byte[] bytes) {
    ModelId id = sealed.id();
    if (nextVersion(id.name()) != id.version()) {
      return false;
    }
    pen.before(
        how.on(id.toString(), sealed.fileSha256()),
        () -> create("save the model", folder().file(id), bytes));
    return true;
  }

  /** A number no model of the name has or had: a deleted one may come back. */
  private int nextVersion(String name) {
    Stream<ModelId> here = folder().ids().stream();
    Stream<ModelId> binned =
        new Bin(folder()).list().stream().flatMap(old -> ModelFolder.id(old.original()).stream());
    IntStream versions =
        Stream.concat(here, binned).filter(id -> id.name().equals(name)).mapToInt(ModelId::version);
    IntStream logged = AsLogged.of(registrar.log().read()).versions(name);
    return 1 + IntStream.concat(versions, logged).max().orElse(0);
  }

  SealedModel importFile(Path file) {
    if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".onnx")) {
      throw Problem.error(
              "MODEL-202",
              "This is a model in ONNX: it has no score, no thresholds and no figures yet.",
              "Let it take part in a training: riskbench train DATA --learner onnx:FILE --name NAME."
                  + " The model saved there is here at once.")
          .asException();
    }
    byte[] bytes = ModelFileReader.bytes(file);
    SealedModel sealed = shelf.read(bytes);
    registrar.act(pen -> imported(pen, sealed, bytes, file));
    return sealed;
  }

  private Path imported(AuditPen pen, SealedModel sealed, byte[] bytes, Path from) {
    String id = sealed.id().toString();
    Path target = folder().file(sealed.id());
    boolean here = Files.exists(target);
    if (here && !Arrays.equals(bytes, ModelFileReader.bytes(target))) {
      throw FileProblem.exists(target);
    }
    AsLogged.Model logged = AsLogged.of(registrar.log().read()).of(id);
    if (here && logged.isHere() && logged.sha256().equals(sealed.fileSha256())) {
      return target;
    }
    AuditEvent event =
        AuditEvent.of(AuditAction.IMPORT)
            .on(id, sealed.fileSha256())
            .with("file", String.valueOf(from.getFileName()));
    return pen.before(event, () -> here ? target : create("import the model", target, bytes));
  }

  Path export(ModelId id, Path target) {
    byte[] bytes = ModelFileReader.bytes(shelf.existing(id));
    SealedModel sealed = shelf.read(bytes);
    Path file =
        Files.isDirectory(target) ? target.resolve(folder().file(id).getFileName()) : target;
    AuditEvent event =
        AuditEvent.of(AuditAction.EXPORT)
            .on(id.toString(), sealed.fileSha256())
            .with("file", String.valueOf(file.getFileName()));
    if (!Files.isWritable(folder().folder())) {
      return create("export the model", file, bytes); // whoever may only read may copy, too
    }
    return registrar.act(pen -> pen.before(event, () -> create("export the model", file, bytes)));
  }

  private static Path create(String action, Path file, byte[] bytes) {
    try {
      AtomicFile.create(file, bytes);
      return file;
    } catch (IOException e) {
      throw FileProblem.of(action, file, e);
    }
  }

  private ModelFolder folder() {
    return registrar.folder();
  }
}
