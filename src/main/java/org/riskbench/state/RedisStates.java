package org.riskbench.state;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Rows;
import org.riskbench.signing.DeskSecret;
import org.riskbench.velocity.LentCells;
import org.riskbench.velocity.PlanBytes;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingBytes;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocityState;

/**
 * States in a Redis or Valkey that several servers share: the same features and the same answers as
 * one server with one state. Each server feeds every set of definitions that any of them uses.
 */
public final class RedisStates implements States {
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final int DIGEST_BYTES = 8;
  private static final int BATCH = 1_000;

  private final RedisLink link;
  private final byte[] secret;
  private final byte[] plansKey;
  private volatile List<VelocityPlan> plans = List.of();
  private volatile long askedAt;

  private RedisStates(RedisLink link, byte[] secret) {
    this.link = link;
    this.secret = secret;
    this.plansKey = link.key("plans");
  }

  /**
   * The states of a Redis.
   *
   * @param secret under which keys are hashed: the same for all servers that share the state
   * @throws org.riskbench.problem.ProblemException STATE-104 if the Redis was filled with another
   *     secret, STATE-122 if it can't be reached
   */
  public static RedisStates open(RedisAddress address, DeskSecret secret) {
    RedisLink link = new RedisLink(address);
    boolean open = false;
    try {
      RedisStates states = new RedisStates(link, secret.keyFor("velocity"));
      states.requireSecret();
      states.refresh();
      open = true;
      return states;
    } finally {
      if (!open) {
        link.close();
      }
    }
  }

  private void requireSecret() {
    byte[] name =
        HexFormat.of().toHexDigits(LentCells.nameOf(secret)).getBytes(StandardCharsets.US_ASCII);
    byte[] place = link.key("secret");
    byte @Nullable [] known =
        link.ask(
            jedis -> {
              jedis.setnx(place, name);
              return jedis.get(place);
            });
    if (known == null || !Arrays.equals(known, name)) {
      throw Problem.error(
              "STATE-104",
              "The Redis was filled with another secret than this desk's.",
              "Give all servers that share it the same file desk.secret (in the folder of keys), or"
                  + " name the state otherwise: redis://HOST:PORT/0/NAME.")
          .asException();
    }
  }

  /** Learns which plans other servers use. */
  private void refresh() {
    List<VelocityPlan> found = new ArrayList<>();
    link.ask(jedis -> jedis.hvals(plansKey)).forEach(bytes -> found.add(PlanBytes.read(bytes)));
    plans = List.copyOf(found);
    askedAt = System.nanoTime();
  }

  /** The plans in use, known anew every few seconds. */
  List<VelocityPlan> plans() {
    if (System.nanoTime() - askedAt > FRESH.toNanos()) {
      refresh();
    }
    return plans;
  }

  @Override
  public Past of(VelocityPlan plan) {
    if (plan.isEmpty()) {
      return new RedisPast(this, List.of(), plan);
    }
    Optional<VelocityPlan> known = find(plan);
    if (known.isEmpty()) {
      byte[] bytes = PlanBytes.of(plan);
      link.ask(jedis -> jedis.hsetnx(plansKey, PlanBytes.digest(plan), bytes));
      refresh();
    }
    return new RedisPast(this, List.of(find(plan).orElse(plan)), plan);
  }

  private Optional<VelocityPlan> find(VelocityPlan plan) {
    Set<String> wanted = new HashSet<>(plan.fingerprints().values());
    return plans.stream()
        .filter(each -> new HashSet<>(each.fingerprints().values()).containsAll(wanted))
        .findFirst();
  }

  RedisCells cells(VelocityPlan plan) {
    return new RedisCells(link, plan, secret);
  }

  @Override
  public Optional<Known> known(VelocityPlan plan) {
    return find(plan).flatMap(this::stamps);
  }

  private Optional<Known> stamps(VelocityPlan plan) {
    byte[] place = link.key("stamps:", digest(plan));
    List<byte[]> found =
        link.ask(jedis -> jedis.hmget(place, text("records"), text("oldest"), text("newest")));
    if (found.contains(null)) {
      return Optional.empty();
    }
    return Optional.of(new Known(number(found, 0), number(found, 1), number(found, 2), -1, -1, 0));
  }

  private static long number(List<byte[]> found, int place) {
    return Long.parseLong(new String(found.get(place), StandardCharsets.US_ASCII));
  }

  private static byte[] text(Object value) {
    return String.valueOf(value).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] digest(VelocityPlan plan) {
    return Arrays.copyOf(PlanBytes.digest(plan), DIGEST_BYTES);
  }

  @Override
  public void warm(VelocityPlan plan, Rows rows, JobContext context) {
    of(plan);
    VelocityPlan known = find(plan).orElse(plan);
    VelocityState state = new VelocityState(known, VelocityState.MOST_KEYS, secret);
    state.addAll(rows, context);
    new RedisFilling(link, digest(known), known.horizon()).replace(state, BATCH);
  }

  @Override
  public void addOutcome(byte[] sighting, boolean fraud, Consumer<Taken> log) {
    SightingBytes record = SightingBytes.read(sighting);
    for (VelocityPlan plan : plans()) {
      RedisCells cells = cells(plan);
      Sighting seen = cells.newSighting();
      if (record.fill(seen)) {
        cells.addOutcome(seen, fraud);
      }
    }
    log.accept(new Taken(0, record.turnedOut(fraud).toBytes()));
  }

  @Override
  public boolean mayBlock() {
    return true;
  }

  @Override
  public String place() {
    return "in the Redis " + link.address() + ", shared by all servers that use it";
  }

  @Override
  public void close() {
    link.close();
  }
}
