package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a server in a container is told of earlier records and lists: by its image, and by whoever
 * runs it.
 */
final class ServedPast {
  /** Where a disk that outlives the container is put into it. */
  static final String FOLDER = "/state";

  /** Where the lists that rules ask are put into it. */
  static final String LISTS = "/lists";

  /**
   * A variable that whoever runs the server sets.
   *
   * @param name of the environment variable
   * @param meaning for people
   * @param required whether the server does not start without it
   * @param secret whether it is kept where the platform keeps secrets
   */
  record Asked(String name, String meaning, boolean required, boolean secret) {}

  private static final Asked ADDRESS =
      new Asked("RISKBENCH_STATE", "the address of the Redis, redis://HOST:PORT", true, false);
  private static final Asked PASSWORD =
      new Asked("RISKBENCH_REDIS_PASSWORD", "the password of the Redis", false, true);
  private static final Asked SECRET =
      new Asked("RISKBENCH_SECRET", "the secret of the desk in base64", true, true);
  private static final Asked SALT =
      new Asked("RISKBENCH_SALT", "the salt of the desk in base64", true, true);

  private final Optional<PastSource> source;
  private final boolean lists;

  ServedPast(KitPlan plan) {
    this.source = plan.sealed().model().velocity().isEmpty() ? Optional.empty() : plan.past();
    this.lists = !plan.sealed().model().rules().lists().isEmpty();
  }

  /** Where earlier records are known from; empty for a model that counts none. */
  Optional<PastSource> source() {
    return source;
  }

  boolean isIn(PastSource wanted) {
    return source.filter(wanted::equals).isPresent();
  }

  /** Whether rules ask lists, which then must be brought along. */
  boolean needsLists() {
    return lists;
  }

  /** What the image itself says. */
  SortedMap<String, String> said() {
    SortedMap<String, String> said = new TreeMap<>();
    source
        .filter(past -> past != PastSource.REDIS)
        .ifPresent(
            past -> said.put("RISKBENCH_STATE", past == PastSource.FOLDER ? FOLDER : past.word()));
    if (lists) {
      said.put("RISKBENCH_LISTS", LISTS);
    }
    return said;
  }

  /** What whoever runs it says. */
  List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    if (isIn(PastSource.REDIS)) {
      asked.addAll(List.of(ADDRESS, PASSWORD, SECRET));
    } else if (isIn(PastSource.FOLDER)) {
      asked.add(SECRET);
    }
    if (lists) {
      asked.add(SALT);
    }
    return asked;
  }
}
