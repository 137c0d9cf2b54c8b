package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.RoleSuggestion;
import org.riskbench.problem.Problem;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Profile;
import org.riskbench.settings.RememberedColumns;
import org.riskbench.ui.data.FindingItem.Group;
import org.riskbench.ui.data.FindingItem.Lead;
import org.riskbench.ui.data.ShapeMemory.Recalled;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Gathers all there is to know about the data, from the loader and from the profile. */
final class FindingList {
  /** Lines or columns named in one finding. */
  private static final int PLACES_NAMED = 5;

  /** Tells how many rows were set aside, which is told here by reason. */
  private static final String ROWS_SET_ASIDE = "DATA-150";

  private final Dataset dataset;
  private final Messages messages;
  private final List<FindingItem> items = new ArrayList<>();

  private FindingList(Dataset dataset, Messages messages) {
    this.dataset = dataset;
    this.messages = messages;
  }

  /**
   * All findings, in the order they are shown within their group.
   *
   * @param whole empty while nobody has looked at all columns
   * @param notes of findings kept, by key
   */
  static List<FindingItem> of(
      Dataset dataset,
      Optional<Profile> whole,
      Optional<Recalled> recalled,
      Map<String, String> notes,
      Messages messages) {
    FindingList list = new FindingList(dataset, messages);
    whole.ifPresent(profile -> list.addFound(profile, notes));
    list.addLoaded();
    recalled.ifPresent(list::addRecalled);
    list.addRoles();
    return list.items;
  }

  private void addFound(Profile profile, Map<String, String> notes) {
    for (Finding found : profile.findings()) {
      FindingItem item =
          new FindingItem(
              group(found.severity()),
              found.code(),
              found.column(),
              found.text(),
              found.actions(),
              Lead.NOWHERE,
              Optional.empty());
      Optional<String> note = Optional.ofNullable(notes.get(item.key()));
      items.add(note.isPresent() ? kept(item, note) : item);
    }
  }

  private static FindingItem kept(FindingItem item, Optional<String> note) {
    return new FindingItem(
        Group.KEPT, item.code(), item.column(), item.text(), List.of(), item.lead(), note);
  }

  private static Group group(Finding.Severity severity) {
    return switch (severity) {
      case ERROR -> Group.ACT;
      case WARNING -> Group.DECIDE;
      case INFO -> Group.KNOW;
    };
  }

  private void addLoaded() {
    if (dataset.labels().fraudRate() > 0.5) {
      items.add(FindingItem.plain(Group.DECIDE, "", "", messages.text("data.finding.mostly")));
    }
    Map<String, List<Rejected>> byReason = new TreeMap<>();
    for (Rejected row : dataset.rejected()) {
      byReason
          .computeIfAbsent(EngineWords.told(row.reason().text()), reason -> new ArrayList<>())
          .add(row);
    }
    byReason.forEach(this::addSetAside);
    for (Problem warning : dataset.report().warnings()) {
      if (!warning.code().equals(ROWS_SET_ASIDE)) {
        items.add(FindingItem.plain(Group.DECIDE, warning.code(), "", EngineWords.told(warning)));
      }
    }
  }

  private void addSetAside(String reason, List<Rejected> rows) {
    String lines =
        rows.stream()
            .limit(PLACES_NAMED)
            .map(row -> Formats.count(row.line()))
            .collect(Collectors.joining(", "));
    String more = rows.size() > PLACES_NAMED ? ", …" : "";
    String text =
        messages.text(
            rows.size() == 1 ? "data.finding.aside.one" : "data.finding.aside",
            Formats.count(rows.size()),
            reason,
            lines + more);
    items.add(FindingItem.plain(Group.DECIDE, ROWS_SET_ASIDE, "", text).leading(Lead.RECORDS));
  }

  private void addRecalled(Recalled recalled) {
    RememberedColumns said = recalled.said();
    List<String> parts = new ArrayList<>();
    addNames(parts, "findings.recalled.roles", said.roles().keySet());
    addNames(parts, "findings.recalled.kinds", said.kinds().keySet());
    if (recalled.labelFits()) {
      said.label()
          .ifPresent(label -> addNames(parts, "findings.recalled.label", List.of(label.column())));
    } else {
      items.add(FindingItem.plain(Group.DECIDE, "", "", messages.text("findings.recalled.misfit")));
    }
    String text =
        parts.isEmpty()
            ? messages.text("findings.recalled.nothing")
            : messages.text("findings.recalled", String.join(", ", parts));
    items.add(FindingItem.plain(Group.KNOW, "", "", text).leading(Lead.FORGET));
  }

  private void addNames(List<String> parts, String key, Collection<String> columns) {
    if (!columns.isEmpty()) {
      String names = String.join(", ", columns.stream().limit(PLACES_NAMED).toList());
      parts.add(messages.text(key, names + (columns.size() > PLACES_NAMED ? ", …" : "")));
    }
  }

  private void addRoles() {
    for (RoleSuggestion suggestion : dataset.report().suggestions()) {
      int column = dataset.schema().require(suggestion.column());
      if (dataset.schema().column(column).role() == suggestion.role()) {
        String role = messages.text("role." + suggestion.role().name());
        items.add(
            FindingItem.plain(
                Group.KNOW,
                "",
                suggestion.column(),
                messages.text("findings.role", role, EngineWords.told(suggestion.reason()))));
      }
    }
  }
}
