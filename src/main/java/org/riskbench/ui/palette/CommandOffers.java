package org.riskbench.ui.palette;

import java.util.List;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.Commands;
import org.riskbench.ui.kit.Messages;

/** The commands of the book as lines of the palette. */
public final class CommandOffers {
  private final Commands commands;
  private final Messages messages;
  private final Messages english;

  /**
   * The commands' lines.
   *
   * @param english titles are found by these words too
   */
  public CommandOffers(Commands commands, Messages messages, Messages english) {
    this.commands = commands;
    this.messages = messages;
    this.english = english;
  }

  List<Offer> all() {
    return commands.book().all().stream().map(this::offer).toList();
  }

  private Offer offer(Command command) {
    String reason = command.isPossible() ? "" : command.reason().get();
    return new Offer(
        command.word(),
        messages.text(command.titleKey()),
        english.text(command.titleKey()),
        reason.isEmpty() ? command.detail().get() : reason,
        messages.text(command.groupKey()),
        command.icon(),
        commands.names().first(command),
        command.isPossible(),
        true,
        command::run);
  }
}
