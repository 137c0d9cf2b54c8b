package org.riskbench.ui.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be done from anywhere: whoever has something to offer adds it while the desk is wired.
 * FX thread only.
 */
public final class CommandBook {
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final List<KeyNote> notes = new ArrayList<>();

  /**
   * Adds something that can be done.
   *
   * @throws IllegalArgumentException if there is one of that word already, or one whose keys are
   *     the same and work at the same place
   */
  public void add(Command command) {
    if (commands.containsKey(command.word())) {
      throw new IllegalArgumentException("two commands are called " + command.word());
    }
    for (String stroke : command.strokes()) {
      holder(stroke, command)
          .ifPresent(
              holder -> {
                throw new IllegalArgumentException(
                    stroke + " is meant for " + holder.word() + " and for " + command.word());
              });
    }
    commands.put(command.word(), command);
  }

  private Optional<Command> holder(String stroke, Command wanted) {
    return commands.values().stream()
        .filter(each -> each.strokes().contains(stroke) && each.meets(wanted))
        .findFirst();
  }

  /** Tells of keys that work in one place only. */
  public void note(KeyNote note) {
    notes.add(note);
  }

  /** Keys that work in one place only, in the order in which they were told. */
  public List<KeyNote> notes() {
    return List.copyOf(notes);
  }

  /** Everything in the order in which it was added. */
  public List<Command> all() {
    return List.copyOf(commands.values());
  }

  /** The command of a word. */
  public Optional<Command> find(String word) {
    return Optional.ofNullable(commands.get(word));
  }

  /** Adds several. */
  public void addAll(Collection<Command> more) {
    more.forEach(this::add);
  }
}
