package org.riskbench.server;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.riskbench.modelfile.SealedModel;

/** A server from its start until the process is told to stop, as by Ctrl-C or a service manager. */
public final class UntilStopped {
  private UntilStopped() {}

  /**
   * Publishes; returns once the server has stopped in good order. Requests in work may finish until
   * the plan's deadline.
   *
   * @param ready told the address once calls are answered
   * @param last done once the server has stopped
   * @throws org.riskbench.problem.ProblemException as {@link ScoringServer#start}
   */
  public static void publish(
      ScoringServer server,
      ServerPlan plan,
      SealedModel model,
      Consumer<URI> ready,
      Runnable last) {
    URI address = server.start(plan, model).address();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  last.run();
                  stopped.countDown();
                },
                "stop"));
    ready.accept(address);
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
