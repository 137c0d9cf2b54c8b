package org.riskbench.ui.explain;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.rule.RuleTable;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/**
 * Which model is to be explained by which records. Thresholds are no part of it: they change no
 * figure that takes long.
 */
record Asked(DeskRun run, Dataset dataset, RuleTable rules) {
  /** What lies on the desk; empty without a run. */
  static Optional<Asked> of(Session session) {
    return session
        .selectedRun()
        .flatMap(
            run ->
                session.dataset().map(data -> new Asked(run, data, session.hardRules().rules())));
  }
}
