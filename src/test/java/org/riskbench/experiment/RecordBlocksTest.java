package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;

class RecordBlocksTest {
  private static final int ROWS = 1_000;

  @TempDir private Path folder;

  /** Records of a card and a device over 20 days. */
  private Dataset payments(IntFunction<String> card, IntFunction<String> device)
      throws IOException {
    StringBuilder text = new StringBuilder("at,card,device,amount,fraud\n");
    for (int i = 0; i < ROWS; i++) {
      text.append("2026-03-%02dT08:00:00Z,".formatted(1 + i / 50))
          .append(card.apply(i))
          .append(',')
          .append(device.apply(i))
          .append(',')
          .append(i)
          .append(i % 9 == 0 ? ",1\n" : ",0\n");
    }
    return DataLoader.load(
        Files.writeString(folder.resolve("payments.csv"), text),
        LoadOptions.defaults()
            .label("fraud=1")
            .time("at")
            .entity(List.of("card", "device"))
            .suggest(false),
        JobContext.none());
  }

  private static List<String> ways(Dataset dataset) {
    return RecordBlocks.of(dataset, all()).stream().map(Blocks::method).toList();
  }

  private static int[] all() {
    return IntStream.range(0, ROWS).toArray();
  }

  @Test
  void recordsThatShareAnyKeyAreOneBlockAndSoAreThoseOfADay() throws IOException {
    Dataset dataset = payments(i -> "c" + i / 4, i -> "d" + i / 8);

    assertThat(ways(dataset)).containsExactly("cluster bootstrap by key", "bootstrap by day");
    assertThat(RecordBlocks.of(dataset, all()).get(0).count()).isEqualTo(ROWS / 8);
  }

  @Test
  void whereKeysJoinNearlyAllRecordsEachKeyGroupsThemByItself() throws IOException {
    Random random = new Random(1);
    Dataset dataset = payments(i -> "c" + random.nextInt(300), i -> "d" + random.nextInt(300));

    assertThat(ways(dataset))
        .containsExactly(
            "cluster bootstrap by card", "cluster bootstrap by device", "bootstrap by day");
  }

  @Test
  void aKeyOfATwentiethOfTheTrafficJoinsNobody() throws IOException {
    Dataset dataset = payments(i -> "c" + i, i -> i % 20 == 0 ? "unknown" : "d" + i);

    assertThat(RecordBlocks.of(dataset, all()).get(0).count()).isEqualTo(ROWS);
  }

  @Test
  void aTeamLooksAtOneRecordInAHundredUnlessToldOtherwise() throws IOException {
    Dataset dataset = payments(i -> "c" + i / 4, i -> "d" + i);
    ScoredRecords scores =
        ScoredRecords.of(
            IntStream.range(0, ROWS).mapToDouble(i -> i % 9 == 0 ? 2 : 1).toArray(),
            dataset.labels().isFraud(all()));

    AlertsADay usual = AlertsADay.of(dataset, all(), scores, OptionalDouble.empty()).orElseThrow();
    AlertsADay five = AlertsADay.of(dataset, all(), scores, OptionalDouble.of(5)).orElseThrow();

    assertThat(usual.found().perDay()).isEqualTo(1); // 50 a day
    assertThat(usual.found().days()).isEqualTo(20);
    assertThat(usual.entity()).contains("card");
    assertThat(five.found().perDay()).isEqualTo(5);
    assertThat(five.found().records().precision()).isEqualTo(1);
  }
}
