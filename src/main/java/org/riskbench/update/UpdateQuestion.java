package org.riskbench.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks an address which version is the newest. Immutable. */
public final class UpdateQuestion {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateQuestion.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_BYTES = 10_000;
  private static final int OK = 200;

  private final URI address;

  /** A question to this address. */
  public UpdateQuestion(URI address) {
    UpdateAddress.requireSafe(address);
    this.address = address;
  }

  /**
   * The newest version; empty if nobody answered within three seconds that could be understood,
   * which the log tells. Never fails; ended on a thread of the client's own.
   */
  public CompletableFuture<Optional<Release>> ask() {
    // Says nothing of this machine: the client would name its Java otherwise.
    HttpRequest request = HttpRequest.newBuilder(address).header("User-Agent", "riskbench").build();
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    return answer
        .thenApply(UpdateQuestion::read)
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            failure -> {
              answer.cancel(true);
              CompletableFuture<Void> unused = answer.thenAccept(late -> close(late.body()));
              LOG.info("No answer about newer versions: {}", failure.getClass().getSimpleName());
              return Optional.empty();
            });
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      LOG.info("An answer about newer versions broke off");
    }
  }

  private static Optional<Release> read(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (response.statusCode() != OK || bytes.length > MOST_BYTES) {
        LOG.info("An answer about newer versions is none: status {}", response.statusCode());
        return Optional.empty();
      }
      return Optional.of(release(JSON.std.mapFrom(bytes)));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      LOG.info("An answer about newer versions is not understood");
      return Optional.empty();
    } catch (IOException e) {
      LOG.info("An answer about newer versions broke off");
      return Optional.empty();
    }
  }

  private static Release release(Map<String, Object> answer) {
    if (answer.get("version") instanceof String version
        && answer.get("page") instanceof String page) {
      return new Release(version, URI.create(page));
    }
    throw new IllegalArgumentException("neither version nor page");
  }
}
