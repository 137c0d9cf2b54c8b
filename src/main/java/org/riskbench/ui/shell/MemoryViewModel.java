package org.riskbench.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.diagnosis.MemoryUse;
import org.riskbench.diagnosis.MemoryUse.Level;
import org.riskbench.problem.Problem;
import org.riskbench.problem.Severity;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.NoticeBoard.Subject;
import org.riskbench.ui.kit.SettingsView;
import org.riskbench.ui.session.Session;

/** Whether memory will last: quietly in the status strip, aloud before it hurts. FX thread only. */
public final class MemoryViewModel {
  private final Session session;
  private final NoticeBoard notices;
  private final Messages messages;
  private final Supplier<MemoryUse> meter;
  private final Runnable closeTable;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(Level.PLENTY);

  /**
   * The indicator's state.
   *
   * @param meter tells how much is in use
   * @param closeTable takes the table with its runs off the desk
   */
  public MemoryViewModel(
      Session session,
      NoticeBoard notices,
      Messages messages,
      Supplier<MemoryUse> meter,
      Runnable closeTable) {
    this.session = session;
    this.notices = notices;
    this.messages = messages;
    this.meter = meter;
    this.closeTable = closeTable;
    look();
  }

  /** Looks again; called every few seconds while the window is open. */
  public void look() {
    MemoryUse use = meter.get();
    String percent = Math.round(use.share() * 100) + " %";
    text.set(messages.text("memory." + use.level().name(), percent));
    hint.set(messages.text("memory.hint", size(use.held()), size(use.most())));
    Level before = level.get();
    level.set(use.level());
    if (use.level() == Level.FULL && before != Level.FULL) {
      notices.pin(Subject.MEMORY, warning(use));
    } else if (use.level() != Level.FULL && before == Level.FULL) {
      notices.takeDown(Subject.MEMORY);
    }
  }

  private Notice warning(MemoryUse use) {
    Problem problem =
        Problem.warning(
            "APP-110",
            messages.text("memory.full", size(use.kept()), size(use.most())) + onDesk(),
            messages.text("memory.full.advice"));
    return withWay(Notice.of(problem));
  }

  /** The table is what can go at once; without one only more memory helps. */
  private Notice withWay(Notice told) {
    return session.dataset().isPresent()
        ? told.with(messages.text("desk.close"), this::close)
        : told.with(messages.text("memory.more"), this::showHow);
  }

  private void close() {
    notices.takeDown(Subject.MEMORY);
    closeTable.run();
  }

  /** What is large: what could go. */
  private String onDesk() {
    Optional<Dataset> data = session.dataset();
    if (data.isEmpty()) {
      return "";
    }
    return " "
        + messages.text(
            "memory.desk",
            data.get().name(),
            Formats.count(data.get().size()),
            data.get().schema().size(),
            session.runs().size());
  }

  /** Work failed for a lack of memory: what can be done is said above all screens. */
  public void ranOut(Problem problem) {
    notices.pin(
        Subject.MEMORY,
        withWay(new Notice(Severity.ERROR, problem.code(), problem.sentence(), Optional.empty())));
  }

  /** Leads to where it is said how the program gets more. */
  public void showHow() {
    session.enter(SettingsView.COMPUTER);
  }

  private static String size(long bytes) {
    return Formats.memory(bytes);
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String getText() {
    return text.get();
  }

  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  public String getHint() {
    return hint.get();
  }

  public ReadOnlyObjectProperty<Level> levelProperty() {
    return level.getReadOnlyProperty();
  }

  public Level getLevel() {
    return level.get();
  }
}
