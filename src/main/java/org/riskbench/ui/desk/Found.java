package org.riskbench.ui.desk;

import java.util.Optional;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.LastEnd;
import org.riskbench.desk.Reopened;
import org.riskbench.problem.Problem;

/**
 * What looking for an earlier session came to.
 *
 * @param end how the last program ended
 * @param content what was kept; empty if nothing was, or it can't be read
 * @param reopened what came of bringing it back; empty if that was not tried or failed
 * @param returned what is to be put back, if all of it is there
 * @param problem why it failed
 */
record Found(
    LastEnd end,
    Optional<DeskContent> content,
    Optional<Reopened> reopened,
    Optional<Returned> returned,
    Optional<Problem> problem) {
  static Found nothing(LastEnd end) {
    return new Found(end, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Found kept(LastEnd end, DeskContent content) {
    return new Found(
        end, Optional.of(content), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Found failed(Problem why) {
    return new Found(end, content, reopened, returned, Optional.of(why));
  }

  Found came(Reopened what) {
    return new Found(
        end,
        content,
        Optional.of(what),
        what instanceof Reopened.Whole whole
            ? content.map(kept -> Returned.of(kept, whole))
            : Optional.empty(),
        problem);
  }
}
