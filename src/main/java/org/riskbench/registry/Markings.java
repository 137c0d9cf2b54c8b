package org.riskbench.registry;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.riskbench.audit.AuditAction;
import org.riskbench.audit.AuditEvent;
import org.riskbench.audit.AuditPen;

/** What is said of models beside their files: stages, notes, tags, and what holds for all. */
record Markings(Registrar registrar) {
  Stage stage(Path file, Stage stage, String why) {
    return registrar.act(pen -> staged(pen, file, stage, why));
  }

  private Stage staged(AuditPen pen, Path file, Stage stage, String why) {
    String id = ModelFolder.label(file);
    Stages stages = new Stages(folder());
    Map<String, Stage> before = stages.read();
    AuditEvent event =
        Registrar.event(AuditAction.STAGE, file)
            .with("from", before.getOrDefault(id, Stage.CANDIDATE).word())
            .with(AsLogged.TO, stage.word())
            .with("why", why);
    Optional<String> displaced =
        stage
            .successor()
            .flatMap(next -> Stages.holder(stage, before))
            .filter(other -> !other.equals(id));
    AuditEvent told = displaced.map(other -> event.with(AuditEvent.DISPLACED, other)).orElse(event);
    return pen.before(
        told,
        () -> {
          stages.write(Stages.with(before, id, stage));
          return stage;
        });
  }

  Remarks note(Path file, String text) {
    return remark(
        file,
        old -> old.withNote(text),
        now ->
            Registrar.event(AuditAction.NOTE, file)
                .with(AsLogged.NOTE, Registrar.hash(now.note()))
                .with("characters", Integer.toString(now.note().length())));
  }

  Remarks tag(Path file, Collection<String> tags) {
    return remark(
        file,
        old -> old.withTags(tags),
        now -> Registrar.event(AuditAction.TAG, file).with(AsLogged.TAGS, now.tagLine()));
  }

  private interface Telling {
    AuditEvent of(Remarks now);
  }

  private Remarks remark(Path file, UnaryOperator<Remarks> change, Telling telling) {
    String id = ModelFolder.label(file);
    return registrar.act(
        pen -> {
          RemarksFile kept = new RemarksFile(folder());
          Map<String, Remarks> remarks = new TreeMap<>(kept.read());
          Remarks before = remarks.getOrDefault(id, Remarks.NONE);
          Remarks now = change.apply(before);
          if (now.equals(before)) {
            return now;
          }
          remarks.put(id, now);
          return pen.before(
              telling.of(now),
              () -> {
                kept.write(remarks);
                return now;
              });
        });
  }

  boolean requireSecondPerson(boolean required) {
    AuditEvent event =
        AuditEvent.of(AuditAction.SETTING).with(AsLogged.SECOND_PERSON, required ? "on" : "off");
    return registrar.act(
        pen ->
            pen.before(
                event,
                () -> {
                  new RegistryRules(required).write(folder());
                  return required;
                }));
  }

  private Path folder() {
    return registrar.folder().folder();
  }
}
