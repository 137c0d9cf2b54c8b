package org.riskbench.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TablePlace;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.CellHash;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.Splitter;

/**
 * Brings back what lay on the desk: reads the table again, gives its columns what the analyst gave
 * them, reads the runs. Trains nothing. One use, on one thread.
 */
public final class Reopening {
  private static final String RUNS = "job.reopen.runs";

  private final DeskContent content;
  private final Function<String, KeptRun> runs;
  private final Supplier<CellHash> salt;
  private final List<Problem> warnings = new ArrayList<>();

  /**
   * Nothing is read yet.
   *
   * @param runs reads a run by its key; may throw a problem, then that run is left out
   * @param salt what columns are hashed with, asked for only if some are
   */
  public Reopening(DeskContent content, Function<String, KeptRun> runs, Supplier<CellHash> salt) {
    this.content = content;
    this.runs = runs;
    this.salt = salt;
  }

  /**
   * Reads it.
   *
   * @throws ProblemException DATA-1.. if a file that has not changed can't be read
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public Reopened run(JobContext context) {
    if (content.table().isEmpty()) {
      return new Reopened.Empty();
    }
    KeptTable table = content.table().get();
    if (table.place() instanceof KeptPlace.OfDatabase database) {
      return new Reopened.Asking(database);
    }
    Optional<Path> gone = files(table).filter(file -> !Files.isRegularFile(file)).findFirst();
    if (gone.isPresent()) {
      return new Reopened.Gone(gone.get());
    }
    Path file = table.place().path().orElseThrow();
    for (Path other : table.beside()) {
      if (isOther(other, table.others().getOrDefault(other, ""))) {
        return new Reopened.Changed(other);
      }
    }
    JobContext reading = context.share(0.8, "job.load.read");
    try {
      return read(table, table.place().table().orElseThrow(), reading, context.share(0.2, RUNS))
          .orElseGet(() -> new Reopened.Changed(file));
    } catch (ProblemException e) {
      if (isOther(file, table.sha256())) {
        return new Reopened.Changed(file);
      }
      throw e;
    }
  }

  private static Stream<Path> files(KeptTable table) {
    return Stream.concat(table.place().path().stream(), table.beside().stream());
  }

  /** Empty if the table is another one than before. */
  private Optional<Reopened> read(
      KeptTable table, TablePlace place, JobContext reading, JobContext rest) {
    LoadOptions options =
        table.hashed().isEmpty()
            ? table.options()
            : table.options().hash(table.hashed(), salt.get());
    Dataset loaded = DataLoader.load(place.look(), options, reading);
    if (!loaded.sha256().equals(table.sha256()) || loaded.size() != table.size()) {
      return Optional.empty();
    }
    return Optional.of(whole(table, place, loaded, rest));
  }

  /**
   * Reads what belongs to a table that was read elsewhere.
   *
   * @param loaded the same table as was kept
   * @throws ProblemException DATA-1.. if its columns can't be what they were
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public Reopened over(Dataset loaded, JobContext context) {
    KeptTable table =
        content.table().orElseThrow(() -> new IllegalArgumentException("no table was kept"));
    TablePlace place =
        table
            .place()
            .table()
            .orElseGet(() -> new TablePlace.OfFile(loaded.report().source().file()));
    return whole(table, place, loaded, context);
  }

  private Reopened whole(KeptTable table, TablePlace place, Dataset loaded, JobContext rest) {
    Dataset now = TableShape.give(table, place, loaded, rest);
    List<KeptRun> found = new ArrayList<>();
    List<KeptHandles> handles = new ArrayList<>();
    Map<SplitPlan, Optional<Split>> splits = new HashMap<>();
    for (KeptHandles each : content.runs()) {
      rest.progress((double) found.size() / content.runs().size(), RUNS);
      rest.checkpoint();
      run(each.key(), found.size() + 1)
          .ifPresent(
              run -> {
                found.add(
                    splits
                        .computeIfAbsent(run.made().split(), plan -> split(now, plan, rest))
                        .map(split -> KnownColumns.in(run, now, split))
                        .orElse(run));
                handles.add(each);
              });
    }
    return new Reopened.Whole(loaded, now, found, handles, warnings);
  }

  private Optional<KeptRun> run(String key, int place) {
    try {
      return Optional.of(runs.apply(key));
    } catch (ProblemException e) {
      warnings.add(DeskProblem.lost(place).with("why", e.problem().code()));
      return Optional.empty();
    }
  }

  /** Roles may have changed since, so that the data can't be divided so any more. */
  private static Optional<Split> split(Dataset now, SplitPlan plan, JobContext context) {
    try {
      return Optional.of(Splitter.split(now, plan, context));
    } catch (ProblemException e) {
      return Optional.empty(); // the run is what it was, and knows less of its columns
    }
  }

  /** Whether a file is another than that of a sum; not if nobody has summed it. */
  private static boolean isOther(Path file, String sum) {
    try {
      return !sum.isEmpty() && !Sums.sha256(file).equals(sum);
    } catch (IOException e) {
      return false; // whoever reads it has said why
    }
  }
}
