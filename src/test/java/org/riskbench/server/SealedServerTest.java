package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.Alert;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Person;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.OwnerName;
import org.riskbench.signing.Revocation;

class SealedServerTest {
  private static final DeskKey OURS = DeskKey.make(OwnerName.typed("Ours"));
  private static final DeskKey THEIRS = DeskKey.make(OwnerName.typed("Theirs"));

  private final ScoringServer server = new ScoringServer();
  private final SealedModel ours;
  private final SealedModel theirs;
  private final SealedModel bare;
  private final SealedModel other;

  SealedServerTest(@TempDir Path folder) {
    ours = save(folder.resolve("a"), Optional.of(OURS));
    theirs = save(folder.resolve("b"), Optional.of(THEIRS));
    bare = save(folder.resolve("c"), Optional.empty());
    other = save(folder.resolve("d"), Optional.of(OURS), "b");
  }

  private static SealedModel save(Path folder, Optional<DeskKey> key) {
    return save(folder, key, "a");
  }

  private static SealedModel save(Path folder, Optional<DeskKey> key, String name) {
    return new ModelRegistry(
            folder,
            Clock.systemUTC(),
            ForeignRuntime.NONE,
            new Person(() -> "ann", () -> key.map(one -> one), Set::of))
        .save(name, Drafts.small());
  }

  private static ServerPlan requiring(boolean required) {
    SealPolicy seals = new SealPolicy(Set.of(OURS.key()), required);
    return ServerPlan.defaults().onPort(0).asking(seals);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void onlyATrustedSealStartsAndTakesOverWhereOneIsRequired() {
    assertThatThrownBy(() -> server.start(requiring(true), bare)).hasMessageContaining("MODEL-292");
    assertThatThrownBy(() -> server.start(requiring(true), theirs))
        .hasMessageContaining("MODEL-293");
    assertThat(server.state()).isInstanceOf(ServerState.Stopped.class);

    server.start(requiring(true), ours);

    assertThatThrownBy(() -> server.swap(bare)).hasMessageContaining("MODEL-292");
    assertThatThrownBy(() -> server.swap(theirs)).hasMessageContaining("MODEL-293");
    server.swap(ours);
  }

  @Test
  void aServerTellsWhoSealedItsModel() throws Exception {
    server.start(requiring(false), ours);
    assertThat(card()).contains(OURS.key().id()).containsPattern("\"trusted\"\\s*:\\s*true");
    server.swap(theirs);
    assertThat(card()).contains(THEIRS.key().id()).containsPattern("\"trusted\"\\s*:\\s*false");
    server.swap(bare);
    assertThat(card()).doesNotContain("\"seal\"");
  }

  @Test
  void aKeyRevokedWhileItsModelAnswersIsToldAndTheModelAnswersOn() throws Exception {
    List<Revocation> leaked = new CopyOnWriteArrayList<>();
    SealPolicy seals =
        new SealPolicy(
            Set.of(),
            false,
            key -> leaked.stream().filter(any -> key.equals(OURS.key())).findFirst());
    server.start(ServerPlan.defaults().onPort(0).asking(seals), ours);
    assertThat(server.notices()).isEmpty();

    leaked.add(new Revocation(OURS.key().id(), OwnerName.typed("Ours"), Optional.empty(), "lost"));

    assertThat(server.notices()).extracting(Problem::code).containsExactly("MODEL-294");
    assertThat(card()).contains(OURS.key().id());
    assertThatThrownBy(() -> server.swap(ours)).hasMessageContaining("MODEL-294");

    assertThat(server.monitor().report().orElseThrow().alerts())
        .extracting(Alert::code)
        .containsExactly("MONITOR-111");

    server.swap(theirs);
    assertThat(server.notices()).isEmpty();

    leaked.clear();
    server.challenge(other);
    leaked.add(new Revocation(OURS.key().id(), OwnerName.typed("Ours"), Optional.empty(), "lost"));
    assertThat(server.notices()).singleElement().asString().contains("b:1");
  }

  private String card() throws IOException, InterruptedException {
    URI address = ((ServerState.Running) server.state()).address();
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/v1/model"))
            .timeout(Duration.ofSeconds(60))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
