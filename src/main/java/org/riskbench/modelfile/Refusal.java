package org.riskbench.modelfile;

import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.Revocation;
import org.riskbench.signing.SignerKey;

/** Why a model file is not believed: one place for the codes and the advice. */
final class Refusal {
  private static final String GET_AGAIN =
      "Get the file again from where it was saved; this one was left as it is.";

  private static final String CONTENT = "MODEL-208";

  private Refusal() {}

  static ProblemException unreadable(String file, String why) {
    return Problem.error(
            "MODEL-201",
            "The model file %s can't be read: %s.".formatted(file, why),
            "Check the path and the permissions.")
        .asException();
  }

  static ProblemException notAModel(String why) {
    return Problem.error(
            "MODEL-202",
            "This is not a model file: %s.".formatted(why),
            "Choose a .riskmodel file that Riskbench saved.")
        .asException();
  }

  static ProblemException damaged(String why) {
    return Problem.error("MODEL-203", "The model file is damaged: %s.".formatted(why), GET_AGAIN)
        .asException();
  }

  static ProblemException tooLarge(String what, long mostBytes) {
    return Problem.error(
            "MODEL-204",
            "%s is larger than the %,d bytes it may have.".formatted(what, mostBytes),
            "Choose a .riskmodel file that Riskbench saved.")
        .asException();
  }

  static ProblemException entries(String why) {
    return Problem.error("MODEL-205", "The model file is refused: %s.".formatted(why), GET_AGAIN)
        .asException();
  }

  static ProblemException checksum(String entry) {
    return Problem.error(
            "MODEL-206",
            "%s is not what was sealed: its checksum differs from the manifest's.".formatted(entry),
            GET_AGAIN)
        .asException();
  }

  /** A format this program does not know; {@code needed} is a program that does, if it is told. */
  static ProblemException newerFormat(int format, int known, Optional<String> needed) {
    return Problem.error(
            "MODEL-207",
            "The model file has format %d; this program reads up to %d.".formatted(format, known),
            "Open it with %s.".formatted(needed.orElse("a newer Riskbench")))
        .asException();
  }

  static ProblemException wrongSeal(SignerKey key) {
    return Problem.error(
            "MODEL-291",
            "seal.json is not the seal of this file: the key %s did not sign its manifest."
                .formatted(key.id()),
            "Don't use it: somebody changed the file after it was sealed. Get it again from where"
                + " it was saved.")
        .asException();
  }

  static ProblemException unsealed(ModelId id) {
    return Problem.error(
            "MODEL-292",
            "The model %s has no seal, and one is required here.".formatted(id),
            "Save it again on a desk that seals, or publish without requiring a seal.")
        .asException();
  }

  static ProblemException untrusted(ModelId id, SignerKey key) {
    return Problem.error(
            "MODEL-293",
            "The model %s is sealed by the key %s, which is not trusted here."
                .formatted(id, key.id()),
            "Compare the id with its owner, then: riskbench keys trust FILE (a server without a desk"
                + " takes the key from RISKBENCH_SEAL_KEY).")
        .asException();
  }

  static Problem revoked(ModelId id, Revocation known) {
    return Problem.error(
        SealPolicy.REVOKED,
        ("The model %s is sealed by the key %s of %s, which was %s: whoever got hold of the key may"
                + " have made it.")
            .formatted(id, known.id(), known.owner(), known.text()),
        "Get it sealed by another key. One that the registry's log shows to be from before can be"
            + " sealed anew: riskbench models reseal %s --why TEXT".formatted(id));
  }

  static boolean isContent(ProblemException refusal) {
    return refusal.problem().code().equals(CONTENT);
  }

  static ProblemException content(String place, String why) {
    return Problem.error(CONTENT, "%s %s.".formatted(place, why), GET_AGAIN).asException();
  }

  static ProblemException golden(int number, int count, String what) {
    return Problem.error(
            "MODEL-209",
            "golden.json: record %d of %d gives another %s here than where the model was sealed."
                .formatted(number, count, what),
            "Don't use it: the file was changed, or this program computes otherwise than the one"
                + " that wrote it.")
        .asException();
  }
}
