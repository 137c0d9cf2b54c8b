package org.riskbench.parity;

import java.util.List;
import org.riskbench.modelfile.SealedModel;

/** A way on which a record gets its decision. */
public interface Door {
  /** As in a sentence: "the command line". */
  String name();

  /**
   * How far a probability may be from the library's.
   *
   * @return 0 where every bit has to agree
   */
  default double tolerance() {
    return 0;
  }

  /**
   * What comes out.
   *
   * @param records in the order of their moments, each after all before it
   * @return one answer a record, in their order
   * @throws org.riskbench.problem.ProblemException if the door does not open, or refuses a record
   */
  List<Answer> answers(SealedModel model, List<ParityRecord> records);
}
