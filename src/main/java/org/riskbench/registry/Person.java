package org.riskbench.registry;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.riskbench.problem.ProblemException;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.OwnerName;

/**
 * Who works at a desk: the owner of its key as they call themselves, else the system's user. It is
 * said, not proved.
 */
public final class Person implements Supplier<String> {
  private final DeskKeyStore keys;

  /**
   * The person of a desk.
   *
   * @param keys folder of the desk's keys
   */
  public Person(Path keys) {
    this.keys = new DeskKeyStore(keys);
  }

  @Override
  public String get() {
    try {
      return keys.find().map(DeskKey::owner).orElseGet(OwnerName::ofUser).text();
    } catch (ProblemException e) {
      // A damaged key stops what needs the key; the system's name is as good for a line.
      return OwnerName.ofUser().text();
    }
  }
}
