package org.riskbench.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.signing.DeskSecret;

/**
 * Where a server keeps what it knows of earlier records.
 *
 * @param place {@code memory}, {@code caller}, a folder, or the address of a Redis
 * @param keys the folder of the desk's secret; not looked at for {@code memory} and {@code caller}
 * @param environment of the process, where the Redis's password may be
 */
public record StateAddress(String place, Path keys, Map<String, String> environment) {
  /** Nothing outlives the process. */
  public static final String MEMORY = "memory";

  /** Nothing is kept: each caller says what is known. */
  public static final String CALLER = "caller";

  private static final String PASSWORD = "RISKBENCH_REDIS_PASSWORD";
  private static final String PASSWORD_FILE = "RISKBENCH_REDIS_PASSWORD_FILE";

  /**
   * Opens what is there.
   *
   * @param log what the states of a folder learn after their snapshot
   * @throws org.riskbench.problem.ProblemException STATE-1xx if it can't be used, KEY-103 to
   *     KEY-110 if the desk's secret can't
   */
  public States open(SightingSource log, Clock clock) {
    if (place.equals(MEMORY)) {
      return LiveStates.inMemory();
    }
    if (place.equals(CALLER)) {
      return new CallerStates();
    }
    DeskSecret secret = DeskSecret.require(keys);
    return RedisAddress.isOne(place)
        ? RedisStates.open(RedisAddress.parse(place, password()), secret)
        : LiveStates.open(StatePlan.of(Path.of(place), secret), log, clock);
  }

  private Optional<String> password() {
    Optional<String> given = Optional.ofNullable(environment.get(PASSWORD));
    return given.or(() -> Optional.ofNullable(environment.get(PASSWORD_FILE)).map(this::read));
  }

  private String read(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw Problem.error(
              "STATE-124",
              "The file with the password of the Redis can't be read.",
              "Check the path in " + PASSWORD_FILE + " and the permissions.")
          .asException(e);
    }
  }
}
