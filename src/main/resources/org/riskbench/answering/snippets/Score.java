// Scores one record; asks once more with the same key; reviews it if nobody answers.
// Run it with: java Score.java
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

class Score {
  static final URI ADDRESS = URI.create("{{address}}/v1/score");
  static final String RECORD =
      """
      {{record}}
      """;
  static final String DEFAULT = "{\"decision\":\"REVIEW\"}"; // your own answer where there is none

  static String decide(HttpClient client, String record) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ADDRESS)
            .timeout(Duration.ofSeconds(1))
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=250") // milliseconds
            .header("Idempotency-Key", UUID.randomUUID().toString()) // the same for the second try
            .POST(HttpRequest.BodyPublishers.ofString(record));
    String key = System.getenv("RISKBENCH_KEY");
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    for (int i = 0; i < 2; i++) {
      try {
        HttpResponse<String> answer =
            client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return answer.body();
        }
        if (!Set.of(409, 429, 500, 503).contains(answer.statusCode())) {
          throw new IllegalStateException(answer.body()); // a second try would not help
        }
      } catch (IOException e) {
        // no answer in time
      }
    }
    return DEFAULT;
  }

  public static void main(String[] args) throws InterruptedException {
    HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    System.out.println(decide(client, RECORD));
  }
}
