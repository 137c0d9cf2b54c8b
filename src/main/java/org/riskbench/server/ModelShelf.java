package org.riskbench.server;

import java.util.List;
import java.util.Optional;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;

/** The models that may answer in place of the one that does. Thread-safe. */
public interface ModelShelf {
  /** No other models. */
  ModelShelf NONE = new Bare();

  /**
   * One of them.
   *
   * @param stage in lower case
   * @param sealedBy id of the key, empty without a seal
   * @param sha256 of the file, 64 hex digits
   * @param approved whether a second person's approval holds
   */
  record Known(
      ModelId id, String stage, Optional<String> sealedBy, String sha256, boolean approved) {}

  /** All of them that are sound, by name and then newest version first. */
  List<Known> models();

  /**
   * Reads and checks one.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-220 if there is none of this id, MODEL-201
   *     to MODEL-210 if its file is refused
   */
  SealedModel open(ModelId id);

  /**
   * Refuses a model that a second person has to approve first.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-306 if nobody did
   */
  void requireApproval(SealedModel model);

  /**
   * The checks of a model before it is published.
   *
   * @throws org.riskbench.problem.ProblemException PARITY-101 to PARITY-106 if it may not go out
   */
  void check(SealedModel model);

  /** What is used where nobody says where models lie. */
  final class Bare implements ModelShelf {
    private Bare() {}

    @Override
    public List<Known> models() {
      return List.of();
    }

    @Override
    public SealedModel open(ModelId id) {
      throw Problem.error(
              "MODEL-220", "There is no model " + id + " here.", "Start the server with it.")
          .asException();
    }

    @Override
    public void requireApproval(SealedModel model) {
      // there is none to ask about
    }

    @Override
    public void check(SealedModel model) {
      // there is none to check
    }
  }
}
