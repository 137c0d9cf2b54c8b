package org.riskbench.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.RowNumbers;
import org.riskbench.explain.Factor;
import org.riskbench.explain.KnownRecords;
import org.riskbench.explain.Neighbour;
import org.riskbench.explain.Neighbours;
import org.riskbench.explain.Seen;
import org.riskbench.explain.Subject;
import org.riskbench.job.JobContext;

/**
 * One record, ready to be looked at. Immutable.
 *
 * @param row position in the dataset
 * @param number of the row in its file, from 1
 * @param subject the record with its past
 * @param places what can be thought otherwise, and what known records have there
 * @param values known records whose values may be proposed
 */
record Opened(
    Grounds grounds,
    int row,
    long number,
    Subject subject,
    List<Place> places,
    KnownRecords values,
    List<Near> neighbours) {
  private static final int VALUES_FROM = 20_000;
  private static final int NEIGHBOURS = 10;
  private static final int NEIGHBOURS_FROM = 100_000;

  /** Something that can be thought otherwise. */
  record Place(Factor factor, Seen seen) {}

  /**
   * A record like it.
   *
   * @param number of its row in its file, from 1
   */
  record Near(long number, Neighbour neighbour) {}

  static Opened of(Asked asked, Optional<Grounds> laid, int row, JobContext context) {
    JobContext laying = context.share(0.4, "prepare");
    Grounds grounds = laid.orElseGet(() -> Grounds.of(asked, laying));
    laying.progress(1, "prepare");
    KnownRecords values = grounds.all().sample(VALUES_FROM, 1);
    Subject subject = grounds.subject(row);
    List<Place> places = new ArrayList<>();
    for (Factor factor : grounds.factors()) {
      context.checkpoint();
      Seen seen = Seen.of(values, factor);
      if (seen.varies()) {
        places.add(new Place(factor, seen));
      }
    }
    RowNumbers numbers = RowNumbers.of(asked.dataset());
    List<Near> near =
        Neighbours.of(
                grounds.model(),
                grounds.before(row).sample(NEIGHBOURS_FROM, 1),
                subject,
                NEIGHBOURS,
                1,
                context.share(0.6, "explain.neighbours"))
            .stream()
            .map(each -> new Near(numbers.of(each.row()), each))
            .toList();
    return new Opened(grounds, row, numbers.of(row), subject, List.copyOf(places), values, near);
  }
}
