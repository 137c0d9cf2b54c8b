package org.riskbench.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riskbench.disk.AtomicFile;

/**
 * A public key and whose it is said to be.
 *
 * @param owner as they call themselves, or as whoever trusts the key calls them
 */
public record NamedKey(OwnerName owner, SignerKey key) {
  private static final int MOST_BYTES = 1 << 16;

  /** The key as a PEM text, the owner's name in a line above. */
  public String pem() {
    return owner.heading() + key.pem();
  }

  /** The same key under another name. */
  public NamedKey ownedBy(OwnerName other) {
    return new NamedKey(other, key);
  }

  /**
   * The public key of a PEM text; text around it is passed over, and a private key is not looked
   * at.
   *
   * @param place what problems call it
   * @throws org.riskbench.problem.ProblemException KEY-101 if there is none
   */
  public static NamedKey ofPem(String pem, String place) {
    SignerKey key =
        Pem.PUBLIC
            .read(pem)
            .flatMap(SignerKey::ofEncoded)
            .orElseThrow(() -> KeyProblem.noKey(place));
    return new NamedKey(OwnerName.heading(pem), key);
  }

  /**
   * The public key of a PEM file.
   *
   * @throws org.riskbench.problem.ProblemException KEY-101 if there is none, KEY-103 if the file
   *     can't be read
   */
  public static NamedKey read(Path file) {
    try {
      String place = "\"" + file + "\"";
      if (Files.size(file) > MOST_BYTES) {
        throw KeyProblem.noKey(place);
      }
      return ofPem(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), place);
    } catch (IOException e) {
      throw KeyProblem.unreadable(file, e);
    }
  }

  /**
   * Writes the key as a PEM file, never over an existing one.
   *
   * @throws org.riskbench.problem.ProblemException KEY-104 if it can't be written, KEY-105 if a
   *     file is there
   */
  public void write(Path file) {
    try {
      AtomicFile.create(file, pem().getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw KeyProblem.exists(file);
    } catch (IOException e) {
      throw KeyProblem.unwritable(file, e);
    }
  }
}
