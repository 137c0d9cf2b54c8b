package org.riskbench.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.audit.AuditLog;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ProblemException;

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
    Standing of(RegistryEntry.Saved model, Optional<Approval> approval) {
      String id = model.id().toString();
      return new Standing(
          stages.getOrDefault(id, Stage.CANDIDATE),
          remarks.getOrDefault(id, Remarks.NONE),
          logged.of(id).saving(),
          approval);
    }
  }

  List<RegistryEntry> list() {
    List<RegistryEntry> entries = new ArrayList<>();
    Path folder = shelf.folder().folder();
    Stages stages = new Stages(folder);
    RemarksFile remarks = new RemarksFile(folder);
    Beside beside =
        new Beside(
            readable(stages.file(), stages::read, entries),
            readable(remarks.file(), remarks::read, entries),
            AsLogged.of(log.read()));
    for (Path file : shelf.folder().files()) {
      entries.add(entry(file, beside));
    }
    entries.sort(ORDER);
    return entries;
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
    RegistryEntry entry = seen.entry(file, this::read);
    return entry instanceof RegistryEntry.Saved saved
        ? saved.with(beside.of(saved, approval(saved)))
        : entry;
  }

  private RegistryEntry read(Path file) {
    try {
      byte[] bytes = ModelFileReader.bytes(file);
      SealedModel sealed = shelf.placed(shelf.read(bytes), file);
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
  private Optional<Approval> approval(RegistryEntry.Saved saved) {
    try {
      return approvals
          .of(saved.id())
          .filter(
              approval ->
                  approvals
                      .doubt(approval, saved.manifest(), saved.fileSha256(), saved.sealedBy())
                      .isEmpty());
    } catch (ProblemException e) {
      return Optional.empty(); // checking tells of it, and so does whoever needs it
    }
  }
}
