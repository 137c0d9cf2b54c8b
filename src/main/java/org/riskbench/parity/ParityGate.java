package org.riskbench.parity;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;

/**
 * Sends the same made-up records through every door and holds each answer against the library's,
 * bit by bit. Deterministic; live state is neither read nor written. A few seconds at most.
 */
public final class ParityGate {
  /** How many records go through each door. */
  public static final int RECORDS = 100;

  private ParityGate() {}

  /**
   * Compares.
   *
   * @param lists what rules may look up, the same for all doors
   * @param doors beside the library
   * @throws org.riskbench.problem.ProblemException PARITY-102 to PARITY-104 if a door does not open
   *     or refuses a record
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static ParityReport check(
      SealedModel model, KnownLists lists, List<Door> doors, JobContext context) {
    List<ParityRecord> records = ParityRecord.of(model.model(), RECORDS);
    List<Answer> library = new LibraryDoor(lists).answers(model, records);
    List<ParityReport.Difference> differences = new ArrayList<>();
    for (int i = 0; i < doors.size(); i++) {
      context.checkpoint();
      context.progress((double) i / doors.size(), "parity.door");
      compare(library, doors.get(i), doors.get(i).answers(model, records), differences);
    }
    return new ParityReport(records.size(), doors.stream().map(Door::name).toList(), differences);
  }

  private static void compare(
      List<Answer> library,
      Door door,
      List<Answer> answers,
      List<ParityReport.Difference> differences) {
    for (int i = 0; i < library.size(); i++) {
      String part =
          i < answers.size()
              ? library.get(i).differenceTo(answers.get(i), door.tolerance())
              : "answer";
      if (!part.isEmpty()) {
        differences.add(new ParityReport.Difference(door.name(), i + 1, part));
        return;
      }
    }
  }
}
