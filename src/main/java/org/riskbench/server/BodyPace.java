package org.riskbench.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call whose body comes, or whose answer is taken, more slowly than anybody has to be. Only
 * waiting for the other side counts, and only what goes beyond a time of grace: a pause of the
 * line, or of this machine, must never cut a short answer. (Jetty's own handler for this has no
 * grace: at 1,000 bytes a second an answer of 12 bytes has 12 ms to leave.)
 */
final class BodyPace extends Handler.Wrapper {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int bytesPerSecond;
  private final long grace;

  /**
   * A pace.
   *
   * @param bytesPerSecond the least; 0 to let everybody take their time
   * @param grace what a call may wait in all before it is measured
   */
  BodyPace(int bytesPerSecond, Duration grace) {
    this.bytesPerSecond = bytesPerSecond;
    this.grace = grace.toNanos();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (bytesPerSecond == 0) {
      return super.handle(request, response, callback);
    }
    PacedRequest paced = new PacedRequest(request);
    return super.handle(paced, new PacedResponse(paced, response), callback);
  }

  private boolean isTooSlow(long waited, long bytes) {
    return waited > allowed(bytes);
  }

  /** How long so many bytes may be waited for, in nanoseconds. */
  private long allowed(long bytes) {
    return grace + (long) (NANOS * bytes / bytesPerSecond);
  }

  /** Asks for the next part of the body only if the parts before came soon enough. */
  private final class PacedRequest extends Request.Wrapper {
    private long bytes;
    private long waited;
    private long asked;
    private boolean waiting;
    private Content.@Nullable Chunk ended;

    PacedRequest(Request request) {
      super(request);
    }

    @Override
    public void demand(Runnable demanded) {
      if (isTooSlow(waited, bytes)) {
        ended = Content.Chunk.from(new TimeoutException("the body comes too slowly"));
        demanded.run();
        return;
      }
      asked = System.nanoTime();
      waiting = true;
      super.demand(demanded);
    }

    @Override
    public Content.@Nullable Chunk read() {
      if (ended != null) {
        return ended;
      }
      if (waiting) {
        waiting = false;
        waited += System.nanoTime() - asked;
      }
      Content.Chunk chunk = super.read();
      bytes += chunk == null ? 0 : chunk.remaining();
      return chunk;
    }
  }

  private final class PacedResponse extends Response.Wrapper {
    private long bytes;
    private long waited;

    PacedResponse(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer part, Callback callback) {
      if (isTooSlow(waited, bytes)) {
        callback.failed(tooSlow());
        return;
      }
      Write write = new Write(part == null ? 0 : part.remaining(), callback);
      super.write(last, part, write);
      write.watch();
    }

    private TimeoutException tooSlow() {
      return new TimeoutException("the answer is taken too slowly");
    }

    /** One part of the answer on its way; told once how it went, be it by the clock. */
    private final class Write implements Callback {
      private final long length;
      private final Callback told;
      private final long allowed;
      private final long begun = System.nanoTime();
      private final AtomicBoolean done = new AtomicBoolean();
      private volatile Scheduler.@Nullable Task alarm;

      Write(long length, Callback told) {
        this.length = length;
        this.told = told;
        this.allowed = allowed(bytes + length) - waited;
      }

      /** Sets the clock; nearly always the line took all at once, and there is nothing to watch. */
      void watch() {
        if (done.get()) {
          return;
        }
        alarm =
            getRequest()
                .getComponents()
                .getScheduler()
                .schedule(() -> end(tooSlow()), allowed, TimeUnit.NANOSECONDS);
        if (done.get()) {
          forget();
        }
      }

      private void forget() {
        Scheduler.Task set = alarm;
        if (set != null) {
          set.cancel();
        }
      }

      @Override
      public void succeeded() {
        if (done.compareAndSet(false, true)) {
          forget();
          waited += System.nanoTime() - begun;
          bytes += length;
          told.succeeded();
        }
      }

      @Override
      public void failed(Throwable failure) {
        forget();
        end(failure);
      }

      private void end(Throwable failure) {
        if (done.compareAndSet(false, true)) {
          told.failed(failure);
        }
      }

      @Override
      public InvocationType getInvocationType() {
        return told.getInvocationType();
      }
    }
  }
}
