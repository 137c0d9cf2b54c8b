package org.riskbench.registry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.riskbench.audit.AuditAction;
import org.riskbench.audit.AuditEvent;
import org.riskbench.audit.AuditLog;
import org.riskbench.audit.AuditPen;
import org.riskbench.modelfile.Archive;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.problem.ProblemException;

/** Does what changes the folder: one act at a time, each with its line in the log. */
record Registrar(ModelFolder folder, AuditLog log) {
  /** Does something while nobody else changes the folder. */
  <T> T act(Function<AuditPen, T> work) {
    return log.alone(this::found, work);
  }

  /** An act done to the model in a file. */
  static AuditEvent event(AuditAction action, Path file) {
    return AuditEvent.of(action)
        .on(ModelFolder.label(file), Archive.sha256(ModelFileReader.bytes(file)));
  }

  /** SHA-256 of a text, nothing for nothing. */
  static String hash(String note) {
    return note.isEmpty() ? "" : Archive.sha256(note.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of the file with a model's approval, nothing for none. */
  String approval(Path file) {
    return ModelFolder.id(file)
        .map(id -> new ApprovalFile(folder.folder()).file(id))
        .filter(Files::exists)
        .map(path -> Archive.sha256(ModelFileReader.bytes(path)))
        .orElse("");
  }

  /** Eight digits that differ where two lists do. */
  static String mark(List<?> list) {
    return hash(String.valueOf(list)).substring(0, 8);
  }

  /** What lay in the folder before anything was written down. */
  private List<AuditEvent> found() {
    Map<String, Stage> stages = new Stages(folder.folder()).read();
    Map<String, Remarks> remarks = new RemarksFile(folder.folder()).read();
    List<AuditEvent> events = new ArrayList<>();
    for (Path file : folder.files()) {
      String id = ModelFolder.label(file);
      Remarks written = remarks.getOrDefault(id, Remarks.NONE);
      try {
        events.add(
            event(AuditAction.FOUND, file)
                .with(AsLogged.TO, stages.getOrDefault(id, Stage.CANDIDATE).word())
                .with(AsLogged.NOTE, hash(written.note()))
                .with(AsLogged.TAGS, written.tagLine())
                .with(AsLogged.APPROVAL, approval(file)));
      } catch (ProblemException e) {
        // What can't be read now is no model; checking tells of it as of any damaged file.
      }
    }
    return events;
  }
}
