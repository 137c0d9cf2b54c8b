package org.riskbench.signing;

import java.io.IOException;
import java.nio.file.Path;
import org.riskbench.disk.FileReason;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What can be wrong with keys: one place for the codes and the advice. */
final class KeyProblem {
  private KeyProblem() {}

  static ProblemException noKey(String place) {
    return Problem.error(
            "KEY-101",
            "There is no Ed25519 public key in %s.".formatted(place),
            "Give a PEM file with one, as written by: riskbench keys export FILE")
        .asException();
  }

  static ProblemException damagedDeskKey(Path file) {
    return Problem.error(
            "KEY-102",
            "This desk's key in \"%s\" is damaged.".formatted(file),
            "Bring it back from a copy. Or move it away: a new one is made then, which others have"
                + " to trust anew.")
        .asException();
  }

  static ProblemException unreadable(Path file, IOException cause) {
    return Problem.error(
            "KEY-103",
            "The key file \"%s\" can't be read: %s.".formatted(file, FileReason.of(cause)),
            "Check the path and the permissions.")
        .asException(cause);
  }

  static ProblemException unwritable(Path file, IOException cause) {
    return Problem.error(
            "KEY-104",
            "The key file \"%s\" can't be written: %s.".formatted(file, FileReason.of(cause)),
            "Make room on the disk and the folder writable, or set RISKBENCH_HOME to another.")
        .asException(cause);
  }

  static ProblemException exists(Path file) {
    return Problem.error(
            "KEY-105",
            "There is already a file \"%s\".".formatted(file),
            "Choose another name, or move that file away.")
        .asException();
  }

  static ProblemException unknown(String id) {
    return Problem.error(
            "KEY-106",
            "No trusted key has the id %s.".formatted(printable(id)),
            "See the ids with: riskbench keys list")
        .asException();
  }

  static ProblemException name() {
    return Problem.error(
            "KEY-107",
            "That can't name the owner of a key.",
            "Use 1 to 80 letters, digits, spaces and . , @ _ ' - signs.")
        .asException();
  }

  static ProblemException noAlgorithm(Exception cause) {
    return Problem.error(
            "KEY-108",
            "This Java can't sign with Ed25519.",
            "Run Riskbench on a full Java 17 or later (with the module jdk.crypto.ec).")
        .asException(cause);
  }

  static ProblemException openToOthers(Path file) {
    return Problem.error(
            "KEY-109",
            "The desk's secret \"%s\" can be read or changed by others than its owner."
                .formatted(file),
            "Take their rights away: chmod 600 on that file. If others may have read it, what was"
                + " hashed with it names records to them.")
        .asException();
  }

  static ProblemException damagedSecret(Path file) {
    return Problem.error(
            "KEY-110",
            "The desk's secret \"%s\" is damaged: it is not as long as it was made."
                .formatted(file),
            "Bring it back from a copy. Or move it away: a new one is made then, and what was hashed"
                + " with the old one is found no more.")
        .asException();
  }

  static ProblemException revoked(Revocation known) {
    return Problem.error(
            "KEY-111",
            "The key %s of %s was %s."
                .formatted(known.id(), known.owner(), known.text().replaceFirst(" here", "")),
            "Ask its owner for a new key. A revoked one never counts again.")
        .asException();
  }

  static ProblemException reason() {
    return Problem.error(
            "KEY-112",
            "That can't be the reason for revoking a key.",
            "Say in one line of up to 200 characters why it counts no longer.")
        .asException();
  }

  static ProblemException noId() {
    return Problem.error(
            "KEY-113",
            "To revoke a key takes all %d digits of its id, or a file with it."
                .formatted(SignerKey.ID_LENGTH),
            "See the ids with: riskbench keys list")
        .asException();
  }

  private static String printable(String given) {
    String text = given.replaceAll("[^\\p{Graph} ]", "?");
    return "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
  }
}
