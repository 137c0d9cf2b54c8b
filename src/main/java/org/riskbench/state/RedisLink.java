package org.riskbench.state;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisPoolConfig;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Connections to a Redis, lent for one call each. Thread-safe. */
final class RedisLink implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 64;

  private final RedisAddress address;
  private final JedisPool pool;

  RedisLink(RedisAddress address) {
    this.address = address;
    JedisPoolConfig config = new JedisPoolConfig();
    config.setMaxTotal(MOST_CONNECTIONS);
    config.setMaxIdle(MOST_CONNECTIONS);
    config.setMaxWait(address.timeout());
    config.setJmxEnabled(false);
    // No thread that looks after idle connections: a broken one is noticed when it is used.
    config.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
    this.pool =
        new JedisPool(config, new HostAndPort(address.host(), address.port()), client(address));
  }

  private static DefaultJedisClientConfig client(RedisAddress address) {
    int millis = (int) Math.max(1, address.timeout().toMillis());
    DefaultJedisClientConfig.Builder client =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(millis)
            .socketTimeoutMillis(millis)
            .database(address.database())
            .clientName("riskbench")
            .ssl(address.isTls());
    if (!address.user().isEmpty()) {
      client.user(address.user());
    }
    address.password().ifPresent(client::password);
    return client.build();
  }

  /**
   * Asks something.
   *
   * @throws ProblemException STATE-122 if there is no answer in time, or none that can be used
   */
  <T> T ask(Function<Jedis, T> question) {
    try (Jedis jedis = pool.getResource()) {
      return question.apply(jedis);
    } catch (JedisException e) {
      throw unreachable(e);
    }
  }

  /** Runs a script, sent in full only where the Redis doesn't know it yet. */
  Object run(RedisScript script, List<byte[]> keys, List<byte[]> arguments) {
    return ask(
        jedis -> {
          try {
            return jedis.evalsha(script.hash(), keys, arguments);
          } catch (JedisNoScriptException e) {
            return jedis.eval(script.text(), keys, arguments);
          }
        });
  }

  private ProblemException unreachable(JedisException cause) {
    return Problem.error(
            "STATE-122",
            "The Redis that keeps earlier records gives no answer in time.",
            "See that it runs and lets this server in: address, user, password, TLS.")
        .asException(cause);
  }

  /** A key of this state: all of them lie on one node of a cluster, as a script needs it. */
  byte[] key(String kind, byte[]... parts) {
    byte[] start = ("{" + address.name() + "}:" + kind).getBytes(StandardCharsets.US_ASCII);
    int length = start.length;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] key = Arrays.copyOf(start, length);
    int next = start.length;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, key, next, part.length);
      next += part.length;
    }
    return key;
  }

  RedisAddress address() {
    return address;
  }

  @Override
  public void close() {
    pool.close();
  }
}
