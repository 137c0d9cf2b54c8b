package org.riskbench.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of each reason code, and whether customers are told. Immutable.
 *
 * @param codes in alphabetical order, each once
 */
public record ReasonDictionary(List<ReasonCode> codes, CustomerNotice notice) {
  public ReasonDictionary {
    codes = List.copyOf(codes);
    Set<String> known = new HashSet<>();
    for (ReasonCode each : codes) {
      if (!known.add(each.code())) {
        throw new IllegalArgumentException(
            "the reason code " + each.code() + " stands there twice");
      }
    }
  }

  /** What is said of a code. */
  public Optional<ReasonCode> find(String code) {
    return codes.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /**
   * The same with something else said of a code.
   *
   * @throws IllegalArgumentException if there is no such code
   */
  public ReasonDictionary with(ReasonCode changed) {
    List<ReasonCode> all = new ArrayList<>(codes);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).code().equals(changed.code())) {
        all.set(i, changed);
        return new ReasonDictionary(all, notice);
      }
    }
    throw new IllegalArgumentException("there is no reason code " + changed.code());
  }

  /** The same, customers told otherwise. */
  public ReasonDictionary with(CustomerNotice changed) {
    return new ReasonDictionary(codes, changed);
  }
}
