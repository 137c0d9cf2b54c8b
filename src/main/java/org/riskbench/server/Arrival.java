package org.riskbench.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way. Holds no thread while it comes, and gives up on one that takes too long: a
 * sender who says a byte now and then is never silent.
 */
final class Arrival implements Promise.Invocable<byte[]> {
  private final Request request;
  private final Consumer<byte[]> whole;
  private final Consumer<Throwable> broken;
  private volatile boolean over;
  private volatile Scheduler.@Nullable Task late;

  private Arrival(Request request, Consumer<byte[]> whole, Consumer<Throwable> broken) {
    this.request = request;
    this.whole = whole;
    this.broken = broken;
  }

  /**
   * Waits for a body without holding a thread.
   *
   * @param most bytes of it
   * @param time in which all of it must come
   * @param whole is given the body
   * @param broken is told why there is none
   */
  static void await(
      Request request,
      int most,
      Duration time,
      Consumer<byte[]> whole,
      Consumer<Throwable> broken) {
    Arrival arrival = new Arrival(request, whole, broken);
    Content.Source.asByteArrayAsync(request, most, arrival);
    if (!arrival.over) {
      arrival.limit(time);
    }
  }

  private void limit(Duration time) {
    Scheduler scheduler = request.getComponents().getScheduler();
    late = scheduler.schedule(this::giveUp, time.toMillis(), TimeUnit.MILLISECONDS);
    if (over) {
      forget();
    }
  }

  private void giveUp() {
    if (!over) {
      request.fail(new TimeoutException("the body came too slowly"));
    }
  }

  private void forget() {
    Scheduler.Task task = late;
    if (task != null) {
      task.cancel();
    }
  }

  @Override
  public void succeeded(byte[] body) {
    over = true;
    forget();
    whole.accept(body);
  }

  @Override
  public void failed(Throwable failure) {
    over = true;
    forget();
    broken.accept(failure);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
