package org.riskbench.access;

import java.util.List;
import org.riskbench.disk.FileStamp;

/**
 * API keys as a text in the form of a key file: hashes, no keys. For programs that are told
 * everything by their environment; another key needs another start. Immutable.
 *
 * @param lines as a key file has them
 * @param place what problems call it, such as the name of a variable
 */
public record KeyText(String lines, String place) implements KeySource {
  @Override
  public List<ApiKey> read() {
    return KeyLines.keys(lines, number -> AccessProblem.damagedText(place, number));
  }

  @Override
  public FileStamp stamp() {
    return FileStamp.NONE;
  }

  /** Tells no hash. */
  @Override
  public String toString() {
    return "keys of " + place;
  }
}
