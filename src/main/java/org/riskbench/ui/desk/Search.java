package org.riskbench.ui.desk;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.riskbench.dataset.Dataset;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.DeskStore;
import org.riskbench.desk.LastEnd;
import org.riskbench.desk.Reopened;
import org.riskbench.desk.Reopening;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.CellHash;

/** The work of looking for an earlier session and reading it: part of a job. */
final class Search {
  private final DeskStore store;
  private final Supplier<CellHash> salt;

  Search(DeskStore store, Supplier<CellHash> salt) {
    this.store = store;
    this.salt = salt;
  }

  /**
   * Reads what was kept. One attempt that ended the program is not made again by itself.
   *
   * @param asked whether somebody asks for it, and not the start of the program
   * @param change what is known better by now, such as where a file is
   */
  Found look(boolean asked, UnaryOperator<DeskContent> change, JobContext context) {
    Found found = Found.nothing(LastEnd.ORDERLY);
    try {
      if (!store.isHeld()) {
        found = Found.nothing(store.open());
      }
      LastEnd end = found.end();
      found = store.content().map(kept -> Found.kept(end, change.apply(kept))).orElse(found);
      if (found.content().isEmpty() || (end == LastEnd.KILLED_REOPENING && !asked)) {
        return found;
      }
      return found.came(marked(found.content().get(), context));
    } catch (ProblemException e) {
      return found.failed(e.problem());
    }
  }

  /** What is whole is still to be put back, which may end the program as well. */
  private Reopened marked(DeskContent content, JobContext context) {
    store.markReopening();
    boolean whole = false;
    try {
      Reopened came = reopening(content).run(context);
      whole = came instanceof Reopened.Whole;
      return came;
    } finally {
      if (!whole) {
        store.markOpen();
      }
    }
  }

  /** What was kept becomes the session before, for something else is to be done. */
  Found stepBack() {
    Found found = Found.nothing(LastEnd.ORDERLY);
    try {
      found = Found.nothing(store.open());
      store.startFresh();
      return found;
    } catch (ProblemException e) {
      return found.failed(e.problem());
    }
  }

  /** Reads what belongs to a table that lies on the desk already. */
  Found over(DeskContent content, Dataset loaded, JobContext context) {
    Found found = Found.kept(LastEnd.ORDERLY, content);
    try {
      Reopened came = reopening(content).over(loaded, context);
      return found.came(came);
    } catch (ProblemException e) {
      return found.failed(e.problem());
    }
  }

  private Reopening reopening(DeskContent content) {
    return new Reopening(content, store::run, salt);
  }
}
