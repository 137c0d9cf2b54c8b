package org.riskbench.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riskbench.audit.AuditAction;
import org.riskbench.audit.AuditChain;
import org.riskbench.audit.AuditEvent;
import org.riskbench.audit.AuditLine;

/**
 * What the folder should look like if everything the log tells of was done, and nothing else.
 *
 * @param models by id as text
 * @param secondPerson whether a champion needs a second person
 */
record AsLogged(Map<String, Model> models, boolean secondPerson) {
  static final String TO = "to";
  static final String NOTE = "note";
  static final String TAGS = "tags";
  static final String APPROVAL = "approval";
  static final String SECOND_PERSON = "second person";

  /**
   * One model.
   *
   * @param sha256 of its file
   * @param isHere whether it lies in the folder, not in the bin
   * @param note SHA-256 of its note; empty for none
   * @param tags separated by spaces
   * @param approval SHA-256 of the file with its approval; empty for none
   * @param line that put it here, brought it back or took it away
   */
  record Model(
      String sha256,
      boolean isHere,
      Stage stage,
      String note,
      String tags,
      Optional<Saving> saving,
      String approval,
      long line) {
    private static final Model NONE =
        new Model("", false, Stage.CANDIDATE, "", "", Optional.empty(), "", 0);

    private Model placed(AuditLine by, boolean here, Optional<Saving> saved) {
      return new Model(
          by.event().sha256().orElse(""), here, stage, note, tags, saved, approval, by.number());
    }

    private Model at(Stage given) {
      return new Model(sha256, isHere, given, note, tags, saving, approval, line);
    }

    private Model remarked(String noteHash, String tagLine) {
      return new Model(sha256, isHere, stage, noteHash, tagLine, saving, approval, line);
    }

    private Model approved(String approvalHash) {
      return new Model(sha256, isHere, stage, note, tags, saving, approvalHash, line);
    }
  }

  static AsLogged of(AuditChain chain) {
    Set<String> failed =
        chain.lines().stream()
            .filter(line -> line.event().action() == AuditAction.FAILED)
            .map(line -> line.event().detail("line"))
            .collect(Collectors.toSet());
    Replay replay = new Replay();
    for (AuditLine line : chain.lines()) {
      if (!failed.contains(Long.toString(line.number()))) {
        replay.take(line);
      }
    }
    return new AsLogged(replay.models, replay.secondPerson);
  }

  /** What the log says of a model; that it isn't here if it says nothing. */
  Model of(String id) {
    return models.getOrDefault(id, Model.NONE);
  }

  /** Version numbers that models of a name have or had. */
  IntStream versions(String name) {
    String start = name + ":";
    return models.keySet().stream()
        .filter(id -> id.startsWith(start))
        .map(id -> id.substring(start.length()))
        .filter(version -> version.matches("[0-9]{1,9}"))
        .mapToInt(Integer::parseInt);
  }

  private static final class Replay {
    private final Map<String, Model> models = new TreeMap<>();
    private boolean secondPerson;

    void take(AuditLine line) {
      AuditEvent event = line.event();
      if (event.action() == AuditAction.SETTING) {
        secondPerson = event.detail(SECOND_PERSON).equals("on");
      }
      event.model().ifPresent(id -> models.put(id, moved(id, line)));
    }

    private Model moved(String id, AuditLine line) {
      Model model = models.getOrDefault(id, Model.NONE);
      AuditEvent event = line.event();
      return switch (event.action()) {
        case SAVE, IMPORT -> model.placed(line, true, Optional.of(saving(line)));
        case FOUND -> found(model.placed(line, true, model.saving()), event);
        case RESTORE -> model.placed(line, true, model.saving());
        case DELETE -> model.placed(line, false, model.saving());
        case STAGE -> staged(id, model, event);
        case NOTE -> model.remarked(event.detail(NOTE), model.tags());
        case TAG -> model.remarked(model.note(), event.detail(TAGS));
        case APPROVE -> model.approved(event.detail(APPROVAL));
        case DISCARD,
            EXPORT,
            PUBLISH,
            UNPUBLISH,
            ACTIVATE,
            MODE,
            SHADOW,
            LIST,
            SETTING,
            FAILED,
            MENDED ->
            model;
      };
    }

    private static Saving saving(AuditLine line) {
      return new Saving(line.who(), line.at(), line.event().action() == AuditAction.IMPORT);
    }

    private static Model found(Model model, AuditEvent event) {
      return model
          .at(stage(event.detail(TO)))
          .remarked(event.detail(NOTE), event.detail(TAGS))
          .approved(event.detail(APPROVAL));
    }

    private Model staged(String id, Model model, AuditEvent event) {
      Map<String, Stage> stages = new HashMap<>();
      models.forEach((other, known) -> stages.put(other, known.stage()));
      Stages.with(stages, id, stage(event.detail(TO)))
          .forEach((other, stage) -> models.computeIfPresent(other, (k, known) -> known.at(stage)));
      return model.at(stage(event.detail(TO)));
    }

    private static Stage stage(String word) {
      for (Stage stage : Stage.values()) {
        if (stage.word().equals(word)) {
          return stage;
        }
      }
      return Stage.CANDIDATE;
    }
  }
}
