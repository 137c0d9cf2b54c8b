package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.server.ServerState;
import org.riskbench.ui.session.DeskRun;

class UnhappyJourneyTest extends TrainedJourney {
  UnhappyJourneyTest() {
    super(8);
  }

  @Test
  void whateverGoesWrongIsToldInASentenceLeavesWhatWasThereAndHangsNowhere() throws Exception {
    Dataset data = session().dataset().orElseThrow();
    DeskRun run = inHand();
    hand.click("#rail-data");
    badFilesAreRefused();
    aLoadIsCancelled();
    assertThat(session().dataset()).as("the data").hasValue(data);
    assertThat(inHand()).as("the run in hand").isSameAs(run);

    trainingIsCancelled();
    assertThat(session().runs()).as("the runs").hasSize(2);
    aFolderThatIsGoneIsTold();
    hand.click("#saveButton");
    await("the model", () -> session().models().size() == 1 && isIdle());
    aPortInUseIsNoDeadEnd();
    aDamagedModelIsTold();
    aLabelOfOneClassIsTold();
  }

  private void badFilesAreRefused() throws Exception {
    byte[] noise = new byte[4000];
    new Random(3).nextBytes(noise);
    refused(Files.write(home.resolve("noise.csv"), noise), "DATA-107");
    refused(write("empty.csv", List.of()), "DATA-105");

    Path growing = write("growing.csv", Collections.nCopies(2000, "1,2,3"));
    jobs.hold("job.load");
    open(growing);
    await("the reading", jobs::isHolding);
    Files.writeString(growing, "a,b\n", StandardOpenOption.TRUNCATE_EXISTING);
    jobs.release();
    await("the refusal", () -> isIdle() && said().contains("DATA-113"));
  }

  private void refused(Path file, String code) {
    open(file);
    await("the refusal", () -> isIdle() && said().contains(code));
  }

  private void open(Path file) {
    files.next(file);
    hand.click("#open");
  }

  private String said() {
    return hand.sees("#notice-text") ? hand.words(".banner") : "";
  }

  private void aLoadIsCancelled() throws IOException {
    jobs.hold("job.load");
    open(write("long.csv", Collections.nCopies(2000, "1,2,3")));
    await("the reading", jobs::isHolding);
    hand.click(".status-strip #cancel");
    await("the end", this::isIdle);
    jobs.release();
  }

  private void trainingIsCancelled() {
    hand.click("#rail-train");
    jobs.hold("job.train");
    hand.click("#train");
    await("the training", jobs::isHolding);
    hand.click(".status-strip #cancel");
    await("the end", this::isIdle);
    jobs.release();
  }

  /** Something else stands where the models are kept. */
  private void aFolderThatIsGoneIsTold() throws IOException {
    Path models = home.resolve("models");
    if (Files.exists(models)) {
      Files.move(models, home.resolve("models-elsewhere"));
    }
    Files.writeString(models, "", StandardCharsets.UTF_8);
    hand.click("#rail-decide");
    hand.click("#saveButton");
    await("the sentence", () -> isIdle() && !said().isBlank());
    assertThat(session().models()).isEmpty();
    Files.delete(models);
  }

  private void aPortInUseIsNoDeadEnd() throws IOException {
    hand.click("#publishButton");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      robot.interact(
          () ->
              session()
                  .changeSettings(
                      now -> now.serving(serving -> serving.withPort(taken.getLocalPort()))));
      hand.click("#toggle");
      await("the sentence", () -> isIdle() && !said().isBlank());
      hand.click("#notice-action");
      await("another port", () -> session().serverProperty().get() instanceof ServerState.Running);
    }
    hand.click("#toggle");
    await("the end", () -> session().serverProperty().get() instanceof ServerState.Stopped);
  }

  private void aDamagedModelIsTold() throws IOException {
    Path file = session().models().get(0).file();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(
        home.resolve("models").resolve("torn.v9.riskmodel"),
        Arrays.copyOf(bytes, bytes.length / 2));
    hand.click("#rail-models");
    await(
        "the torn file",
        () -> session().models().stream().anyMatch(RegistryEntry.Damaged.class::isInstance));
    hand.clickCell("#table", "stage", row("torn"));
    await("the sentence", () -> hand.words(".models-below").contains("torn.v9.riskmodel"));
  }

  private int row(String file) {
    List<RegistryEntry> shown = session().models();
    return IntStream.range(0, shown.size())
        .filter(i -> String.valueOf(shown.get(i).file().getFileName()).startsWith(file))
        .findFirst()
        .orElseThrow();
  }

  private void aLabelOfOneClassIsTold() throws IOException {
    hand.click("#rail-data");
    List<String> lines = new ArrayList<>(List.of("amount,outcome"));
    lines.addAll(Collections.nCopies(500, "12.50,fine"));
    open(write("fine.csv", lines));
    await(
        "the file",
        () ->
            isIdle()
                && session().dataset().filter(data -> data.name().startsWith("fine")).isPresent());
    await("the sentence", () -> said().contains(desk().messages().text("data.label.impossible")));
    assertThat(hand.canUse("#next")).isFalse();
  }
}
