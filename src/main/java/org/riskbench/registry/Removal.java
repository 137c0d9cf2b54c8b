package org.riskbench.registry;

import java.nio.file.Path;
import java.util.List;
import org.riskbench.audit.AuditAction;
import org.riskbench.audit.AuditEvent;
import org.riskbench.audit.AuditPen;
import org.riskbench.modelfile.Archive;
import org.riskbench.modelfile.ModelFileReader;

/** How models go into the bin, come back or go for good. */
record Removal(Registrar registrar, Bin bin) {
  DeletedModel delete(Path file) {
    return registrar.act(
        pen -> pen.before(Registrar.event(AuditAction.DELETE, file), () -> bin.delete(file)));
  }

  Path restore(DeletedModel deleted) {
    return registrar.act(
        pen -> {
          bin.mustHold(deleted);
          return pen.before(event(AuditAction.RESTORE, deleted), () -> bin.restore(deleted));
        });
  }

  int discard(List<DeletedModel> gone) {
    return registrar.act(
        pen -> {
          gone.forEach(deleted -> discard(pen, deleted));
          return gone.size();
        });
  }

  private void discard(AuditPen pen, DeletedModel deleted) {
    bin.mustHold(deleted);
    pen.before(
        event(AuditAction.DISCARD, deleted),
        () -> {
          bin.discard(deleted);
          return deleted;
        });
  }

  private static AuditEvent event(AuditAction action, DeletedModel deleted) {
    return AuditEvent.of(action)
        .on(deleted.label(), Archive.sha256(ModelFileReader.bytes(deleted.binned())));
  }
}
