package org.riskbench.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.riskbench.problem.Problem;
import org.riskbench.signing.DeskSecret;

/**
 * Where a server keeps what it knows of earlier records.
 *
 * @param place {@code memory}, {@code caller}, a folder, or the address of a Redis
 * @param secret under which keys are hashed; not asked for {@code memory} and {@code caller}
 * @param password of the Redis; asked for that alone
 */
public record StateAddress(
    String place, Supplier<DeskSecret> secret, Supplier<Optional<String>> password) {
  /** Nothing outlives the process. */
  public static final String MEMORY = "memory";

  /** Nothing is kept: each caller says what is known. */
  public static final String CALLER = "caller";

  /** Of something else than a file: a scheme of more than the one letter of a drive. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

  private static final String PASSWORD = "RISKBENCH_REDIS_PASSWORD";
  private static final String PASSWORD_FILE = "RISKBENCH_REDIS_PASSWORD_FILE";

  /**
   * The address as a desk has it: its secret lies in a folder, and is made when it is first needed.
   *
   * @param keys the folder of the desk's secret
   * @param environment of the process, where the Redis's password may be
   */
  public static StateAddress ofDesk(String place, Path keys, Map<String, String> environment) {
    return new StateAddress(place, () -> DeskSecret.require(keys), () -> password(environment));
  }

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
    return RedisAddress.isOne(place)
        ? RedisStates.open(RedisAddress.parse(place, password.get()), secret.get())
        : LiveStates.open(StatePlan.of(folder(), secret.get()), log, clock);
  }

  private Path folder() {
    try {
      if (!ADDRESS.matcher(place).lookingAt()) {
        return Path.of(place);
      }
    } catch (InvalidPathException e) {
      throw StateProblem.noPlace();
    }
    throw StateProblem.noPlace();
  }

  private static Optional<String> password(Map<String, String> environment) {
    Optional<String> given = Optional.ofNullable(environment.get(PASSWORD));
    return given.or(
        () -> Optional.ofNullable(environment.get(PASSWORD_FILE)).map(StateAddress::read));
  }

  private static String read(String file) {
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
