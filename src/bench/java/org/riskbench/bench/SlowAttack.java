package org.riskbench.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Slow and silent callers against a server, while honest ones go on asking. Arguments: seconds for
 * each kind, then the command that starts the server. Prints a markdown table.
 */
final class SlowAttack {
  private static final int SLOW = 2_000;
  private static final int SILENT = 10_000;
  private static final int ASKED_A_SECOND = 10;

  private SlowAttack() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = Integer.parseInt(args[0]);
    List<String> command = List.of(args).subList(1, args.length);
    System.out.println(
        "| attack | connections held | closed by the server | /health: answered / failed / longest"
            + " | /v1/score: answered / failed / longest | heap before, after (MB) |");
    System.out.println("|---|---|---|---|---|---|");
    try (AttackedServer server = new AttackedServer(command)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      InetSocketAddress address =
          new InetSocketAddress(server.address().getHost(), server.address().getPort());
      warm(server);
      for (SlowKind kind : SlowKind.values()) {
        attack(server, address, kind, seconds);
      }
    }
  }

  private static void warm(AttackedServer server) throws InterruptedException {
    Prober score = Prober.score(server.address());
    for (int i = 0; i < 500; i++) {
      score.ask();
    }
  }

  private static void attack(
      AttackedServer server, InetSocketAddress address, SlowKind kind, int seconds)
      throws IOException, InterruptedException {
    long before = server.heap();
    int number = kind == SlowKind.IDLE ? SILENT : SLOW;
    Prober health = Prober.health(server.address());
    Prober score = Prober.score(server.address());
    int closed = 0;
    int held;
    try (SlowCallers callers = new SlowCallers(address, kind)) {
      for (int second = 0; second < seconds; second++) {
        long begun = System.nanoTime();
        callers.fill(number);
        for (int i = 0; i < ASKED_A_SECOND; i++) {
          health.ask();
          score.ask();
        }
        closed += callers.step();
        long rest = 1_000 - (System.nanoTime() - begun) / 1_000_000;
        Thread.sleep(Math.max(rest, 0));
      }
      held = callers.size();
    }
    Thread.sleep(2_000); // the server notices that they are gone
    System.out.printf(
        "| %s | %,d | %,d | %s | %s | %d, %d |%n",
        kind.title(), held, closed, health.outcome(), score.outcome(), before, server.heap());
  }
}
