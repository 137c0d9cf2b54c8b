package org.riskbench.ui.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.profile.Finding.Action;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.data.FindingItem.Group;
import org.riskbench.ui.data.Profiling.Look;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** What is odd in the data and what to do about it. */
public final class FindingsViewModel {
  private static final long SEED = 1;

  private final DatasetDesk desk;
  private final Session session;
  private final ColumnsViewModel columns;
  private final Messages messages;

  private final ObservableList<FindingItem.Section> sections = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper clear = new ReadOnlyBooleanWrapper();
  // Findings acted upon: gone at once, though the next look is what decides.
  private final Set<String> handled = new HashSet<>();

  FindingsViewModel(
      DatasetDesk desk, Session session, ColumnsViewModel columns, Messages messages) {
    this.desk = desk;
    this.session = session;
    this.columns = columns;
    this.messages = messages;
    title.set(messages.text("view.findings"));
    desk.onDeskProperty().addListener((property, before, now) -> show());
    desk.recalledProperty().addListener((property, before, now) -> show());
    desk.lookProperty().addListener((property, before, look) -> tell());
    desk.refusedProperty().addListener((property, before, now) -> showAnew());
    session.profile().wholeProperty().addListener((property, before, whole) -> showAnew());
    session.profile().columns().addListener((ListChangeListener<ColumnProfile>) change -> tell());
    session.preparation().notes().addListener((MapChangeListener<String, String>) change -> show());
  }

  // ---- what the user does

  /** Does what a finding offers; keeping it takes a note, see {@link #keep}. */
  public void act(FindingItem item, Action action) {
    switch (action) {
      case IGNORE_COLUMN -> role(item, ColumnRole.IGNORED);
      case MAKE_ENTITY -> role(item, ColumnRole.ENTITY);
      case SPLIT_BY_TIME -> split(item, action, new SplitPlan.ByTime(shares(), delay()));
      case SPLIT_BY_ENTITY ->
          split(item, action, new SplitPlan.ByEntity(shares(), List.of(), SEED));
      case KEEP_WITH_NOTE -> keep(item, "");
    }
  }

  /** Leaves out all columns with findings of one code in a section, as one change. */
  public void ignoreAll(FindingItem.Section section, String code) {
    List<FindingItem> alike =
        section.items().stream()
            .filter(item -> item.code().equals(code))
            .filter(item -> item.actions().contains(Action.IGNORE_COLUMN))
            .toList();
    alike.forEach(item -> handled.add(item.key()));
    columns.ignore(
        messages.text("findings.ignore.all", Formats.count(alike.size()), code),
        alike.stream().map(FindingItem::column).toList());
    show();
  }

  private void role(FindingItem item, ColumnRole role) {
    handled.add(item.key());
    columns.changeRole(item.column(), role);
    show();
  }

  private void split(FindingItem item, Action action, SplitPlan plan) {
    handled.add(item.key());
    desk.split(messages.text("findings." + action), plan);
    show();
  }

  private SplitPlan.Shares shares() {
    return session
        .preparation()
        .split()
        .map(SplitPlan::shares)
        .orElseGet(SplitPlan.Shares::defaults);
  }

  /** The delay that was chosen before, as far as records were divided by time. */
  private Duration delay() {
    return session
        .preparation()
        .split()
        .filter(SplitPlan.ByTime.class::isInstance)
        .map(plan -> ((SplitPlan.ByTime) plan).labelDelay())
        .orElse(Duration.ZERO);
  }

  /** Keeps a finding as it is, with a note for the model card; nothing without a note. */
  public void keep(FindingItem item, String note) {
    if (!note.isBlank()) {
      desk.note(
          messages.text("data.change.keep", item.key()), item.key(), Optional.of(note.strip()));
    }
  }

  /** Removes the note of a finding that was kept. */
  public void removeNote(FindingItem item) {
    desk.note(messages.text("data.change.unkeep", item.key()), item.key(), Optional.empty());
  }

  /** Brings the column of a finding to the front. */
  public void reveal(FindingItem item) {
    columns.reveal(item.column());
  }

  /** Goes where a finding leads. */
  public void follow(FindingItem item) {
    switch (item.lead()) {
      case RECORDS -> session.show(DataView.RECORDS);
      case FORGET -> desk.forget();
      case NOWHERE -> {
        // leads nowhere
      }
    }
  }

  /** Looks once more, after a look was stopped. */
  public void lookAgain() {
    desk.lookAgain();
  }

  // ---- what happens then

  private void showAnew() {
    handled.clear();
    show();
  }

  private void show() {
    List<FindingItem> items =
        desk
            .onDesk()
            .map(
                now ->
                    FindingList.of(
                        now.dataset(),
                        session.profile().whole(),
                        desk.recalledProperty().get(),
                        session.preparation().notes(),
                        messages))
            .orElse(List.of())
            .stream()
            .filter(item -> !handled.contains(item.key()) || item.actions().isEmpty())
            .toList();
    Map<Group, List<FindingItem>> grouped =
        items.stream()
            .collect(Collectors.groupingBy(FindingItem::group, TreeMap::new, Collectors.toList()));
    List<FindingItem.Section> shown = new ArrayList<>();
    grouped.forEach(
        (group, of) ->
            shown.add(
                new FindingItem.Section(
                    group, messages.text("findings." + group, Formats.count(of.size())), of)));
    sections.setAll(shown);
    int open =
        grouped.getOrDefault(Group.ACT, List.of()).size()
            + grouped.getOrDefault(Group.DECIDE, List.of()).size();
    title.set(
        open == 0
            ? messages.text("view.findings")
            : messages.text("findings.title", Formats.count(open)));
    clear.set(open == 0 && session.profile().whole().isPresent());
    tell();
  }

  private void tell() {
    Look look = desk.lookProperty().get();
    stopped.set(look == Look.STOPPED);
    status.set(
        switch (look) {
          case NOTHING -> "";
          case DONE ->
              clear.get()
                  ? messages.text("data.findings.none")
                  : messages.text("findings.done", Formats.count(columnCount()));
          case STOPPED -> messages.text("findings.stopped");
          case LOOKING ->
              session.profile().whole().isPresent()
                  ? messages.text("findings.again")
                  : messages.text(
                      "findings.looking",
                      Formats.count(session.profile().columns().size()),
                      Formats.count(columnCount()));
        });
  }

  private int columnCount() {
    return desk.onDesk().map(now -> now.dataset().schema().size()).orElse(0);
  }

  // ---- what the view shows

  /** Findings by gravity. */
  public ObservableList<FindingItem.Section> getSections() {
    return sections;
  }

  /** What the tab says: the view's name and how many findings are open. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /** How far the look is, or that all is well; empty if there is nothing to say. */
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  public String getStatus() {
    return status.get();
  }

  /** Whether the look was stopped before its end. */
  public ReadOnlyBooleanProperty stoppedProperty() {
    return stopped.getReadOnlyProperty();
  }

  public boolean isStopped() {
    return stopped.get();
  }

  /** Whether all was looked at and nothing is open. */
  public ReadOnlyBooleanProperty clearProperty() {
    return clear.getReadOnlyProperty();
  }

  public boolean isClear() {
    return clear.get();
  }
}
