package org.riskbench.desk;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.JoinPlan;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * The data on the desk: where it is, how it is read, and what the analyst made of its columns.
 * Immutable.
 *
 * @param name for people
 * @param place where it is
 * @param options how it was asked to be read, but for what is hashed
 * @param hashed columns that are hashed on load
 * @param columns all columns as they are now, in the order of the table
 * @param label how the label is read now; empty without one
 * @param timing what was said about when labels become known
 * @param sha256 of the file as it was read; empty for a database
 * @param size how many records there are
 * @param others SHA-256 of the files beside it, a joined one or a second one of test records, by
 *     path; without those that nobody has summed yet
 */
public record KeptTable(
    String name,
    KeptPlace place,
    LoadOptions options,
    List<String> hashed,
    Map<String, Kept> columns,
    Optional<LabelRule> label,
    LabelTiming timing,
    String sha256,
    int size,
    Map<Path, String> others) {

  /** A column: kind and role. */
  public record Kept(ColumnKind kind, ColumnRole role) {}

  public KeptTable {
    hashed = List.copyOf(hashed);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    others = Map.copyOf(others);
  }

  /**
   * The table on the desk.
   *
   * @param options as it was asked to be read
   * @param now the data as the analyst has it
   */
  public static KeptTable of(String name, KeptPlace place, LoadOptions options, Dataset now) {
    Map<String, Kept> columns = new LinkedHashMap<>();
    for (Column column : now.schema().columns()) {
      columns.put(column.name(), new Kept(column.kind(), column.role()));
    }
    return new KeptTable(
        name,
        place,
        options.withoutHashes(),
        options.reading().hashed().map(each -> each.columns()).orElse(List.of()),
        columns,
        now.labels().rule(),
        now.labels().timing(),
        now.sha256(),
        now.size(),
        Map.of());
  }

  /** Whether a dataset is this table: the same bytes and as many records. */
  public boolean is(Dataset loaded) {
    return !sha256.isEmpty() && sha256.equals(loaded.sha256()) && size == loaded.size();
  }

  /**
   * The same table where one of its files is elsewhere.
   *
   * @param file that is not where it was
   * @param to where it is
   */
  public KeptTable moved(Path file, Path to) {
    LoadOptions known = options;
    if (options.testFile().filter(file::equals).isPresent()) {
      known = known.test(to);
    }
    Optional<JoinPlan> join = options.reading().join().filter(each -> each.file().equals(file));
    if (join.isPresent()) {
      known = known.join(new JoinPlan(to, join.get().keys()));
    }
    KeptPlace found = place.path().filter(file::equals).isPresent() ? place.in(to) : place;
    Map<Path, String> sums = new LinkedHashMap<>();
    others.forEach((path, sum) -> sums.put(path.equals(file) ? to : path, sum));
    return new KeptTable(name, found, known, hashed, columns, label, timing, sha256, size, sums);
  }

  /** The files beside it. */
  List<Path> beside() {
    return Stream.of(options.testFile(), options.reading().join().map(JoinPlan::file))
        .flatMap(Optional::stream)
        .map(Path::toAbsolutePath)
        .toList();
  }

  /** The same with these sums. */
  KeptTable summed(Map<Path, String> sums) {
    return new KeptTable(name, place, options, hashed, columns, label, timing, sha256, size, sums);
  }
}
