package org.riskbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;

/**
 * A server under half of its load for many minutes: another model every minute, a crash or a stop
 * and start now and then, every tenth request twice; every answer is held against the library.
 */
final class Soak {
  private static final int CALLERS = 6;
  private static final double CAPACITY_SECONDS = 15;
  private static final int MINUTE_SECONDS = 60;

  /** A model passes the parity gate before it answers, which takes a busy machine long. */
  private static final int GATE_MILLIS = 180_000;

  /** A swap that takes longer is looked into. */
  private static final int SLOW_SECONDS = 10;

  private final String command;
  private final Path log;
  private final int port;
  private final byte[] ready = HttpWire.get("/ready");
  private final List<SoakCaller> callers = new ArrayList<>();
  private ServerProcess server;

  private Soak(String command, Path log) throws IOException, InterruptedException {
    this.command = command;
    this.log = log;
    this.port = ServerProcess.freePort();
    this.server = ServerProcess.start("Riskbench", command, ready, log, port);
  }

  /**
   * Arguments: minutes, the command to print, a log file, the server's command, the model's name,
   * its versions' files in their order.
   */
  public static void main(String[] args) throws Exception {
    Map<Integer, SealedModel> models = new LinkedHashMap<>();
    for (int i = 5; i < args.length; i++) {
      SealedModel model = ModelFileReader.read(Path.of(args[i]));
      models.put(model.id().version(), model);
    }
    Soak soak = new Soak(args[3], Path.of(args[2]));
    try {
      String run = Long.toHexString(System.nanoTime());
      for (int i = 0; i < CALLERS; i++) {
        soak.callers.add(new SoakCaller(i, soak.port, models, run));
      }
      soak.run(Integer.parseInt(args[0]), args[1], args[4], new ArrayList<>(models.keySet()));
    } finally {
      soak.server.close();
    }
  }

  private void run(int minutes, String printed, String name, List<Integer> versions)
      throws IOException, InterruptedException, ExecutionException {
    double capacity = go(CAPACITY_SECONDS, 0, () -> null);
    double rate = capacity / 2;
    System.out.println("`" + printed + "`. " + Machine.sentence() + "\n");
    System.out.printf(
        Locale.ROOT,
        "%.0f requests a second with %d callers; half of that is sent.%n%n",
        capacity,
        CALLERS);
    System.out.println(
        "| minute | what happened | requests | sent twice | sent again after a failure | by the fallback | wrong | MB |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (int minute = 1; minute <= minutes; minute++) {
      int version = versions.get(minute % versions.size());
      boolean crash = minute % 5 == 3;
      boolean restart = minute % 5 == 0;
      double[] seconds = new double[1];
      go(
          MINUTE_SECONDS,
          rate,
          () -> {
            seconds[0] = activate(name, version);
            if (crash) {
              server.kill();
              server = ServerProcess.start("Riskbench", command, ready, log, port);
            } else if (restart) {
              server.close();
              server = ServerProcess.start("Riskbench", command, ready, log, port);
            }
            return null;
          });
      if (crash || restart) {
        for (SoakCaller caller : callers) {
          caller.repeatLatest();
        }
      }
      row(
          minute,
          String.format(Locale.ROOT, "version %d after %.1f s", version, seconds[0])
              + (crash ? ", killed" : restart ? ", stopped" : ""));
    }
    server.close();
    server = ServerProcess.start("Riskbench", command, ready, log, port);
    for (SoakCaller caller : callers) {
      caller.repeatLatest();
      caller.checkState();
    }
    row(minutes, "after a last restart every key is asked about");
    System.out.println();
    callers.stream()
        .map(SoakCaller::firstWrong)
        .filter(what -> !what.isEmpty())
        .forEach(System.out::println);
    if (callers.stream().anyMatch(caller -> caller.wrong() > 0)) {
      throw new IllegalStateException("answers were wrong");
    }
  }

  /** Gives the seconds that the swap took. */
  private double activate(String name, int version) throws IOException {
    long begun = System.nanoTime();
    Thread watch = new Thread(this::watchSwap);
    watch.start();
    try (HttpWire wire = new HttpWire(port, GATE_MILLIS)) {
      int status =
          wire.askForBody(
              HttpWire.post(
                  "/v1/models/" + name + "/versions/" + version + "/activate",
                  "application/json",
                  new byte[0]));
      if (status / 100 != 2) {
        throw new IOException("the swap was answered with " + status);
      }
    } finally {
      watch.interrupt();
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** A swap that takes long explains itself: what the server's threads do goes into its log. */
  private void watchSwap() {
    try {
      for (int seconds = SLOW_SECONDS; ; seconds *= 2) {
        TimeUnit.SECONDS.sleep(seconds == SLOW_SECONDS ? seconds : seconds / 2);
        System.err.println(
            "bench: a swap takes over " + seconds + " s; what its threads do is in " + log);
        server.tellThreads();
      }
    } catch (InterruptedException e) {
      // The swap is over.
    } catch (IOException e) {
      System.err.println("bench: the server can't be asked what its threads do: " + e);
    }
  }

  /** All callers for so long; gives requests a second. */
  private double go(double seconds, double rate, Callable<?> halfWay)
      throws InterruptedException, ExecutionException {
    long before = callers.stream().mapToLong(SoakCaller::sent).sum();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (SoakCaller caller : callers) {
        running.add(threads.submit(() -> send(caller, rate / CALLERS, over)));
      }
      Thread.sleep((long) (seconds * 500));
      halfWay.call();
      Thread.sleep((long) (seconds * 500));
      over.set(true);
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
    return (callers.stream().mapToLong(SoakCaller::sent).sum() - before) / seconds;
  }

  private static Object send(SoakCaller caller, double rate, AtomicBoolean over)
      throws IOException {
    long due = System.nanoTime();
    while (!over.get()) {
      caller.step();
      if (rate > 0) {
        due = Math.max(due + (long) (1e9 / rate), System.nanoTime() - 1_000_000_000);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
      }
    }
    return caller;
  }

  private void row(int minute, String what) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %,d | %,d | %,d | %,d | %d | %.0f |%n",
        minute,
        what,
        callers.stream().mapToLong(SoakCaller::sent).sum(),
        callers.stream().mapToLong(SoakCaller::twice).sum(),
        callers.stream().mapToLong(SoakCaller::retried).sum(),
        callers.stream().mapToLong(SoakCaller::fallbacks).sum(),
        callers.stream().mapToLong(SoakCaller::wrong).sum(),
        server.memoryMegabytes());
  }
}
