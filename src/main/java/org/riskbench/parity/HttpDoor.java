package org.riskbench.parity;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.job.CancelledException;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;
import org.riskbench.server.ServerState;

/** A server of its own on a free port of this machine, started for the check and stopped again. */
public final class HttpDoor implements Door {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final KnownLists lists;

  /**
   * A server that lets rules look into these lists; a list that is not at hand is no reason to
   * refuse, as the library does not either.
   */
  public HttpDoor(KnownLists lists) {
    this.lists = lists;
  }

  @Override
  public String name() {
    return "HTTP";
  }

  @Override
  public List<Answer> answers(SealedModel model, List<ParityRecord> records) {
    try (ScoringServer server = new ScoringServer()) {
      server.use(lists);
      ServerState.Running running =
          server.start(ServerPlan.defaults().onPort(0).lenient(true), model);
      URI call = running.address().resolve("/v1/score?reasons=" + Answer.REASONS);
      return answers(call, records);
    } catch (IOException e) {
      throw ParityProblem.unreachable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private List<Answer> answers(URI call, List<ParityRecord> records)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
    List<Answer> answers = new ArrayList<>();
    for (ParityRecord record : records) {
      HttpRequest request =
          HttpRequest.newBuilder(call)
              .timeout(LONGEST)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.std.asString(record.fields())))
              .build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw ParityProblem.refused(name(), answers.size() + 1, response.statusCode());
      }
      answers.add(Answer.of(JSON.std.mapFrom(response.body())));
    }
    return answers;
  }
}
