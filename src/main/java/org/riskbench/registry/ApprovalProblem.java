package org.riskbench.registry;

import java.nio.file.Path;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ModelId;

/** What can stand between a model and its approval, in sentences. */
final class ApprovalProblem {
  private ApprovalProblem() {}

  static ProblemException missing(ModelId id, boolean sensitive) {
    return Problem.error(
            "MODEL-306",
            sensitive
                ? "%s reads a sensitive column: it can't become champion without a second person."
                    .formatted(id)
                : "In this registry a champion needs a second person, and nobody approved %s."
                    .formatted(id),
            "Let somebody else approve it with their own key: riskbench models approve " + id)
        .asException();
  }

  static ProblemException invalid(ModelId id, String why) {
    return Problem.error(
            "MODEL-306",
            "The approval of %s does not hold: %s.".formatted(id, why),
            "Let a second person approve it anew: riskbench models approve " + id)
        .asException();
  }

  static ProblemException unsealed(ModelId id) {
    return Problem.error(
            "MODEL-307",
            "%s bears no seal: nobody can say whose it is, so nobody else can approve it."
                .formatted(id),
            "Save it anew from a desk that has a key.")
        .asException();
  }

  static ProblemException ownModel(ModelId id) {
    return Problem.error(
            "MODEL-307",
            "%s was sealed by this desk's own key: its author can't be its second person."
                .formatted(id),
            "Let somebody else approve it at their desk, on the same folder.")
        .asException();
  }

  static ProblemException noKey() {
    return Problem.error(
            "MODEL-307", "This desk has no key to approve with.", "Make one: riskbench keys show")
        .asException();
  }

  static ProblemException unreadable(Path file, Problem cause) {
    return Problem.error(
            "MODEL-311",
            "The approval in \"%s\" can't be read: %s".formatted(file.getFileName(), cause.what()),
            "Let a second person approve the model anew.")
        .asException();
  }
}
