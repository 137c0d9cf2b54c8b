package org.riskbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingReader;
import org.riskbench.velocity.VelocityState;

/**
 * One caller of a soak. Its keys (addresses, devices) are its own, so that it knows what the
 * server's state should tell of them: it holds every answer against the library, fed once with each
 * record. Every tenth request goes out twice. Not thread-safe.
 */
final class SoakCaller {
  private static final int KEYS = 40;
  private static final int REMEMBERED = 20;
  private static final int TRIES = 2_000;
  private static final long PAUSE_NANOS = 20_000_000;

  /** A request and the answer it got. */
  private record Exchange(byte[] request, byte[] answer) {}

  private final int number;
  private final int port;
  private final Map<Integer, RiskModel> models;
  private final RiskModel any;
  private final VelocityState state;
  private final SightingReader reader;
  private final Sighting sighting;
  private final double[] told;
  private final SplittableRandom random;
  private final Deque<Exchange> latest = new ArrayDeque<>();
  private final String run;
  private HttpWire wire;
  private long sent;
  private long twice;
  private long retried;
  private long fallbacks;
  private long wrong;
  private String firstWrong = "";

  /**
   * A caller.
   *
   * @param models by version; they count earlier records in the same way
   * @param run told apart from earlier runs by this
   */
  SoakCaller(int number, int port, Map<Integer, SealedModel> models, String run)
      throws IOException {
    this.number = number;
    this.port = port;
    this.run = run;
    this.models = new LinkedHashMap<>();
    models.forEach((version, file) -> this.models.put(version, file.model()));
    this.any = this.models.values().iterator().next();
    this.state = new VelocityState(any.velocity());
    this.reader = state.newReader(any.inputs());
    this.sighting = reader.newSighting();
    this.told = new double[any.velocity().size()];
    this.random = new SplittableRandom(number);
    this.wire = new HttpWire(port);
  }

  /** Sends one record and judges the answer. */
  void step() throws IOException {
    Map<String, Object> fields = fields();
    byte[] request = request("soak-" + run + '-' + number + '-' + sent, "", fields);
    sent++;
    boolean again = sent % 10 == 0;
    byte[] answer = again && sent % 20 == 0 ? together(request) : answer(request);
    if (isTaken(answer)) {
      FlatRecord record = any.newRecord(fields);
      reader.read(record, sighting);
      state.pass(sighting, told, Long.MAX_VALUE);
      judge(record, answer);
    } else {
      fallbacks++;
    }
    if (again) {
      twice++;
      same(answer, answer(request));
    }
    latest.addLast(new Exchange(request, answer));
    if (latest.size() > REMEMBERED) {
      latest.removeFirst();
    }
  }

  /** The same request by two connections at the same moment. */
  private byte[] together(byte[] request) throws IOException {
    byte[][] other = new byte[1][];
    IOException[] failed = new IOException[1];
    Thread second =
        new Thread(
            () -> {
              try (HttpWire own = new HttpWire(port)) {
                other[0] = answer(own, request);
              } catch (IOException e) {
                failed[0] = e;
              }
            });
    second.start();
    byte[] answer = answer(request);
    try {
      second.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    if (failed[0] == null) { // else the server went down meanwhile; the retry below tells the same
      same(answer, other[0]);
    }
    return answer;
  }

  /** Sends the latest requests again, as a caller does that is not sure; nothing may change. */
  void repeatLatest() throws IOException {
    for (Exchange exchange : latest) {
      twice++;
      same(exchange.answer(), answer(exchange.request()));
    }
  }

  /** Asks about every key without changing the state, and holds it against the library. */
  void checkState() throws IOException {
    for (int key = 0; key < KEYS; key++) {
      Map<String, Object> fields = fields(key);
      FlatRecord record = any.newRecord(fields);
      reader.read(record, sighting);
      state.answer(sighting, told);
      judge(record, answer(request("", "?update=false", fields)));
    }
  }

  private byte[] request(String key, String query, Map<String, Object> fields) throws IOException {
    String header = key.isEmpty() ? "" : "Prefer: wait=60000\r\nIdempotency-Key: " + key + "\r\n";
    byte[] body = JSON.std.asBytes(fields);
    return HttpWire.post("/v1/score" + query, "application/json", header, body);
  }

  private byte[] answer(byte[] request) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        return answer(wire, request);
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw e;
        }
        retried++;
        LockSupport.parkNanos(PAUSE_NANOS); // the server is down or coming back
        reconnect();
      }
    }
  }

  private void reconnect() throws IOException {
    wire.close();
    try {
      wire = new HttpWire(port);
    } catch (IOException e) {
      // Not there yet: the next attempt finds a closed connection and comes back here.
      retried++;
    }
  }

  private static byte[] answer(HttpWire wire, byte[] request) throws IOException {
    for (int status = wire.askForBody(request); ; status = wire.askForBody(request)) {
      if (status == 200) {
        return wire.body();
      }
      if (status != 409 && status != 503) {
        throw new IllegalStateException(
            "status " + status + ": " + new String(wire.body(), StandardCharsets.UTF_8));
      }
      LockSupport.parkNanos(PAUSE_NANOS); // in flight, or stopping
    }
  }

  /** Whether later records see this one: a fallback may say that they don't. */
  private static boolean isTaken(byte[] answer) throws IOException {
    Map<String, Object> said = JSON.std.mapFrom(answer);
    return !isFallback(said) || !Boolean.FALSE.equals(said.get("stateUpdated"));
  }

  private void judge(FlatRecord record, byte[] answer) throws IOException {
    Map<String, Object> said = JSON.std.mapFrom(answer);
    if (isFallback(said)) {
      fallbacks++;
      return;
    }
    Object version = ((Map<?, ?>) said.get("model")).get("version");
    RiskModel model = models.get(version);
    Assessment expected = model.newAssessment();
    model.assess(record, told, expected);
    if (!Double.valueOf(expected.probability()).equals(said.get("probability"))
        || !Integer.valueOf(expected.score()).equals(said.get("score"))
        || !expected.decision().name().equals(said.get("decision"))) {
      wrong(
          "expected %s %d %s, told %s"
              .formatted(
                  expected.probability(),
                  expected.score(),
                  Arrays.toString(told),
                  new String(answer, StandardCharsets.UTF_8)));
    }
  }

  private void same(byte[] first, byte[] second) throws IOException {
    if (!Arrays.equals(first, second)
        && !isFallback(JSON.std.mapFrom(first))
        && !isFallback(JSON.std.mapFrom(second))) {
      wrong(
          "two answers to one request: %s %s"
              .formatted(
                  new String(first, StandardCharsets.UTF_8),
                  new String(second, StandardCharsets.UTF_8)));
    }
  }

  /**
   * Whether the policy's fallback answered, as the log or the time failed: it says so, has no score
   * that could be wrong, and whoever asks again gets the answer that was made.
   */
  private static boolean isFallback(Map<String, Object> said) {
    return "fallback".equals(said.get("mode")) && said.get("score") == null;
  }

  private void wrong(String what) {
    wrong++;
    if (wrong == 1) {
      System.err.println("bench: wrong: " + what); // what is wrong should be known before the end
    }
    firstWrong = firstWrong.isEmpty() ? what : firstWrong;
  }

  private Map<String, Object> fields() {
    return fields(random.nextInt(KEYS));
  }

  private Map<String, Object> fields(int key) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Column column : any.inputs().columns()) {
      fields.put(column.name(), value(column, key));
    }
    return fields;
  }

  private Object value(Column column, int key) {
    if (column.role() == ColumnRole.ENTITY) {
      return own(column, key);
    }
    return switch (column.kind()) {
      case NUMBER ->
          column.domain() instanceof ColumnDomain.Range range
              ? between(range)
              : (double) random.nextInt(100);
      case BOOLEAN -> random.nextBoolean();
      case TIME -> Instant.now().toString();
      case CATEGORY ->
          column.domain() instanceof ColumnDomain.Levels levels
              ? levels.values().get(random.nextInt(levels.values().size()))
              : "level-" + random.nextInt(20);
      case TEXT -> "text-" + random.nextInt(1_000);
    };
  }

  /** A key that no other caller has. */
  private Object own(Column column, int key) {
    String lower = column.name().toLowerCase(java.util.Locale.ROOT);
    if (column.kind().isNumeric()) {
      return number * 1_000L + key + 1;
    }
    if (lower.contains("ip")) {
      return "198.18.%d.%d".formatted(number, key + 1);
    }
    return lower.contains("mail")
        ? "caller%dkey%d@example.org".formatted(number, key)
        : lower.contains("phone")
            ? "+1202%03d%04d".formatted(number, key)
            : "c%dk%d".formatted(number, key);
  }

  private Object between(ColumnDomain.Range range) {
    double value = range.min() + random.nextDouble() * (range.max() - range.min());
    return range.integral() ? (Object) Math.round(value) : (Object) value;
  }

  long sent() {
    return sent;
  }

  long twice() {
    return twice;
  }

  long retried() {
    return retried;
  }

  long wrong() {
    return wrong;
  }

  long fallbacks() {
    return fallbacks;
  }

  String firstWrong() {
    return firstWrong;
  }
}
