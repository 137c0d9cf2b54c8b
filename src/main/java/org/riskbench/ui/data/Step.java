package org.riskbench.ui.data;

import java.util.Optional;
import org.riskbench.split.SplitPlan;

/** Something the analyst did that can be taken back and done again. */
sealed interface Step {
  /** What was done, for the buttons that take it back. */
  String text();

  /** Roles, kinds or the label were changed. */
  record OfData(String text, OnDesk before, OnDesk after) implements Step {}

  /** A finding was kept with a note, or its note removed. */
  record OfNote(String text, String key, Optional<String> before, Optional<String> after)
      implements Step {}

  /** Records were divided in another way. */
  record OfSplit(String text, Optional<SplitPlan> before, Optional<SplitPlan> after)
      implements Step {}
}
