package org.riskbench.ui.decide;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.decision.PolicyMove;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.WindowLanguage;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** The bands themselves, and how the thresholds came about. FX thread only. */
public final class BandsViewModel {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_NOTE = 500;

  private final Session session;
  private final DecideViewModel decide;
  private final Messages messages;
  private final ControlForm control;
  private final DateTimeFormatter when;
  private final ObservableList<BandRow> rows = FXCollections.observableArrayList();
  private final ObservableList<LogRow> log = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper looks = new ReadOnlyStringWrapper("");

  /** A step as the log shows it. */
  record LogRow(String at, String what, String bands, String note) {}

  /**
   * The view's state.
   *
   * @param zone whose clock the log is told by
   */
  public BandsViewModel(Session session, DecideViewModel decide, Messages messages, ZoneId zone) {
    this.session = session;
    this.decide = decide;
    this.messages = messages;
    this.control = new ControlForm(session.thresholds(), messages);
    this.when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
            .withLocale(clockLocale())
            .withZone(zone);
    decide.handlesProperty().addListener((property, before, now) -> show(now));
    session.selectedRunProperty().addListener((property, before, run) -> showLog());
    MapChangeListener<DeskRun, List<PolicyMove>> onMove = change -> showLog();
    session.thresholds().moves().addListener(onMove);
    show(decide.handlesProperty().get());
    showLog();
  }

  /** Day before month in both languages. */
  private static Locale clockLocale() {
    return switch (WindowLanguage.current()) {
      case ENGLISH -> Locale.UK;
      case GERMAN -> Locale.GERMANY;
    };
  }

  private void show(Handles now) {
    rows.setAll(
        IntStream.range(0, now.slots().size())
            .mapToObj(
                slot ->
                    new BandRow(
                        slot,
                        now.slots().get(slot).name(),
                        range(now, slot),
                        now.slots().get(slot).kind(),
                        now.kinds(slot)))
            .toList());
    advice.set("");
  }

  private String range(Handles now, int slot) {
    if (now.isEmpty(slot)) {
      return messages.text("decide.bands.empty");
    }
    int to = slot < now.count() ? now.at(slot) - 1 : 1000;
    return messages.text(
        "decide.bands.range", Integer.toString(now.slots().get(slot).from()), Integer.toString(to));
  }

  private void showLog() {
    Optional<DeskRun> run = session.selectedRun();
    List<PolicyMove> moves = run.map(session.thresholds()::moves).orElse(List.of());
    List<LogRow> shown =
        moves.stream()
            .map(move -> new LogRow(when.format(move.at()), move.why(), move.bands(), move.note()))
            .toList();
    log.setAll(
        IntStream.range(0, shown.size()).mapToObj(i -> shown.get(shown.size() - 1 - i)).toList());
    long byHand = moves.stream().filter(PolicyMove::byHand).count();
    looks.set(
        byHand == 0 ? messages.text("decide.looks.none") : messages.text("decide.looks", byHand));
  }

  /** Renames a band, if nobody else has the name. */
  public void rename(int slot, String text) {
    String name = text.strip();
    List<Handles.Slot> slots = decide.handlesProperty().get().slots();
    boolean taken =
        IntStream.range(0, slots.size())
            .anyMatch(other -> other != slot && slots.get(other).name().equals(name));
    if (name.isEmpty() || name.length() > LONGEST_NAME || taken) {
      show(decide.handlesProperty().get());
      advice.set(messages.text("decide.bands.name.advice", LONGEST_NAME));
      return;
    }
    decide.change(handles -> handles.renamed(slot, name));
  }

  /** Lets a band do something else. */
  public void change(int slot, BandKind kind) {
    decide.change(handles -> handles.of(slot, kind));
  }

  /** Cuts a band in two. */
  public void split(int slot) {
    decide.change(handles -> handles.split(slot));
  }

  /** Gives a band's scores to its neighbour. */
  public void remove(int slot) {
    decide.change(handles -> handles.removed(slot));
  }

  boolean isFull() {
    return rows.size() == Handles.MOST;
  }

  /** Pins a note to where the thresholds stand. */
  public void note(String text) {
    String note = text.strip();
    if (!note.isEmpty()) {
      decide.note(note.substring(0, Math.min(LONGEST_NOTE, note.length())));
    }
  }

  ObservableList<BandRow> rows() {
    return rows;
  }

  ObservableList<LogRow> log() {
    return log;
  }

  /** Whom the policy lets through to learn what becomes of them. */
  public ControlForm getControl() {
    return control;
  }

  /** What is wrong with a name, or empty. */
  public ReadOnlyStringProperty adviceProperty() {
    return advice.getReadOnlyProperty();
  }

  public String getAdvice() {
    return advice.get();
  }

  /** How often thresholds were set while looking at the test records. */
  public ReadOnlyStringProperty looksProperty() {
    return looks.getReadOnlyProperty();
  }

  public String getLooks() {
    return looks.get();
  }
}
