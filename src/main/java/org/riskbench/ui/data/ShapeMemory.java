package org.riskbench.ui.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.loading.DataLoader;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.settings.RememberedColumns;
import org.riskbench.settings.RoleMemory;

/** What the analyst said about the last file of the same columns, for the next one. Any thread. */
final class ShapeMemory {
  private final RoleMemory memory;

  ShapeMemory(RoleMemory memory) {
    this.memory = memory;
  }

  /**
   * A dataset after what was remembered of its columns was applied.
   *
   * @param said what was remembered
   * @param labelFits whether the label could be read as it was before
   */
  record Recalled(Dataset dataset, RememberedColumns said, boolean labelFits) {}

  /** The options with roles and kinds remembered for the columns of a file. */
  LoadOptions before(Path file, LoadOptions options) {
    if (options.reading().join().isPresent()) {
      return options; // its columns are more than this file's; see after
    }
    RememberedColumns said = memory.recall(DataLoader.columns(file));
    LoadOptions changed = options.remembered(roles(said));
    for (Map.Entry<String, String> each : said.kinds().entrySet()) {
      Optional<ColumnKind> kind = named(ColumnKind.values(), each.getValue());
      if (kind.isPresent() && !options.kinds().containsKey(each.getKey())) {
        changed = changed.kind(each.getKey(), kind.get());
      }
    }
    return changed;
  }

  /** Applies what could not be applied before the file was read. */
  Recalled after(Dataset loaded, LoadOptions asked) {
    RememberedColumns said = memory.recall(names(loaded));
    Dataset dataset = loaded;
    if (loaded.report().options().reading().remembered().isEmpty()) {
      for (Map.Entry<String, ColumnRole> each : roles(said).entrySet()) {
        if (!asked.roles().containsKey(each.getKey())) {
          dataset = RoleChange.apply(dataset, each.getKey(), each.getValue());
        }
      }
    }
    if (said.label().isEmpty() || asked.label().isPresent()) {
      return new Recalled(dataset, said, true);
    }
    Optional<Dataset> labelled = labelled(dataset, said.label().get());
    return new Recalled(labelled.orElse(dataset), said, labelled.isPresent());
  }

  /** The label read as before, unless this file has other values: then it is to be said again. */
  private static Optional<Dataset> labelled(Dataset dataset, RememberedColumns.Label label) {
    List<LabelValue> values = LabelForm.values(dataset, label.column());
    if (!label.othersGood() && values.size() > 2) {
      return Optional.empty();
    }
    Optional<LabelRule> rule =
        LabelForm.rule(label.column(), LabelForm.othersGood(values, label.fraud()));
    try {
      return rule.map(dataset::withLabel);
    } catch (ProblemException e) {
      return Optional.empty(); // told by Recalled.labelFits
    }
  }

  /**
   * Remembers what the analyst said.
   *
   * @param loaded the dataset as it came from the file
   * @param now the dataset as the analyst has it
   * @throws ProblemException USE-312 if it can't be written
   */
  void keep(Dataset loaded, Dataset now) {
    RememberedColumns before = memory.recall(names(now));
    Map<String, String> roles = new LinkedHashMap<>();
    Map<String, String> kinds = new LinkedHashMap<>();
    for (Column column : now.schema().columns()) {
      Column first = loaded.schema().column(loaded.schema().require(column.name()));
      String role = column.role().name();
      boolean knownRole = role.equals(before.roles().get(column.name()));
      if (column.role() != ColumnRole.LABEL && (column.role() != first.role() || knownRole)) {
        roles.put(column.name(), role);
      }
      boolean knownKind = column.kind().name().equals(before.kinds().get(column.name()));
      if (column.kind() != first.kind() || knownKind) {
        kinds.put(column.name(), column.kind().name());
      }
    }
    boolean same = now.labels().rule().equals(loaded.labels().rule());
    Optional<RememberedColumns.Label> label =
        same && before.label().isEmpty()
            ? Optional.empty()
            : now.labels().rule().map(ShapeMemory::label);
    memory.keep(names(now), new RememberedColumns(roles, kinds, label));
  }

  /**
   * Forgets what was said of such columns.
   *
   * @throws ProblemException USE-312 if that can't be written
   */
  void forget(Dataset dataset) {
    memory.forget(names(dataset));
  }

  private static RememberedColumns.Label label(LabelRule rule) {
    return new RememberedColumns.Label(
        rule.column(),
        rule.fraud().orElseThrow(),
        rule.unlabelled().isEmpty() && rule.indeterminate().isEmpty());
  }

  private static List<String> names(Dataset dataset) {
    Schema schema = dataset.schema();
    return schema.columns().stream().map(Column::name).toList();
  }

  private static Map<String, ColumnRole> roles(RememberedColumns said) {
    Map<String, ColumnRole> roles = new LinkedHashMap<>();
    said.roles()
        .forEach(
            (column, role) ->
                named(ColumnRole.values(), role).ifPresent(known -> roles.put(column, known)));
    return roles;
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
  }
}
