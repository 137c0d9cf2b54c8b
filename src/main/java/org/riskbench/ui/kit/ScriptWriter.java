package org.riskbench.ui.kit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Writes scripts beside the FX thread, in turn, on a thread that ends when there is nothing to do.
 */
final class ScriptWriter {
  private final Executor worker;

  ScriptWriter() {
    ThreadPoolExecutor single =
        new ThreadPoolExecutor(
            1,
            1,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "figures");
              thread.setDaemon(true);
              return thread;
            });
    single.allowCoreThreadTimeOut(true);
    worker = single;
  }

  /**
   * Works something out.
   *
   * @param taker called with it on the FX thread; a failure is thrown there
   */
  <T> void write(Supplier<T> work, Consumer<? super T> taker) {
    // Nobody waits: what became of it, a failure too, is told on the FX thread.
    CompletableFuture<T> unused =
        CompletableFuture.supplyAsync(work, worker)
            .whenComplete(
                (written, failure) -> Platform.runLater(() -> tell(written, failure, taker)));
  }

  private static <T> void tell(
      @Nullable T written, @Nullable Throwable failure, Consumer<? super T> taker) {
    if (written != null) {
      taker.accept(written);
    } else if (failure instanceof CompletionException wrapped && wrapped.getCause() != null) {
      throw thrown(wrapped.getCause());
    }
  }

  /** An error as it is, anything else under its own cause. */
  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException expected ? expected : new IllegalStateException(cause);
  }
}
