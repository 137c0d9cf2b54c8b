package org.riskbench.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.audit.AuditLog;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.SignerKey;

/** The list of a folder's models with what is known beside their files. */
record Catalogue(Shelf shelf, AuditLog log, Approvals approvals, SeenFiles seen) {
  private static final Comparator<RegistryEntry> ORDER =
      Comparator.comparing((RegistryEntry entry) -> entry instanceof RegistryEntry.Damaged)
          .thenComparing(
              entry -> entry instanceof RegistryEntry.Saved saved ? saved.id().name() : "")
          .thenComparing(
              entry -> entry instanceof RegistryEntry.Saved saved ? -saved.id().version() : 0)
          .thenComparing(RegistryEntry::file);

  /** What lies beside the models. */
  private record Beside(Map<String, Stage> stages, Map<String, Remarks> remarks, AsLogged logged) {
    Standing of(ModelId model, Optional<Approval> approval) {
      String id = model.toString();
      return new Standing(
          stages.getOrDefault(id, Stage.CANDIDATE),
          remarks.getOrDefault(id, Remarks.NONE),
          logged.of(id).saving(),
          approval);
    }
  }

  List<RegistryEntry> list() {
    List<RegistryEntry> entries = new ArrayList<>();
    Beside beside = beside(entries);
    for (Path file : shelf.folder().files()) {
      entries.add(entry(file, beside));
    }
    entries.sort(ORDER);
    return entries;
  }

  /** What is known of one model of the folder, as the list would say. */
  Standing standing(SealedModel model) {
    return beside(new ArrayList<>())
        .of(model.id(), approval(model.manifest(), model.fileSha256(), model.sealedBy()));
  }

  private Beside beside(List<RegistryEntry> damaged) {
    Path folder = shelf.folder().folder();
    Stages stages = new Stages(folder);
    RemarksFile remarks = new RemarksFile(folder);
    return new Beside(
        readable(stages.file(), stages::read, damaged),
        readable(remarks.file(), remarks::read, damaged),
        AsLogged.of(log.read()));
  }

  /** What a damaged file beside the models says is left out, and the file listed as damaged. */
  private static <V> Map<String, V> readable(
      Path file, Supplier<Map<String, V>> reading, List<RegistryEntry> entries) {
    try {
      return reading.get();
    } catch (ProblemException e) {
      entries.add(new RegistryEntry.Damaged(file, e.problem()));
      return Map.of();
    }
  }

  private RegistryEntry entry(Path file, Beside beside) {
    // What was read is remembered; whether its key still counts is asked anew.
    RegistryEntry entry = credible(seen.entry(file, this::read));
    return entry instanceof RegistryEntry.Saved saved
        ? saved.with(
            beside.of(saved.id(), approval(saved.manifest(), saved.fileSha256(), saved.sealedBy())))
        : entry;
  }

  private RegistryEntry credible(RegistryEntry entry) {
    if (entry instanceof RegistryEntry.Saved saved) {
      Optional<Problem> doubt = shelf.doubt(saved.id(), saved.sealedBy());
      if (doubt.isPresent()) {
        return new RegistryEntry.Damaged(saved.file(), doubt.get());
      }
    }
    return entry;
  }

  private RegistryEntry read(Path file) {
    try {
      byte[] bytes = ModelFileReader.bytes(file);
      SealedModel sealed = shelf.placed(shelf.readAnyway(bytes), file);
      return new RegistryEntry.Saved(
          file,
          sealed.manifest(),
          sealed.metrics(),
          sealed.model().policy(),
          Standing.NONE,
          sealed.sealedBy(),
          sealed.fileSha256(),
          bytes.length);
    } catch (ProblemException e) {
      return new RegistryEntry.Damaged(file, e.problem());
    }
  }

  /** An approval that holds; one that can't be read or does not hold is none. */
  private Optional<Approval> approval(
      Manifest manifest, String fileSha256, Optional<SignerKey> sealedBy) {
    try {
      return approvals
          .of(manifest.id())
          .filter(approval -> approvals.doubt(approval, manifest, fileSha256, sealedBy).isEmpty());
    } catch (ProblemException e) {
      return Optional.empty(); // checking tells of it, and so does whoever needs it
    }
  }
}
