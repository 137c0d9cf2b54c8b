package org.riskbench.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;

/**
 * The lists at hand. They lie beside a model, never in it, so that one copy serves all models and
 * changes without them. Thread-safe.
 */
public interface KnownLists {
  /** No list is at hand. */
  static KnownLists none() {
    return new NoLists();
  }

  /** Why a list can't be asked now; empty if it can. */
  Optional<Problem> trouble(String list);

  /** The version of a list that would be asked now; empty if there is none, or it has none. */
  default OptionalInt version(String list) {
    return OptionalInt.empty();
  }

  /**
   * A way to ask a list about values of a column; not thread-safe. It answers UNKNOWN while there
   * is {@linkplain #trouble trouble}.
   */
  ListQuestion open(String list, Column column);

  /** One thread's way to ask a list. */
  @FunctionalInterface
  interface ListQuestion {
    /**
     * Whether the list holds a value.
     *
     * @param value as in a record, not empty
     */
    Answer ask(String value);
  }

  /** All that stands in the way of asking these lists, one problem a list. */
  default List<Problem> troubles(List<String> lists) {
    return lists.stream().flatMap(list -> trouble(list).stream()).toList();
  }

  /**
   * Refuses to go on without these lists.
   *
   * @throws org.riskbench.problem.ProblemException the first {@link #trouble}
   */
  default void require(List<String> lists) {
    troubles(lists).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw problem.asException();
            });
  }
}
